import { command } from '../../core/command.ts'
import { addDays } from '../../core/dates/days.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import { newId } from '../../core/ids.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { lastDayOf } from './exemptions.rules.ts'
import { exemptionEnd } from './exemptions.schema.ts'
import { loadExemption } from './load-exemption.ts'
import { moveOn } from './write-exemption.ts'

/**
 * Ends an exemption before its last day: the objects count again from the day after. The days up to then stay exempted, in every state that is
 * looked up later (states.md R15).
 */
export const endExemption = command('duties.decide', exemptionEnd, async (scope) => {
  const { tx, ctx, input, record } = scope
  const before = await loadExemption(scope, input, 'end')
  const { lastDay, reason } = input
  const never = addDays(before.validFrom, -1)
  if (lastDay < never || lastDay >= lastDayOf(before)) {
    const to = addDays(lastDayOf(before), -1)
    throw exemptionErrors('lastDay', { from: never, to }, [{ path: 'lastDay', message: '' }])
  }
  const now = ctx.clock.now()
  const rows = await tx
    .updateTable('signal')
    .set({ retractedAt: now })
    .where('id', '=', before.signalId)
    .where('kind', '=', 'exemption')
    .where('retractedAt', 'is', null)
    .returningAll()
    .execute()
  if (lastDay > never) {
    // Known since it was granted: the shorter row is as old as the one that it takes the place of.
    const shorter = rows.map(({ detail, rowId: _replaced, retractedAt: _now, ...row }) => ({
      ...row,
      rowId: newId(now.getTime()),
      validTo: lastDay,
      detail: JSON.stringify(detail),
    }))
    await inChunks(shorter, 2000, (chunk) => tx.insertInto('signal').values(chunk).execute())
  }
  await moveOn(tx, record, 'exemption.end', before, { endedOn: lastDay, closingNote: reason })
  return {}
})
