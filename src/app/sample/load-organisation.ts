import type { Services } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { createBoundBody } from '../../features/organisation/create-bound-body.ts'
import { createMemberBody } from '../../features/organisation/create-member-body.ts'
import { foundOrganisation } from '../found-organisation.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { createSettingBody } from '../../features/organisation/setting-bodies/create-setting-body.ts'
import { loadContacts } from './load-contacts.ts'
import { loadPeople } from './load-people.ts'
import { contextOn, need } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import type { SampleOrganisation } from './sample.schema.ts'

/**
 * The body itself with its bound bodies, units, member bodies, posts, people, accounts and contacts, as of the day on which it began.
 * @throws {AppError} 409 where the code is taken: by a sample that was loaded before, or by a body of that code.
 */
export async function loadOrganisation(
  services: Services,
  sample: SampleOrganisation,
  password: string,
): Promise<string> {
  const today: Day = services.clock.today()
  const since = sampleDay(sample.since, today)
  const early = contextOn(services, '', since)
  const organisationId = await foundOrganisation(
    { ...services, clock: early.clock },
    { ...sample.organisation, isSample: true },
    early.actor,
  )
  const ctx = { ...early, organisationId }
  const bound = new Map<string, string>()
  for (const body of sample.boundBodies)
    bound.set(body.name, (await createBoundBody(ctx, { ...body, validFrom: since })).id)
  const places = new Map<string, string>()
  for (const { key, parent, ...unit } of sample.units) {
    const { id } = await createUnit(ctx, {
      ...unit,
      parentId: parent === undefined ? null : need(places, parent),
      validFrom: since,
    })
    places.set(key, id)
  }
  for (const member of sample.memberBodies)
    places.set(member.name, (await createMemberBody(ctx, { ...member, validFrom: since })).id)
  const { posts, people } = await loadPeople(services, ctx, sample, places, password)
  for (const { decides, binds, ...body } of sample.settingBodies)
    await createSettingBody(ctx, {
      ...body,
      decidingPostId: need(posts, decides),
      boundBodyIds: binds.map((name) => need(bound, name)),
      validFrom: since,
    })
  await loadContacts(services, organisationId, sample, { places, posts, people })
  return organisationId
}
