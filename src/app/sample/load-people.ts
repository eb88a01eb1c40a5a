import type { Context, Services } from '../../core/context.ts'
import { createAccount } from '../../features/people/create-account.ts'
import { createAssignment } from '../../features/people/create-assignment.ts'
import { createDesignation } from '../../features/people/create-designation.ts'
import { createSecurityRole } from '../../features/people/create-security-role.ts'
import { createAbsence } from '../../features/people/substitutes/create-absence.ts'
import { createSubstitute } from '../../features/people/substitutes/create-substitute.ts'
import { createPerson } from '../../features/people/create-person.ts'
import { createPost } from '../../features/people/create-post.ts'
import { contextOn, need } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import type { SampleOrganisation } from './sample.schema.ts'

/** Units by key and member bodies by name. */
type Places = ReadonlyMap<string, string>

/** Posts with those above them, the roster with past and present 発令, 充て職, substitutes, and one account for each shipped role. */
export async function loadPeople(
  services: Services,
  ctx: Context,
  sample: SampleOrganisation,
  places: Places,
  password: string,
): Promise<{ posts: Map<string, string>; people: Map<string, string> }> {
  const today = services.clock.today()
  const since = ctx.clock.today()
  const placeOf = (key: string | undefined) => (key === undefined ? null : need(places, key))
  const posts = new Map<string, string>()
  for (const { key, title, unit, superior } of sample.posts) {
    const superiorId = superior === undefined ? null : need(posts, superior)
    posts.set(key, (await createPost(ctx, { title, unitId: placeOf(unit), superiorId, validFrom: since })).id)
  }
  const own = new Map<string, string>()
  for (const { key, ja, en, task } of sample.securityRoles)
    own.set(key, (await createSecurityRole(ctx, { nameJa: ja, nameEn: en, task })).code)
  for (const { role, post } of sample.designations)
    await createDesignation(ctx, {
      securityRole: own.get(role) ?? role,
      postId: need(posts, post),
      validFrom: since,
    })
  const people = new Map<string, string>()
  for (const person of sample.people) {
    const held = person.posts.map(([post, from, to]) => ({
      post,
      from: sampleDay(from, today),
      to: to === undefined ? null : sampleDay(to, today),
    }))
    const first = held.map(({ from }) => from).toSorted()[0] ?? since
    const { id } = await createPerson(ctx, {
      name: person.name,
      kana: person.kana,
      kind: person.kind,
      covered: person.covered,
      unitId: placeOf(person.unit),
      staffNumber: person.number ?? null,
      validFrom: first,
      validTo: person.until === undefined ? null : sampleDay(person.until, today),
    })
    people.set(person.name, id)
    for (const { post, from, to } of held)
      await createAssignment(ctx, { personId: id, postId: need(posts, post), validFrom: from, validTo: to })
  }
  for (const { post, by } of sample.substitutes)
    await createSubstitute(ctx, {
      postId: need(posts, post),
      byPostId: posts.get(by) ?? null,
      byPersonId: posts.has(by) ? null : need(people, by),
      validFrom: since,
    })
  for (const { person, kind, from, until } of sample.absences)
    await createAbsence(ctx, {
      personId: need(people, person),
      kind: kind ?? null,
      validFrom: sampleDay(from, today),
      validTo: sampleDay(until, today),
    })
  for (const { role, post, on, reason, approvedBy, number } of sample.doubleRoles) {
    const decidedOn = sampleDay(on, today)
    await createDesignation(contextOn(services, ctx.organisationId, decidedOn), {
      securityRole: role,
      postId: need(posts, post),
      validFrom: decidedOn,
      override: { reason, approvedBy: { postId: need(posts, approvedBy) }, decidedOn, documentNumber: number },
    })
  }
  for (const { username, person, role, scope, own, from, until } of sample.accounts) {
    await createAccount(ctx, {
      username,
      displayName: person,
      password,
      personId: need(people, person),
      grants: [
        {
          role,
          scopeId: placeOf(scope),
          own,
          validFrom: from === undefined ? null : sampleDay(from, today),
          validTo: until === undefined ? null : sampleDay(until, today),
        },
      ],
    })
  }
  return { posts, people }
}
