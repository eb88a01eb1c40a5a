import type { Context, Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import { seedClasses } from '../features/approvals/seed-classes.ts'
import { seedActivityRules } from '../features/activities/events/seed-activity-rules.ts'
import { seedLevels } from '../features/levels/seed-levels.ts'
import { createOrganisation } from '../features/organisation/create-organisation.ts'

/** A new organisation with what every one starts with. What dies between the two is made up for at the next start. */
export async function foundOrganisation(
  services: Services,
  input: Parameters<typeof createOrganisation>[1],
  actor: Context['actor'],
): Promise<string> {
  const organisationId = await createOrganisation(services, input, actor)
  await inScope(services.db, organisationId, async (tx) => {
    await seedLevels(tx, organisationId, services.clock)
    await seedClasses(tx, organisationId, services.clock)
    await seedActivityRules(tx, organisationId, services.clock)
  })
  return organisationId
}
