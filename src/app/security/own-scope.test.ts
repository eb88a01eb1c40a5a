import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { createAssignment } from '../../features/people/create-assignment.ts'
import { createDesignation } from '../../features/people/create-designation.ts'
import { createPerson } from '../../features/people/create-person.ts'
import { createPost } from '../../features/people/create-post.ts'
import { sampleInput } from '../../testing/sample-input.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { contract } from '../contract.ts'
import { endpointsOf } from '../walk-contract.ts'

let app: TestApp
let org: TestOrganisation
let live: LivePolicy
/** Everything that the security office may do, but only on her own things. */
let own: Client
let me: string
let mine: { duty: string; post: string }
let other: { duty: string; post: string; person: string }
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
  live = await livePolicy(app, org)
  const { id: unitId } = await createUnit(org.ctx, { name: '業務課' })
  const hold = async (name: string, title: string) => {
    const [person, post] = [await createPerson(org.ctx, { name, unitId }), await createPost(org.ctx, { title, unitId })]
    await createAssignment(org.ctx, { personId: person.id, postId: post.id, validFrom: '2026-04-01' })
    return { person: person.id, post: post.id }
  }
  const she = await hold('倉田 恵', '業務課長')
  const he = await hold('九条 真理', '電算係長')
  await createDesignation(org.ctx, { securityRole: 'ciso', postId: he.post, validFrom: '2026-04-01' })
  await createDesignation(org.ctx, { securityRole: 'csirt', postId: she.post, validFrom: '2026-04-01' })
  const take = async (kind: string, postId: string) => {
    const id = await live.take((row) => row.objects === kind && row.strength === 'must')
    await live.client.duties.assignOwner({ id, postId })
    return id
  }
  me = she.person
  mine = { duty: await take('unit', she.post), post: she.post }
  other = { duty: await take('organisation', he.post), post: he.post, person: he.person }
  own = (await org.signIn('securityOffice', { own: true, personId: me })).client
})
afterAll(() => app.stop())

const attach = async (client: Client, dutyId: string, objectIds: string[]) => {
  const targets = JSON.stringify([{ dutyId, objectIds }])
  return (
    await client.evidence.attach({ name: '点検表', form: 'paper', place: '書庫', dataDate: '2026-11-20', targets })
  ).id
}

describe('a grant whose scope is 本人', () => {
  it('shows the duties of the posts one holds, counted from their objects, and no others', async () => {
    expect((await live.client.duties.list({})).total).toBe(2)
    const list = await own.duties.list({})
    expect(list.rows.map(({ id }) => id)).toEqual([mine.duty])
    expect(await own.duties.get({ id: mine.duty })).toMatchObject({ limited: false, objects: [{ name: '業務課' }] })
    await expect(own.duties.get({ id: other.duty })).rejects.toMatchObject({ status: 404 })
    expect((await own.duties.operationalMatters({})).rows.map(({ dutyId }) => dutyId)).toEqual([mine.duty])
    const home = await own.home.get({})
    expect(home).toMatchObject({ limited: true, setup: null })
    expect(home.policy?.clauses.find(({ label }) => label === '3')?.counts.total).toBe(1)
    const whole = await live.client.home.get({})
    expect(whole.policy?.clauses.find(({ label }) => label === '3')?.counts.total).toBe(2)
    const past = await own.home.asOf({ day: '2026-11-23' })
    expect(Math.max(...past.clauses.map(({ counts }) => counts.total))).toBe(1)
    const heads = await own.duties.heads({})
    expect(heads.heads.flatMap(({ rows }) => rows.map(({ id }) => id)).every((id) => id === mine.duty)).toBe(true)
  })

  it('shows one’s own row of the roster, posts, assignments and designations', async () => {
    expect((await own.people.people({})).rows.map(({ id }) => id)).toEqual([me])
    expect((await own.people.posts({})).map(({ id }) => id)).toEqual([mine.post])
    expect((await own.people.assignments({})).rows.map(({ personId }) => personId)).toEqual([me])
    expect((await own.people.designations({})).map(({ postId }) => postId)).toEqual([mine.post])
    expect((await own.people.responsible({})).rows.map(({ postId }) => postId)).toEqual([mine.post])
    expect(await own.people.chart({})).toMatchObject({ units: [], posts: [{ id: mine.post }] })
    expect(await own.organisation.get({})).toMatchObject({ units: [], memberBodies: [], boundBodies: [] })
  })

  it('lets one prove one’s own duties and see and withdraw what one attached', async () => {
    const objects = (await live.client.duties.get({ id: mine.duty })).objects.map(({ id }) => id)
    const id = await attach(own, mine.duty, objects)
    expect(await own.evidence.get({ id })).toMatchObject({ name: '点検表', canOpen: true, canWithdraw: true })
    const others = (await live.client.duties.get({ id: other.duty })).objects.map((object) => object.id)
    await expect(attach(own, other.duty, others)).rejects.toMatchObject({ status: 404 })
    const foreign = await attach(live.client, other.duty, others)
    await expect(own.evidence.get({ id: foreign })).rejects.toMatchObject({ status: 404 })
    await expect(own.evidence.withdraw({ id: foreign, reason: 'x' })).rejects.toMatchObject({ status: 404 })
    await live.client.duties.assignOwner({ id: mine.duty, postId: other.post })
    expect((await own.duties.list({})).rows).toEqual([])
    expect((await own.evidence.get({ id })).name).toBe('点検表')
    await own.evidence.withdraw({ id, reason: '取り違え' })
    await live.client.duties.assignOwner({ id: mine.duty, postId: mine.post })
  })

  it('shows of the history what one did', async () => {
    const { rows } = await own.history.list({})
    expect(rows.map(({ action }) => action)).toEqual(['evidence.withdraw', 'evidence.attach'])
    expect((await own.history.of({ subjectId: other.duty })).rows).toEqual([])
    expect((await own.history.of({ subjectId: rows[0]?.subjectId ?? '' })).rows).toHaveLength(2)
  })

  it('writes nothing of the body: neither units, people nor duties', async () => {
    const refused = { status: expect.toBeOneOf([403, 404]) }
    await expect(own.people.updatePerson({ id: other.person, name: '改' })).rejects.toMatchObject(refused)
    await expect(own.people.createPerson({ name: '新' })).rejects.toMatchObject(refused)
    await expect(own.organisation.createUnit({ name: '新' })).rejects.toMatchObject(refused)
    await expect(own.duties.assignOwner({ id: mine.duty, postId: null })).rejects.toMatchObject(refused)
    await expect(own.duties.takeUp({ measureIds: ['m0001'] })).rejects.toMatchObject(refused)
  })

  it('is empty rather than an error where there is nobody of the roster behind the account', async () => {
    const { cookie, client } = await org.signIn('securityOffice', { own: true })
    const wrong: string[] = []
    for (const { name, method, path, permission, procedure } of endpointsOf(contract)) {
      if (method !== 'GET' || permission === 'none' || path.includes('{')) continue
      const schema = procedure['~orpc'].inputSchema
      const input = schema instanceof z.ZodType ? sampleInput(schema, org.id) : {}
      const query = new URLSearchParams(
        Object.entries(input).map(([key, value]): [string, string] => [key, String(value)]),
      )
      const answer = await app.fetch(`/api${path}?${query.toString()}`, { cookie })
      const words = await answer.text()
      if (![200, 403].includes(answer.status) || /倉田|九条|業務課/.test(words)) wrong.push(`${name}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
    expect((await client.people.people({})).rows).toEqual([])
  })
})
