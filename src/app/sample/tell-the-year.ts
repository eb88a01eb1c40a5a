import type { Services } from '../../core/context.ts'
import { clockFrom } from '../../core/clock.ts'
import { type Day, startOfDay } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { refreshStates } from '../../features/duties/refresh-states.ts'

/**
 * Folds the states on each day on which one changed, from the first day to today, so that うごき tells how the sample came to stand where it
 * stands. The fold itself says when to look again; no more than a year of days is visited.
 */
export async function tellTheYear(services: Services, organisationId: string, first: Day): Promise<void> {
  const today = services.clock.today()
  let day: Day | null = first < today ? first : null
  for (let visited = 0; day !== null && visited < 366; visited++) {
    const at = new Date(startOfDay(day))
    const on: Day = day
    day = await inScope(services.db, organisationId, async (tx) => {
      await refreshStates(
        tx,
        organisationId,
        clockFrom(() => at),
      )
      const next = await tx
        .selectFrom('dutyState')
        .select((select) => select.fn.min('nextChange').as('day'))
        .where('nextChange', '>', on)
        .where('nextChange', '<', today)
        .executeTakeFirst()
      return next?.day ?? null
    })
  }
  await inScope(services.db, organisationId, (tx) => refreshStates(tx, organisationId, services.clock))
}
