import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../features/duties/duties.testing.ts'
import { createMemberBody } from '../features/organisation/create-member-body.ts'
import { municipalityCheckDigit } from '../features/organisation/municipality-code.rules.ts'
import { createUnit } from '../features/organisation/create-unit.ts'
import { createPerson } from '../features/people/create-person.ts'
import { createPost } from '../features/people/create-post.ts'
import { countStatements } from '../testing/statements.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  await grow(0, 2)
  dutyId = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
  await live.prove(dutyId)
})
afterAll(() => app.stop())

async function grow(from: number, to: number) {
  for (let n = from; n < to; n++) {
    const body = `01${String(200 + n)}`
    await createMemberBody(organisation.ctx, {
      name: `町${n}`,
      code: `${body}${municipalityCheckDigit(body)}`,
      validFrom: null,
    })
    await createUnit(organisation.ctx, { name: `課${n}`, validFrom: null })
    await createPost(organisation.ctx, { title: `係長${n}` })
    await createPerson(organisation.ctx, { name: `職員${n}` })
  }
}

it('no request sends more statements when there is more', async () => {
  const { client } = live
  const clauseId = (await client.home.get({})).policy!.clauses.find((clause) => clause.label === '3')!.id
  const revisionId = (await client.home.get({})).policy!.revisionId
  const documentId = (await client.home.get({})).policy!.documentId
  const reads: Record<string, () => Promise<unknown>> = {
    home: () => client.home.get({}),
    clause: () => client.home.clause({ id: clauseId }),
    asOf: () => client.home.asOf({ day: '2026-11-20' }),
    duties: () => client.duties.list({}),
    duty: () => client.duties.get({ id: dutyId }),
    matters: () => client.duties.operationalMatters({}),
    heads: () => client.duties.heads({}),
    silent: () => client.duties.silent({}),
    matching: () => client.matching.get({ id: revisionId }),
    measures: () => client.measures.list({}),
    zones: () => client.zones.list({}),
    connections: () => client.connections.list({}),
    diagram: () => client.connections.diagram({}),
    confirmations: () => client.configurations.list({}),
    networkModel: () => client.networkModel.get({}),
    levels: () => client.levels.get({}),
    containers: () => client.levels.candidates({}),
    documents: () => client.documents.list({}),
    document: () => client.documents.get({ id: documentId }),
    units: () => client.organisation.get({}),
    people: () => client.people.people({}),
    posts: () => client.people.posts({}),
    history: () => client.history.list({}),
  }
  const counts = async () => {
    const found: Record<string, number> = {}
    for (const [name, read] of Object.entries(reads)) {
      await read()
      found[name] = await countStatements(read)
    }
    return found
  }
  const before = await counts()
  await grow(2, 30)
  const { rows } = await client.duties.silent({})
  await client.duties.takeUp({ measureIds: rows.slice(0, 60).map((row) => row.measureId) })
  for (let n = 0; n < 8; n++) await live.prove(dutyId, { dataDate: `2026-11-0${n + 1}` })
  const after = await counts()
  expect(after).toEqual(before)
  expect(Math.max(...Object.values(after))).toBeLessThanOrEqual(22)
})
