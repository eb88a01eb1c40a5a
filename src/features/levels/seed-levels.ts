import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import type { Tx } from '../../core/db/database.ts'
import { axes } from './levels.schema.ts'
import { shippedSets } from './shipped-levels.text.ts'
import { storeLevels } from './store-levels.ts'

/** Gives an organisation the shipped set of every axis on which it has none: at its founding, and at start where it is older than the levels. */
export async function seedLevels(tx: Tx, organisationId: string, clock: Clock): Promise<void> {
  // Two processes may start at once; the second waits and finds the sets.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`levels ${organisationId}`}, 0))`.execute(tx)
  const there = new Set((await tx.selectFrom('levelSet').select('axis').distinct().execute()).map(({ axis }) => axis))
  for (const axis of axes) {
    const shipped = shippedSets.find((set) => set.axis === axis)
    if (!shipped || there.has(axis)) continue
    await storeLevels(tx, {
      organisationId,
      axis,
      name: shipped.name,
      levels: shipped.levels,
      validFrom: null,
      recordedAt: clock.now(),
    })
  }
}
