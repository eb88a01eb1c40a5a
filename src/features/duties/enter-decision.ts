import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { RecordKind } from '../../core/db/db.gen.ts'
import { fileDecision } from '../records/file-decision.ts'
import { dutyErrors } from './duty.errors.ts'
import type { decisionInput } from './duties.contract.ts'

/** Files a 決裁 taken on paper or elsewhere: its own record, with day, number and place. @returns the decision's id. */
export async function enterDecision(
  tx: Tx,
  ctx: Context,
  subject: string,
  { decidedOn, decidedBy, place, record }: z.output<typeof decisionInput>,
  kind: RecordKind = 'decision',
): Promise<string> {
  if (decidedOn > ctx.clock.today())
    throw dutyErrors('futureDecision', {}, [{ path: 'decision.decidedOn', message: '' }])
  return fileDecision(tx, ctx, { subject, decidedOn, decidedBy, place, record }, kind)
}
