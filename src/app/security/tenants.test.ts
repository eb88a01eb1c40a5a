import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { createPerson } from '../../features/people/create-person.ts'
import { createPost } from '../../features/people/create-post.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { type Client, PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let ours: LivePolicy
let admin: Client
let theirs: {
  organisation: TestOrganisation
  clauseId: string
  revisionId: string
  documentId: string
  dutyId: string
  objectId: string
  evidenceId: string
  postId: string
  unitId: string
  personId: string
  accountId: string
  cookie: string
}
let dutyId: string
let objectId: string
let clauseId: string

const clauseOf = async (client: Client) => {
  const [document] = (await client.documents.list({})).documents
  const revisionId = document?.revisions[0]?.id ?? ''
  const clause = (await client.matching.get({ id: revisionId })).clauses.find(({ label }) => label === '3')
  return { documentId: document?.id ?? '', revisionId, clauseId: clause?.id ?? '' }
}
const take = (live: LivePolicy) =>
  live.take((measure) => measure.objects === 'organisation' && measure.strength === 'must')

beforeAll(async () => {
  app = await startTestApp()
  const mine = await app.organisation()
  ours = await livePolicy(app, mine)
  admin = (await mine.signIn('administrator')).client
  dutyId = await take(ours)
  objectId = (await ours.client.duties.get({ id: dutyId })).objects[0]?.id ?? ''
  clauseId = (await clauseOf(ours.client)).clauseId
  const organisation = await app.organisation()
  const live = await livePolicy(app, organisation)
  const foreign = await take(live)
  const { id: unitId } = await createUnit(organisation.ctx, { name: 'よその課' })
  const { id: postId } = await createPost(organisation.ctx, { title: 'よその課長', unitId })
  const { id: personId } = await createPerson(organisation.ctx, { name: 'よその人', unitId })
  const { accountId, cookie } = await organisation.signIn('staff')
  theirs = {
    organisation,
    ...(await clauseOf(live.client)),
    dutyId: foreign,
    objectId: (await live.client.duties.get({ id: foreign })).objects[0]?.id ?? '',
    evidenceId: await live.prove(foreign),
    postId,
    unitId,
    personId,
    accountId,
    cookie,
  }
})
afterAll(() => app.stop())

const refused = { status: expect.toSatisfy((status: unknown) => status === 404 || status === 422) }
const attach = (targets: object) =>
  ours.client.evidence.attach({
    name: '記録',
    form: 'paper',
    place: '書庫',
    dataDate: '2026-11-01',
    targets: JSON.stringify(targets),
  })

describe('ids of another organisation inside a body', () => {
  it('are taken by no command on duties', async () => {
    const { client } = ours
    const { rows } = await client.measures.list({})
    const measureId = rows[0]?.id ?? ''
    const own = await clauseOf(client)
    const decision = { decidedOn: '2026-11-01', decidedBy: '統括' }
    const tries: (() => Promise<unknown>)[] = [
      () => attach([{ dutyId: theirs.dutyId, objectIds: [objectId] }]),
      () => attach([{ dutyId, objectIds: [theirs.objectId] }]),
      () => attach([{ dutyId: theirs.dutyId, objectIds: [theirs.objectId] }]),
      () => client.duties.linkRule({ id: dutyId, clauseId: theirs.clauseId }),
      () => client.duties.assignOwner({ id: dutyId, postId: theirs.postId }),
      () =>
        client.duties.create({
          title: '独自',
          text: '独自',
          clauseId: theirs.clauseId,
          objectKind: 'organisation',
          strength: 'must',
          subjectRole: 'ciso',
          every: 'year',
        }),
      () =>
        client.duties.decideNotApplicable({
          id: dutyId,
          objectId: theirs.objectId,
          reason: 'x',
          fact: 'y',
          until: '2027-03-31',
          decision,
        }),
      () => client.duties.decideOperationalMatters({ decision, items: [{ dutyId: theirs.dutyId, every: 'month' }] }),
      () => client.matching.confirm({ id: theirs.revisionId, accepted: [], rejected: [] }),
      () =>
        client.matching.confirm({
          id: own.revisionId,
          accepted: [{ clauseId: theirs.clauseId, measureId }],
          rejected: [],
        }),
      () => client.documents.update({ id: own.documentId, parentId: theirs.documentId }),
      () =>
        client.documents.import({
          file: new File(['1　目的\n本文。\n'], 'x.txt'),
          tier: 'procedure',
          parentId: theirs.documentId,
        }),
    ]
    for (const one of tries) await expect(one()).rejects.toMatchObject(refused)
  })

  it('are taken by no command on people and accounts', async () => {
    const account = { username: 'yoso', displayName: 'よそ', password: PASSWORD }
    const tries: (() => Promise<unknown>)[] = [
      () => admin.accounts.create({ ...account, grants: [{ role: 'staff', scopeId: theirs.unitId }] }),
      () =>
        admin.accounts.create({ ...account, personId: theirs.personId, grants: [{ role: 'staff', scopeId: null }] }),
      () => admin.accounts.update({ id: theirs.accountId, displayName: 'x' }),
      () =>
        admin.accounts.resetPassword({
          id: theirs.accountId,
          password: 'correct horse battery 2',
          clearSecondFactor: true,
        }),
      () => admin.organisation.createUnit({ name: '課', parentId: theirs.unitId }),
      () => admin.people.createPost({ title: '長', unitId: theirs.unitId }),
      () => admin.people.createPost({ title: '長', superiorId: theirs.postId }),
      () => admin.people.createPerson({ name: '人', unitId: theirs.unitId }),
      () =>
        admin.people.createAssignment({ personId: theirs.personId, postId: theirs.postId, validFrom: '2026-04-01' }),
      () => admin.people.createDesignation({ securityRole: 'ciso', postId: theirs.postId, validFrom: '2026-04-01' }),
      () => admin.records.update({ id: theirs.evidenceId, disclosure: 'open' }),
    ]
    for (const one of tries) await expect(one()).rejects.toMatchObject(refused)
    expect((await app.fetch('/api/me', { cookie: theirs.cookie })).status).toBe(200)
  })
})

describe('lists and searches', () => {
  it('hold nothing of another organisation', async () => {
    const { client } = ours
    const texts = JSON.stringify([
      await client.duties.list({ bodyId: theirs.organisation.id }),
      await client.duties.searchClauses({ search: '情報' }),
      await client.people.people({ search: 'よその' }),
      await client.people.posts({}),
      await client.people.assignments({ postId: theirs.postId, personId: theirs.personId }),
      await client.history.list({ subjectId: theirs.dutyId }),
      await client.history.list({ limit: 100 }),
      await client.history.of({ subjectId: theirs.evidenceId }),
      await client.documents.list({}),
      await client.duties.heads({ bodyId: theirs.objectId }),
      await admin.accounts.list({}),
      await client.home.get({ bodyId: theirs.objectId, documentId: theirs.documentId }),
      await client.home.clause({ id: clauseId, bodyId: theirs.objectId }),
    ])
    for (const id of [
      theirs.organisation.id,
      theirs.clauseId,
      theirs.dutyId,
      theirs.evidenceId,
      theirs.postId,
      theirs.unitId,
      theirs.personId,
      theirs.accountId,
      theirs.documentId,
    ]) {
      expect(texts).not.toContain(id)
    }
    expect(texts).not.toContain('よその')
    expect(texts).not.toContain(theirs.organisation.code)
  })
})
