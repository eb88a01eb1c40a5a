import type { Services } from '../../core/context.ts'
import { addDays } from '../../core/dates/days.ts'
import { tellOrganisation } from '../../features/notifications/tell.ts'
import { notificationSources } from '../notification-sources.ts'
import { contextOn } from './sample-context.ts'

/** Notices of the last two weeks and of today, as the loop would have written them; only what the sample's own registers give rise to. */
export async function tellNotices(services: Services, organisationId: string): Promise<void> {
  const today = services.clock.today()
  for (const ago of [14, 7, 0])
    await tellOrganisation(
      contextOn(services, organisationId, addDays(today, -ago)),
      organisationId,
      notificationSources,
    )
}
