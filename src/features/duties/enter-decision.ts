import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { RecordKind } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { dutyErrors } from './duty.errors.ts'
import type { decisionInput } from './duties.contract.ts'

/** Files a 決裁 taken on paper or elsewhere: its own record, with day, number and place. @returns the decision's id. */
export async function enterDecision(
  tx: Tx,
  ctx: Context,
  subject: string,
  input: z.output<typeof decisionInput>,
  kind: RecordKind = 'decision',
): Promise<string> {
  if (input.decidedOn > ctx.clock.today())
    throw dutyErrors('futureDecision', {}, [{ path: 'decision.decidedOn', message: '' }])
  const id = newId(ctx.clock.now().getTime())
  await insertRecord(tx, ctx, id, kind, input.decidedOn, input.record)
  await tx
    .insertInto('decision')
    .values({
      organisationId: ctx.organisationId,
      id,
      subject,
      decidedOn: input.decidedOn,
      decidedBy: input.decidedBy,
      place: input.place,
      recordedAt: ctx.clock.now(),
    })
    .execute()
  return id
}
