import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { inScope } from '../../core/db/database.ts'
import { type Line, withLine } from './approvals.testing.ts'
import { seedClasses } from './seed-classes.ts'
import { shippedClasses } from './shipped-classes.text.ts'

let app: TestApp
let organisation: TestOrganisation
let line: Line
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  line = await withLine(organisation)
})
afterAll(() => app.stop())

const receive = async (more: object = {}) =>
  (
    await line.drafter.client.incoming.receive({
      subject: '通知：脆弱性への対応',
      fromName: '県市町村課',
      receivedOn: '2026-11-20',
      unitId: line.units.general,
      ...more,
    })
  ).id

describe('a paper that came in', () => {
  it('is entered with its file, shown to posts, seen by who holds or acts for them, and closed', async () => {
    const file = new File(['%PDF-1.7 notice'], '通知.pdf')
    const id = await receive({ file, theirNumber: '市第88号', theirDate: '2026-11-18', answerBy: '2026-11-21' })
    const own = line.drafter.client.incoming
    expect(await own.get({ id })).toMatchObject({
      overdue: true,
      fileName: '通知.pdf',
      theirDate: '2026-11-18',
      mayWrite: true,
    })
    expect(await (await own.file({ id })).text()).toBe('%PDF-1.7 notice')
    await expect(line.head.client.incoming.get({ id })).rejects.toMatchObject({ status: 404 })
    await own.show({ id, postIds: [line.chief.postId, line.head.postId] })
    await expect(own.show({ id, postIds: [line.head.postId] })).rejects.toMatchObject({ code: 'approvals.takenPost' })
    const shown = await line.head.client.incoming.get({ id })
    expect(shown.viewings.map(({ post, mine, holders }) => [post, mine, ...holders])).toEqual([
      ['庶務係長', false, '古賀 恵'],
      ['総務課長', true, '橘 俊'],
    ])
    expect((await line.head.client.approvals.waiting({})).rows).toMatchObject([
      { what: 'viewing', id, href: `/incoming/${id}` },
    ])
    const [chief = '', head = ''] = shown.viewings.map((one) => one.id)
    await expect(line.head.client.incoming.see({ id: chief })).rejects.toMatchObject({
      status: 403,
      code: 'app.denied',
    })
    await expect(line.outsider.incoming.see({ id: head })).rejects.toMatchObject({ status: 404 })
    const tries = await Promise.allSettled(
      [1, 2].map(() => line.head.client.incoming.see({ id: head, comment: '承知' })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'approvals.seenAlready', message: expect.stringContaining('橘 俊') },
    })
    expect((await line.head.client.approvals.waiting({})).rows).toEqual([])
    expect((await own.list({ filters: 'open==true' })).rows).toMatchObject([{ id, toSee: 2, seen: 1 }])
    const { version } = await own.get({ id })
    await own.change({ id, version, note: '周知した' })
    await expect(own.change({ id, version, note: '古い画面' })).rejects.toMatchObject({
      code: 'approvals.incomingMoved',
    })
    await own.close({ id, version: version + 1 })
    expect(await own.get({ id })).toMatchObject({ closedOn: '2026-11-23', overdue: false, mayWrite: false })
    await expect(own.show({ id, postIds: [line.secretary.postId] })).rejects.toMatchObject({
      code: 'approvals.incomingClosed',
    })
    const { rows } = await line.office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual([
      'incoming.close',
      'incoming.change',
      'incoming.show',
      'incoming.receive',
    ])
  })

  it('stays with its unit', async () => {
    const id = await receive()
    await expect(receive({ unitId: line.units.other })).rejects.toMatchObject({ code: 'approvals.unitNeeded' })
    await expect(receive({ receivedOn: '2026-11-24' })).rejects.toMatchObject({ code: 'approvals.receivedFuture' })
    await expect(line.outsider.incoming.get({ id })).rejects.toMatchObject({ status: 404 })
    await expect(line.outsider.incoming.close({ id, version: 1 })).rejects.toMatchObject({ status: 404 })
    const reader = (await organisation.signIn('auditor')).client
    await expect(reader.incoming.close({ id, version: 1 })).rejects.toMatchObject({ status: 403 })
    expect((await line.outsider.incoming.list({})).rows).toEqual([])
  })
})

it('a decided approval is passed on for viewing, one that is not is not', async () => {
  const { id } = await line.drafter.client.approvals.draft({
    kind: 'other',
    subject: '規程の写し',
    body: '伺います。',
    unitId: line.units.general,
  })
  await expect(line.drafter.client.approvals.show({ id, postIds: [line.head.postId] })).rejects.toMatchObject({
    status: 403,
  })
  const decided = { decidedOn: '2026-11-23', decidedPost: '事務局次長', decidedName: '佐伯 美緒' }
  await line.drafter.client.approvals.enterPaper({ id, version: 1, ...decided })
  await line.drafter.client.approvals.show({ id, postIds: [line.secretary.postId] })
  const page = await line.secretary.client.approvals.get({ id })
  expect(page.viewings).toMatchObject([{ post: '事務局長', mine: true }])
  await line.secretary.client.incoming.see({ id: page.viewings[0]?.id ?? '' })
  expect((await line.drafter.client.approvals.get({ id })).viewings).toMatchObject([
    { personName: '沢渡 誠', mine: false },
  ])
})

describe('決裁区分', () => {
  it('come with the organisation as 既定値, become its own when changed, and are never given again', async () => {
    const { rows } = await line.office.approvals.classes({})
    expect(rows.filter(({ provenance }) => provenance === '既定値')).toHaveLength(shippedClasses.length)
    const takeOut = rows.find(({ name }) => name === '持出しの許可')
    expect(takeOut?.steps.map(({ kind, superior, role }) => [kind, superior ? '上司' : role])).toEqual([
      ['circulate', '上司'],
      ['decide', '情報セキュリティ管理者'],
    ])
    const id = takeOut?.id ?? ''
    const step = { postId: null, superior: false }
    await line.office.approvals.changeClass({
      id,
      name: '持出し（課長専決）',
      standing: true,
      steps: [{ ...step, position: 1, kind: 'decide', securityRole: 'securityManager' }],
    })
    await line.office.approvals.retireClass({ id: rows.find(({ kind }) => kind === 'riskAcceptance')?.id ?? '' })
    await inScope(app.services.db, organisation.id, (tx) => seedClasses(tx, organisation.id, app.services.clock))
    const after = (await line.office.approvals.classes({})).rows
    expect(after).toHaveLength(rows.length)
    expect(after.find((row) => row.id === id)).toMatchObject({
      name: '持出し（課長専決）',
      provenance: '組織の決定',
      steps: [{ kind: 'decide' }],
    })
    expect(after.find(({ kind }) => kind === 'riskAcceptance')?.retiredOn).toBe('2026-11-23')
  })

  it('have a route that can be gone, and belong to the whole organisation', async () => {
    const step = { postId: null, securityRole: 'ciso', superior: false }
    const bad = { kind: 'other' as const, name: '誤り', steps: [{ ...step, position: 1, kind: 'circulate' as const }] }
    await expect(line.office.approvals.createClass(bad)).rejects.toMatchObject({ code: 'approvals.steps' })
    const nobody = { postId: null, securityRole: null, superior: false, position: 1, kind: 'decide' as const }
    await expect(line.office.approvals.createClass({ ...bad, steps: [nobody] })).rejects.toMatchObject({
      code: 'approvals.stepBy',
    })
    const unknown = { ...step, position: 1, kind: 'decide' as const, securityRole: 'nobody' }
    await expect(line.office.approvals.createClass({ ...bad, steps: [unknown] })).rejects.toMatchObject({ status: 404 })
    const unit = (await organisation.signIn('securityOffice', { scopeId: line.units.general })).client
    const good = { ...bad, steps: [{ ...step, position: 1, kind: 'decide' as const }] }
    await expect(unit.approvals.createClass(good)).rejects.toMatchObject({ status: 403 })
    expect((await line.chief.client.approvals.classes({ kind: 'exemption' })).rows).toHaveLength(1)
    await expect(line.chief.client.approvals.createClass(good)).rejects.toMatchObject({ code: 'app.forbidden' })
  })
})
