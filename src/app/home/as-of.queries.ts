import type { Context } from '../../core/context.ts'
import { startOfDay, addDays } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { foldPolicy } from '../../features/duties/duties.rules.ts'
import { loadAllClauseRows } from '../../features/duties/clause-rows.ts'
import { loadBodies, loadFoldInput } from '../../features/duties/fold-input.ts'
import { seenDutyIds, seenObjects } from '../../features/duties/seen-objects.ts'

/**
 * The marks of a past day (states.md R15): the cache knows today only, so everything is folded anew, by default with what was known
 * when that day ended. What was recorded later and speaks of the day is left out, unless `knownAt` is later.
 */
export async function loadAsOf(
  tx: Tx,
  ctx: Context,
  input: { day: string; bodyId?: string | undefined; knownAt?: string | undefined },
) {
  const bodies = await loadBodies(tx)
  const bodyId = bodies.find((body) => body.id === input.bodyId)?.id ?? bodies[0]?.id
  const endOfDay = startOfDay(addDays(input.day, 1))
  const now = ctx.clock.now().toISOString()
  const knownAt = input.knownAt ?? (endOfDay < now ? endOfDay : now)
  const seen = await seenObjects(tx, ctx)
  const ids = seen === null ? null : await seenDutyIds(tx, seen, input.day)
  const rows = { ...(await loadFoldInput(tx, ids, bodies, seen)), ...(await loadAllClauseRows(tx)) }
  const { clauses } = foldPolicy(rows, { asOf: input.day, knownAt })
  return {
    day: input.day,
    knownAt,
    clauses: clauses
      .filter((clause) => clause.bodyId === bodyId)
      .map(({ clauseId, mark, counts, retroactive }) => ({ clauseId, mark, counts, retroactive })),
  }
}
