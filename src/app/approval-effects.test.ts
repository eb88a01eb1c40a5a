import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Line, withLine } from '../features/approvals/approvals.testing.ts'
import { type LivePolicy, livePolicy } from '../features/duties/duties.testing.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let line: Line
let live: LivePolicy
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  line = await withLine(organisation)
  live = await livePolicy(app, organisation)
})
afterAll(() => app.stop())

const paper = { decidedOn: '2026-11-23', decidedPost: '総務課長', decidedName: '橘 俊', documentNumber: '8広総第40号' }
const asked = async () => {
  const { id } = await line.office.media.create({ name: 'USB', kind: 'usb', unitId: line.units.general })
  const days = { fromOn: '2026-11-23', toOn: '2026-11-25' }
  const things = { objectIds: [id], unitId: line.units.general, purpose: '説明会', destination: '市役所', ...days }
  return (await line.drafter.client.takeOuts.ask(things)).id
}
const draft = (takeOutId: string, client = line.drafter.client) =>
  client.approvals.draft({ kind: 'takeOut', subject: '持出しの許可', body: '伺います。', proposal: { takeOutId } })

it('a take-out is permitted from the day of decision, with post, name and number of who decided', async () => {
  const takeOutId = await asked()
  const { id } = await draft(takeOutId)
  // Not classified counts as the highest class.
  expect(await line.drafter.client.approvals.get({ id })).toMatchObject({
    className: '自治体機密性3以上の情報の持出し',
    unit: { name: '総務課' },
    matter: [{ href: `/take-outs/${takeOutId}` }],
  })
  await line.drafter.client.approvals.enterPaper({ id, version: 1, ...paper })
  expect(await line.office.takeOuts.get({ id: takeOutId })).toMatchObject({
    state: 'permitted',
    decidedOn: '2026-11-23',
    decidedBy: '総務課長　橘 俊',
    decisionNumber: '8広総第40号',
  })
})

it('what was dealt with meanwhile cannot take effect, and then nothing is decided', async () => {
  const takeOutId = await asked()
  const { id } = await draft(takeOutId)
  await line.drafter.client.takeOuts.withdraw({ id: takeOutId, reason: '中止' })
  await expect(line.drafter.client.approvals.enterPaper({ id, version: 1, ...paper })).rejects.toMatchObject({
    code: 'takeOuts.decidedAlready',
  })
  expect((await line.drafter.client.approvals.get({ id })).state).toBe('draft')
  await expect(draft(takeOutId)).rejects.toMatchObject({ code: 'takeOuts.decidedAlready' })
})

it('nobody drafts for a take-out of another unit', async () => {
  const takeOutId = await asked()
  await expect(draft(takeOutId, line.outsider)).rejects.toMatchObject({ status: 404 })
})

it('operational matters come into force on the day of the paper decision', async () => {
  const dutyId = await live.take((measure) => measure.objects === 'organisation' && measure.strength === 'must')
  const items = [{ dutyId, every: 'quarter' as const }]
  const matter = { kind: 'operationalMatters' as const, subject: '運用事項の決定', body: '決定してよろしいか。' }
  await expect(line.drafter.client.approvals.draft({ ...matter, proposal: { items } })).rejects.toMatchObject({
    status: 403,
  })
  await expect(line.office.approvals.draft({ ...matter, proposal: { items: [] } })).rejects.toMatchObject({
    status: 422,
  })
  const { id } = await line.office.approvals.draft({ ...matter, proposal: { items } })
  const page = await line.office.approvals.get({ id })
  expect(page.matter).toMatchObject([{ href: `/duties/${dutyId}`, text: expect.stringContaining('四半期') }])
  const before = (await line.office.duties.operationalMatters({})).rows.find((row) => row.dutyId === dutyId)
  expect(before?.decidedOn).toBeNull()
  await line.office.approvals.enterPaper({ id, version: 1, ...paper, decidedPost: '事務局長', decidedName: '沢渡 誠' })
  const after = (await line.office.duties.operationalMatters({})).rows.find((row) => row.dutyId === dutyId)
  expect(after).toMatchObject({
    decidedOn: '2026-11-23',
    documentNumber: '8広総第40号',
    frequencyProvenance: '組織の決定',
  })
})

it('offers what can be drafted', async () => {
  expect((await line.drafter.client.approvals.offered({})).kinds.toSorted()).toEqual([
    'connection',
    'disposal',
    'inquiry',
    'operationalMatters',
    'other',
    'takeOut',
  ])
})
