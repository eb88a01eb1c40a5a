import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { addDays, dayOf, startOfDay, type Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { foldDuties } from '../duties/duties.rules.ts'
import { loadBodies, loadFoldInput } from '../duties/fold-input.ts'
import { snapshotOf } from './snapshot.rules.ts'
import { daysToTake } from './snapshot-days.rules.ts'

/** Folding is the work; what is left is taken up by the next round. */
const MOST_AT_ONCE = 20

/**
 * Writes down how the states stood at the end of every day that has ended, for each bound body. Says what was known then (states.md R15) and is
 * never written over. @returns how many days were taken
 */
export async function takeSnapshots(tx: Tx, organisationId: string, clock: Clock): Promise<number> {
  if ((await daysOpen(tx, clock.today())).length === 0) return 0
  // Two at once would fold the same days: the second waits, and then finds nothing to do.
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 11))`.execute(tx)
  const days = (await daysOpen(tx, clock.today())).slice(0, MOST_AT_ONCE)
  if (days.length === 0) return 0
  const bodies = await loadBodies(tx)
  const input = await loadFoldInput(tx, null, bodies)
  for (const day of days) {
    const { duties } = foldDuties(input, { asOf: day, knownAt: startOfDay(addDays(day, 1)) })
    const byBody = Map.groupBy(duties, ({ bodyId }) => bodyId)
    const rows = [...byBody].map(([bodyId, states]) => {
      const { duties: each, ...counts } = snapshotOf(states)
      return {
        organisationId,
        day,
        bodyId,
        counts: JSON.stringify(counts),
        duties: JSON.stringify(each),
        foldedAt: clock.now(),
      }
    })
    if (rows.length > 0)
      await tx
        .insertInto('stateSnapshot')
        .values(rows)
        .onConflict((on) => on.doNothing())
        .execute()
  }
  return days.length
}

async function daysOpen(tx: Tx, today: Day): Promise<Day[]> {
  const first = await firstDay(tx)
  if (first === null) return []
  const taken = await tx.selectFrom('stateSnapshot').select('day').distinct().execute()
  return daysToTake(first, new Set(taken.map(({ day }) => day)), today)
}

/** The day on which the first duty was taken up. */
async function firstDay(tx: Tx): Promise<Day | null> {
  const row = await tx.selectFrom('dutyVersion').select('recordedAt').orderBy('recordedAt').limit(1).executeTakeFirst()
  return row ? dayOf(row.recordedAt.toISOString()) : null
}
