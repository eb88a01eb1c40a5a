import { objectReferences, unitReferences } from '../registers/sheet/common-references.ts'
import type { FieldProblem, PlannedRow, RegisterBook } from '../registers/sheet/register-book.types.ts'
import { blankFacility, facilityColumns } from './facility-columns.rules.ts'
import { facilityList } from './facility-list.ts'
import { facilityRows } from './facility-rows.ts'
import { writeFacilities } from './write-facilities.ts'

const endBeforeStart = {
  reason: { ja: '撤去日が、設置日より前です。', en: 'It was removed before it was installed.' },
  remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two days.' },
}
const check = (rows: readonly PlannedRow[]): FieldProblem[][] =>
  rows.map(({ after: { validFrom, validTo } }) =>
    typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom
      ? [{ key: 'validTo', ...endBeforeStart }]
      : [],
  )

/** 設備台帳 for Excel out and in, bulk edit and form. */
export const facilityBook: RegisterBook = {
  register: 'facilities',
  kind: 'facility',
  title: { ja: '設備台帳', en: 'Facilities' },
  columns: facilityColumns,
  blank: blankFacility,
  list: facilityList,
  rows: facilityRows,
  check: async (_tx, _ctx, rows) => check(rows),
  write: writeFacilities,
  references: async (tx, ctx, reach) => ({
    areaId: await objectReferences(tx, ctx, reach, ['area']),
    unitId: await unitReferences(tx, ctx, reach),
    supplierId: await objectReferences(tx, ctx, reach, ['supplier'], { everybodys: true }),
  }),
}
