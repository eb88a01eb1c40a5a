import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { RecordKind } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord, type RecordAttributes } from '../../core/record-row.ts'

type NewDecision = {
  subject: string
  /** 決裁日; the caller has seen to it that it has come. */
  decidedOn: Day
  decidedBy: string
  postId?: string | null
  /** Where the signed paper or the entry in another system is found. */
  place: string
  record: RecordAttributes
}

/** Files a 決裁 as a record of its own, wherever it was taken: day, number and place. @returns its id */
export async function fileDecision(
  tx: Tx,
  ctx: Context,
  { subject, decidedOn, decidedBy, postId = null, place, record }: NewDecision,
  kind: RecordKind = 'decision',
): Promise<string> {
  const id = newId(ctx.clock.now().getTime())
  await insertRecord(tx, ctx, id, kind, decidedOn, record)
  await tx
    .insertInto('decision')
    .values({
      organisationId: ctx.organisationId,
      id,
      subject,
      decidedOn,
      decidedBy,
      postId,
      place,
      recordedAt: ctx.clock.now(),
    })
    .execute()
  return id
}
