import { allowed, type Subject } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Disclosure, RecordKind } from '../../core/db/db.gen.ts'

type RecordRow = {
  id: string
  kind: RecordKind
  fiscalYear: number
  retentionYears: number | null
  disclosure: Disclosure
  disclosureReason: string
  documentNumber: string
}

export const findRecord = (tx: Tx, id: string): Promise<RecordRow | undefined> =>
  tx
    .selectFrom('record')
    .select(['id', 'kind', 'fiscalYear', 'retentionYears', 'disclosure', 'disclosureReason', 'documentNumber'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Filing is the whole organisation's business: a grant limited to a unit does not reach it. */
export const recordSubject: Subject<RecordRow, 'update'> = {
  find: findRecord,
  unitOf: () => null,
  policy: { update: () => allowed },
}
