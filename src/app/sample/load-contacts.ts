import type { Services } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { createContact } from '../../features/contacts/create-contact.ts'
import { contextOn, need, sampleActors } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import type { SampleOrganisation } from './sample.schema.ts'

type Ids = ReadonlyMap<string, string>

/** The contact tree with the counters of all member bodies: each entry was tried on its own day, some too long ago, some never. */
export async function loadContacts(
  services: Services,
  organisationId: string,
  sample: SampleOrganisation,
  { places, posts, people }: { places: Ids; posts: Ids; people: Ids },
): Promise<void> {
  const today: Day = services.clock.today()
  const since = sampleDay(sample.since, today)
  const office = need(await sampleActors(services, organisationId), 'tachibana')
  const entries = new Map<string, string>()
  const add = async (entry: SampleOrganisation['contacts'][number]) => {
    const { post, person, name, unit, calledBy, phones, verified, email, note, pointOfContact } = entry
    const ctx = contextOn(services, organisationId, verified === undefined ? since : sampleDay(verified, today), office)
    const { id } = await createContact(ctx, {
      kind: post === undefined ? (person === undefined ? 'outside' : 'person') : 'post',
      postId: post === undefined ? null : need(posts, post),
      personId: person === undefined ? null : need(people, person),
      name: name ?? '',
      unitId: unit === undefined ? null : need(places, unit),
      pointOfContact,
      email: email ?? '',
      note: note ?? '',
      parentId: calledBy === undefined ? null : need(entries, calledBy),
      phones: phones.map(([number, hours = '', personal]) => ({ number, hours, personal: personal !== undefined })),
      verified: verified !== undefined,
    })
    entries.set(post ?? person ?? name ?? '', id)
  }
  for (const entry of sample.contacts) await add(entry)
  const { calledBy, title, verified, unverified } = sample.counters
  for (const [index, { name }] of sample.memberBodies.entries())
    await add({
      name: `${name} ${title}`,
      unit: name,
      calledBy,
      pointOfContact: false,
      // 0990 is an area code that nobody has.
      phones: [[`0990-${20 + index}-1${`${index}`.padStart(3, '0')}`, '8:30～17:15']],
      ...(unverified.includes(name) ? {} : { verified }),
    })
}
