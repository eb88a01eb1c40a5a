import type { Context } from './context.ts'
import { fiscalYearOf, type Day } from './dates/days.ts'
import type { Disclosure, RecordKind } from './db/db.gen.ts'
import type { Tx } from './db/database.ts'

export type RecordAttributes = {
  documentNumber: string
  retentionYears: number | null
  disclosure: Disclosure
  disclosureReason: string
}

/** Files the 公文書 attributes of a new record under its own id; the fiscal year is that of the day the record speaks of. */
export async function insertRecord(
  tx: Tx,
  ctx: Context,
  id: string,
  kind: RecordKind,
  on: Day,
  { documentNumber, retentionYears, disclosure, disclosureReason }: RecordAttributes,
): Promise<void> {
  await tx
    .insertInto('record')
    .values({
      organisationId: ctx.organisationId,
      id,
      kind,
      fiscalYear: fiscalYearOf(on),
      createdAt: ctx.clock.now(),
      createdBy: JSON.stringify(ctx.actor),
      documentNumber,
      retentionYears,
      disclosure,
      disclosureReason,
    })
    .execute()
}
