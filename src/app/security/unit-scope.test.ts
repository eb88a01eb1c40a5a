import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
/** Staff and office of 甲町 alone. */
let staff: Client
let office: Client
let head: Client
let units: { ours: string; theirs: string }
let dutyId: string
let clauseId: string
let revisionId: string

beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  const { id: ours } = await createUnit(organisation.ctx, { name: '甲町' })
  const { id: theirs } = await createUnit(organisation.ctx, { name: '乙町' })
  units = { ours, theirs }
  live = await livePolicy(app, organisation)
  dutyId = await live.take((measure) => measure.objects === 'system')
  await live.client.systems.create({ name: '甲のシステム', kind: 'system', unitId: ours })
  await live.client.systems.create({ name: '乙の秘密のシステム', kind: 'system', unitId: theirs })
  const [document] = (await live.client.documents.list({})).documents
  revisionId = document?.revisions[0]?.id ?? ''
  clauseId = (await live.client.matching.get({ id: revisionId })).clauses.find(({ label }) => label === '3')?.id ?? ''
  staff = (await organisation.signIn('staff', { scopeId: ours })).client
  office = (await organisation.signIn('securityOffice', { scopeId: ours })).client
  head = (await organisation.signIn('departmentHead', { scopeId: ours })).client
})
afterAll(() => app.stop())

const attach = async (names: readonly string[], name: string, by = live.client) => {
  const { objects } = await live.client.duties.get({ id: dutyId })
  const objectIds = objects.filter((object) => names.includes(object.name)).map(({ id }) => id)
  const targets = JSON.stringify([{ dutyId, objectIds }])
  return (await by.evidence.attach({ name, form: 'paper', place: '書庫', dataDate: '2026-11-01', targets })).id
}

describe('whoever is limited to one unit', () => {
  it('sees no object, evidence or decision of another one', async () => {
    const theirs = await attach(['乙の秘密のシステム'], '乙町の処分の記録')
    await attach(['甲のシステム'], '甲町の記録')
    const all = await live.client.duties.get({ id: dutyId })
    const hidden = all.objects.find(({ name }) => name === '乙の秘密のシステム')
    await live.client.duties.decideNotApplicable({
      id: dutyId,
      objectId: hidden?.id ?? null,
      reason: '乙町では使わない',
      fact: '不使用',
      until: '2027-03-31',
      decision: { decidedOn: '2026-11-01', decidedBy: '統括' },
    })
    const pane = await live.client.home.clause({ id: clauseId })
    expect(pane.evidence.map(({ name }) => name).toSorted()).toEqual(['乙町の処分の記録', '甲町の記録'])
    for (const reader of [staff, office, head]) {
      const texts = JSON.stringify([
        await reader.home.clause({ id: clauseId }),
        await reader.duties.get({ id: dutyId }),
        await reader.home.get({}),
        await reader.duties.list({}),
        await reader.history.of({ subjectId: dutyId }),
        await reader.history.of({ subjectId: theirs }),
        await reader.people.people({}),
        await reader.organisation.get({}),
      ])
      expect(texts).toContain('甲町の記録')
      expect(texts).not.toMatch(/乙町|乙の秘密/)
      await expect(reader.evidence.get({ id: theirs })).rejects.toMatchObject({ code: 'app.notFound' })
    }
    await expect(head.evidence.confirm({ id: theirs })).rejects.toMatchObject({ code: 'app.notFound' })
  })

  it('is offered and told no system or room of another one, not even as what holds its own terminal', async () => {
    const system = await live.client.systems.create({ name: '乙の住民システム', kind: 'system', unitId: units.theirs })
    await live.client.areas.create({ name: '乙の電算室', kind: 'serverRoom', unitId: units.theirs })
    const own = await live.client.systems.create({ name: '甲の窓口システム', kind: 'system', unitId: units.ours })
    const terminal = { kind: 'terminal', unitId: units.ours } as const
    const { id } = await live.client.terminals.create({ ...terminal, name: '窓口1番', containerId: system.id })
    for (const reader of [staff, office, head]) {
      const sheet = unzipSync(new Uint8Array(await (await reader.terminals.sheet({})).arrayBuffer()))
      const answers = [
        ...Object.values(sheet).map((part) => strFromU8(part)),
        JSON.stringify([
          await reader.terminals.list({}),
          await reader.terminals.get({ id }),
          await reader.history.of({ subjectId: id }),
          await reader.registers.pick({ kinds: 'system,area', search: '' }),
        ]),
      ].join('\n')
      expect(answers).toContain('窓口1番')
      expect(answers).not.toMatch(/乙の住民システム|乙の電算室/)
    }
    await expect(head.terminals.create({ ...terminal, name: '窓口2番', containerId: system.id })).rejects.toMatchObject(
      { code: 'app.notFound' },
    )
    await head.terminals.create({ ...terminal, name: '窓口2番', containerId: own.id })
    // What holds it already stays, though the one who changes the place does not see it.
    await head.terminals.update({ id, place: '1階窓口' })
    expect((await live.client.terminals.get({ id })).container).toMatchObject({
      id: system.id,
      name: '乙の住民システム',
    })
  })

  it('attaches to nothing of another one, not even among its own, and does not confirm what reaches beyond', async () => {
    await expect(attach(['乙の秘密のシステム'], 'x', staff)).rejects.toMatchObject({ code: 'app.notFound' })
    await expect(attach(['甲のシステム', '乙の秘密のシステム'], 'x', staff)).rejects.toMatchObject({
      code: 'app.notFound',
    })
    const both = await attach(['甲のシステム', '乙の秘密のシステム'], '二町にまたがる記録')
    await expect(head.evidence.confirm({ id: both })).rejects.toMatchObject({ status: expect.any(Number) })
    await expect(staff.evidence.withdraw({ id: both, reason: 'x' })).rejects.toMatchObject({
      status: expect.any(Number),
    })
    expect((await live.client.evidence.get({ id: both })).confirmedBy).toBeNull()
  })

  it('decides nothing for the whole organisation, whatever the role', async () => {
    const { rows } = await live.client.measures.list({})
    const free = rows.find(({ objects }) => objects === 'organisation')?.id ?? ''
    const refused = { code: 'app.forbidden' }
    await expect(office.duties.takeUp({ measureIds: [free] })).rejects.toMatchObject(refused)
    await expect(
      office.matching.confirm({ id: revisionId, accepted: [{ clauseId, measureId: free }], rejected: [] }),
    ).rejects.toMatchObject(refused)
    await expect(
      office.duties.create({
        title: '独自',
        text: '独自',
        clauseId,
        objectKind: 'organisation',
        strength: 'must',
        subjectRole: 'ciso',
        every: 'year',
      }),
    ).rejects.toMatchObject(refused)
    const decision = { decidedOn: '2026-11-01', decidedBy: '統括' }
    await expect(
      office.duties.decideOperationalMatters({ decision, items: [{ dutyId, every: 'month' }] }),
    ).rejects.toMatchObject(refused)
    await expect(office.sample.model({})).rejects.toMatchObject(refused)
    await expect(office.duties.assignOwner({ id: dutyId, postId: null })).rejects.toMatchObject({
      code: 'app.notFound',
    })
    await expect(office.organisation.update({ name: '甲', kind: 'town' })).rejects.toMatchObject(refused)
    expect((await live.client.duties.list({})).total).toBe(1)
  })

  it('gives itself no more: accounts are for those who reach everything', async () => {
    const admin = await organisation.signIn('administrator', { scopeId: units.ours })
    const grants = [{ role: 'administrator' as const, scopeId: null }]
    for (const client of [staff, office, head, admin.client]) {
      await expect(client.accounts.update({ id: admin.accountId, grants })).rejects.toMatchObject({
        code: 'app.forbidden',
      })
      await expect(client.accounts.list({})).rejects.toMatchObject({ code: 'app.forbidden' })
      await expect(
        client.accounts.resetPassword({ id: admin.accountId, password: 'correct horse battery 2' }),
      ).rejects.toMatchObject({ code: 'app.forbidden' })
    }
  })
})
