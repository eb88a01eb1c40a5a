import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { agreementColumns, blankAgreement } from './agreement-columns.ts'
import { agreementList } from './agreement-list.ts'
import { agreementRows } from './agreement-rows.ts'
import { checkAgreements } from './check-agreements.ts'
import { writeAgreements } from './write-agreements.ts'

/** The matrix of member bodies × agreement for Excel out and in: its rows are the bodies, so none can be added by a file. */
export const agreementBook: RegisterBook = {
  register: 'demarcations',
  kind: 'memberBody',
  title: { ja: '責任分界の覚書', en: 'Agreements on demarcation' },
  columns: agreementColumns,
  blank: blankAgreement,
  list: agreementList,
  rows: agreementRows,
  check: checkAgreements,
  write: writeAgreements,
  references: async () => ({}),
}
