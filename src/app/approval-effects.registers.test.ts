import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../core/db/database.ts'
import { readPages } from '../core/pdf/pdf.testing.ts'
import { type Line, withLine } from '../features/approvals/approvals.testing.ts'
import { withLevels } from '../features/assets/assets.testing.ts'
import { withZones } from '../features/zones/zones.testing.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let line: Line
let zones: Awaited<ReturnType<typeof withZones>>
let levels: Map<string, string>
let head: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  line = await withLine(organisation)
  zones = await withZones(organisation)
  levels = await withLevels(organisation)
  head = (await organisation.signIn('departmentHead', { scopeId: line.units.other })).client
})
afterAll(() => app.stop())

const paper = {
  decidedOn: '2026-11-23',
  decidedPost: '総務課長',
  decidedName: '橘 俊',
  documentNumber: '8広総第40号',
}
type Kind = 'connection' | 'disposal' | 'inquiry'
const draft = async (kind: Kind, proposal: object, client = line.office) =>
  (await client.approvals.draft({ kind, subject: '伺い', body: '伺います。', proposal: { ...proposal } })).id
const enter = async (id: string, more: object = {}) => {
  const { version } = await line.office.approvals.get({ id })
  return line.office.approvals.enterPaper({ id, version, ...paper, ...more })
}
const withdraw = async (id: string) => {
  const { version } = await line.office.approvals.get({ id })
  return line.office.approvals.withdraw({ id, version })
}
const stateOf = async (id: string) => (await line.office.approvals.get({ id })).state
const matterOf = async (id: string) => (await line.office.approvals.get({ id })).matter.map(({ text }) => text)
const last = async (subjectId: string) => (await line.office.history.of({ subjectId })).rows[0]

/** A 決裁区分 of one post, so that something is decided or refused here in one step. */
const classHere = async (kind: Kind) => {
  const name = '課長の決裁'
  const known = async () => (await line.office.approvals.classes({ kind })).rows.find((row) => row.name === name)?.id
  if (!(await known()))
    await line.office.approvals.createClass({
      kind,
      name,
      way: 'here',
      steps: [{ position: 1, kind: 'decide', postId: line.head.postId, securityRole: null, superior: false }],
    })
  return (await known()) ?? ''
}
const submitHere = async (kind: Kind, proposal: object) => {
  const classId = await classHere(kind)
  const given = { kind, subject: '伺い', body: '伺います。', proposal: { ...proposal }, classId }
  const { id } = await line.office.approvals.draft(given)
  const { version } = await line.office.approvals.get({ id })
  await line.office.approvals.submit({ id, version })
  return id
}
const act = async (id: string) => {
  const { version, acts } = await line.head.client.approvals.get({ id })
  return { id, version, stepId: acts.decide.stepId ?? '' }
}

let names = 0
const connection = async (more: object = {}) => {
  const fields = {
    name: `外部との通信${++names}`,
    kind: 'specific' as const,
    fromZoneId: zones.MN,
    peer: '中間サーバー',
    peerReachesInternet: 'no' as const,
    purpose: '情報連携',
    address: '192.0.2.10',
    protocol: 'TCP',
    port: '443',
  }
  return (await line.office.connections.create({ ...fields, ...more })).id
}

describe('a connection', () => {
  it('is permitted from the day of the paper decision until the day proposed, and once more when it is renewed', async () => {
    const connectionId = await connection()
    const id = await draft('connection', { connectionId, expiresOn: '2027-03-31' })
    expect(await matterOf(id)).toEqual([
      expect.stringMatching(/^C-\d+　外部との通信\d+（特定通信）$/),
      expect.stringContaining('↔ 中間サーバー'),
      'IPアドレス：192.0.2.10',
      'プロトコル：TCP',
      'ポート：443',
      '目的：情報連携',
      '許可の期限：令和9年3月31日',
    ])
    const pdf = await line.office.approvalPaper.get({ id })
    const text = (await readPages(new Uint8Array(await pdf.arrayBuffer()))).join('')
    expect(text).toContain('許可の期限：令和9年3月31日')
    expect((await line.office.connections.get({ id: connectionId })).asked).toMatchObject({ id, state: 'draft' })
    await enter(id)
    const { asked, fields, broken } = await line.office.connections.get({ id: connectionId })
    expect([asked, broken]).toEqual([null, []])
    expect(fields).toMatchObject({
      approver: '総務課長　橘 俊',
      approvedOn: '2026-11-23',
      expiresOn: '2027-03-31',
      decisionNumber: '8広総第40号',
    })
    expect(await last(connectionId)).toMatchObject({ action: 'connection.approve' })
    const again = await draft('connection', { connectionId, expiresOn: '2028-03-31' })
    await enter(again, { documentNumber: '8広総第41号' })
    expect((await line.office.connections.get({ id: connectionId })).fields).toMatchObject({
      expiresOn: '2028-03-31',
      decisionNumber: '8広総第41号',
    })
  })

  it('keeps a decision that has no number when something else is changed', async () => {
    const connectionId = await connection()
    await enter(await draft('connection', { connectionId }), { documentNumber: '' })
    await line.office.connections.update({ id: connectionId, nextReview: '2027-04-01' })
    const { rows } = await line.office.history.of({ subjectId: connectionId })
    expect(rows.map(({ action }) => action)).toEqual([
      'connection.update',
      'connection.approve',
      'connection.ask',
      'connection.create',
    ])
    const held = await inScope(app.services.db, organisation.id, (tx) =>
      tx.selectFrom('connection').select('decisionId').where('id', '=', connectionId).executeTakeFirstOrThrow(),
    )
    expect(held.decisionId).toEqual(expect.any(String))
  })

  it('that has changed, ended, or whose proposed day has passed cannot be permitted, and then nothing is decided', async () => {
    const connectionId = await connection()
    const id = await draft('connection', { connectionId, expiresOn: '2026-11-24' })
    await expect(draft('connection', { connectionId })).rejects.toMatchObject({ code: 'connections.askedAlready' })
    await line.office.connections.update({ id: connectionId, port: 'any' })
    expect(await matterOf(id)).toContain('起案の後に変わったところ：ポート')
    await expect(enter(id)).rejects.toMatchObject({
      code: 'connections.changedSince',
      message: expect.stringContaining('ポート'),
    })
    expect(await stateOf(id)).toBe('draft')
    await line.office.connections.update({ id: connectionId, port: '443', validTo: '2026-11-22' })
    await expect(enter(id)).rejects.toMatchObject({ code: 'connections.ended' })
    await line.office.connections.update({ id: connectionId, validTo: null })
    app.setTime('2026-11-26T09:00')
    await expect(enter(id, { decidedOn: '2026-11-25' })).rejects.toMatchObject({ code: 'connections.expiryPassed' })
    app.setTime('2026-11-23T09:00')
    expect(await line.office.connections.get({ id: connectionId })).toMatchObject({
      approver: '',
      asked: { id },
    })
    await withdraw(id)
    expect((await line.office.connections.get({ id: connectionId })).asked).toBeNull()
    expect(await last(connectionId)).toMatchObject({ action: 'connection.giveBack' })
    await expect(draft('connection', { connectionId, expiresOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'connections.expiryPassed',
    })
    await expect(draft('connection', { connectionId: 'x' })).rejects.toMatchObject({
      code: 'connections.proposalUnread',
    })
    await expect(draft('connection', { connectionId: line.units.other })).rejects.toMatchObject({ status: 404 })
  })

  it('is decided here, or refused and left as it is; nobody drafts for another unit', async () => {
    const mine = await connection({ unitId: line.units.general })
    await expect(draft('connection', { connectionId: mine }, head)).rejects.toMatchObject({ status: 404 })
    const id = await submitHere('connection', { connectionId: mine, expiresOn: null })
    await line.head.client.approvals.refuse({ ...(await act(id)), comment: '必要がない' })
    expect(await line.office.connections.get({ id: mine })).toMatchObject({ approver: '', asked: null })
    const next = await submitHere('connection', { connectionId: mine, expiresOn: null })
    await line.head.client.approvals.decide(await act(next))
    expect((await line.office.connections.get({ id: mine })).fields).toMatchObject({
      approver: '総務課長　橘 俊',
      approvedOn: '2026-11-23',
      expiresOn: null,
    })
  })
})

const drive = async (serial: string, unitId = line.units.general) =>
  (await line.office.media.create({ name: `ディスク${serial}`, kind: 'externalDrive', serial, unitId })).id
const holds = (containerId: string, code: string) =>
  line.office.assets.create({
    name: `データ ${code}`,
    medium: 'electronic',
    unitId: line.units.general,
    containerId,
    validFrom: '2026-04-01',
    confidentialityId: levels.get(`confidentiality ${code}`) ?? null,
  })
const planned = async (objectIds: string[]) =>
  (await line.office.disposals.plan({ objectIds, method: 'destroy', plannedOn: '2026-11-30' })).ids
const gone = { doneOn: '2026-11-23', method: 'destroy' as const, witness: '九条 真理' }

describe('a disposal', () => {
  it('waits while it is asked for, is permitted with day, number and who decided, and is then done', async () => {
    const [one, two] = [await drive('A'), await drive('B')]
    await holds(one, '2')
    await holds(two, '1')
    const [first = '', second = ''] = await planned([one, two])
    const id = await draft('disposal', { disposalIds: [first, second] })
    expect(await line.office.approvals.get({ id })).toMatchObject({
      className: '機器・媒体の廃棄',
      unit: { name: '総務課' },
    })
    expect(await matterOf(id)).toEqual([
      expect.stringMatching(/^D-\d+　ディスクA（自治体機密性2、物理的破壊、予定日 令和8年11月30日）$/),
      expect.stringContaining('自治体機密性1'),
    ])
    expect(await line.office.disposals.get({ id: first })).toMatchObject({
      asked: { id, state: 'draft' },
      decision: null,
      siblings: expect.arrayContaining([expect.objectContaining({ id: second, waits: true, permitted: false })]),
    })
    await expect(line.office.disposals.change({ id: first, place: '1階' })).rejects.toMatchObject({ status: 403 })
    await expect(line.office.disposals.complete({ ...gone, id: first })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('起案'),
    })
    await expect(draft('disposal', { disposalIds: [second] })).rejects.toMatchObject({ code: 'disposals.askedAlready' })
    await enter(id)
    expect(await line.office.disposals.get({ id: second })).toMatchObject({
      asked: null,
      decision: { decidedOn: '2026-11-23', decidedBy: '総務課長　橘 俊', documentNumber: '8広総第40号' },
    })
    await expect(draft('disposal', { disposalIds: [first] })).rejects.toMatchObject({
      code: 'disposals.permittedAlready',
    })
    await expect(line.office.disposals.change({ id: first, method: 'overwrite' })).rejects.toMatchObject({
      code: 'disposals.permittedMethod',
    })
    await line.office.disposals.complete({ ...gone, id: first, alsoIds: [second] })
    expect(await line.office.disposals.get({ id: first })).toMatchObject({
      state: 'done',
      decision: { documentNumber: '8広総第40号' },
    })
    expect((await line.office.disposals.form({ id: first })).size).toBeGreaterThan(4000)
  })

  it('goes to who decides on its highest class; a class that has risen since, or a plan called off, is not decided', async () => {
    const thing = await drive('C')
    await holds(thing, '2')
    const [disposalId = '', unclassified = ''] = await planned([thing, await drive('D')])
    const low = await draft('disposal', { disposalIds: [disposalId] })
    await holds(thing, '3B')
    await expect(enter(low)).rejects.toMatchObject({
      code: 'disposals.classChanged',
      message: expect.stringMatching(/自治体機密性2.*自治体機密性3B/),
    })
    expect(await stateOf(low)).toBe('draft')
    await withdraw(low)
    expect(await last(disposalId)).toMatchObject({ action: 'disposal.giveBack' })
    const high = await draft('disposal', { disposalIds: [disposalId] })
    const { className } = await line.office.approvals.get({ id: high })
    expect(className).toBe('自治体機密性3以上の情報を持つ機器・媒体の廃棄')
    await line.office.disposals.withdraw({ id: disposalId, reason: '使い続ける' })
    await expect(enter(high)).rejects.toMatchObject({ code: 'disposals.notPlanned' })
    expect(await stateOf(high)).toBe('draft')
    await withdraw(high)
    await expect(draft('disposal', { disposalIds: [disposalId] })).rejects.toMatchObject({
      code: 'disposals.notPlanned',
    })
    const unknown = await draft('disposal', { disposalIds: [unclassified] })
    expect((await line.office.approvals.get({ id: unknown })).className).toBe(className)
    expect(await matterOf(unknown)).toEqual([expect.stringContaining('未分類')])
  })

  it('refused here, it stays planned without permission; other units are out of reach and out of the draft', async () => {
    const [mine = ''] = await planned([await drive('E')])
    const [other = ''] = await planned([await drive('F', line.units.other)])
    await expect(draft('disposal', { disposalIds: [mine] }, head)).rejects.toMatchObject({ status: 404 })
    await expect(draft('disposal', { disposalIds: [mine, other] })).rejects.toMatchObject({
      code: 'disposals.severalUnits',
    })
    await expect(draft('disposal', { disposalIds: [] })).rejects.toMatchObject({ code: 'disposals.proposalUnread' })
    const id = await submitHere('disposal', { disposalIds: [mine] })
    await line.head.client.approvals.refuse({ ...(await act(id)), comment: '消去の方法を改めること' })
    expect(await line.office.disposals.get({ id: mine })).toMatchObject({
      state: 'planned',
      asked: null,
      decision: null,
    })
    await line.office.disposals.change({ id: mine, method: 'eraseCommand' })
    const next = await submitHere('disposal', { disposalIds: [mine] })
    await line.head.client.approvals.decide(await act(next))
    expect((await line.office.disposals.get({ id: mine })).decision).toMatchObject({ decidedBy: '総務課長　橘 俊' })
  })
})

const inquiry = async () =>
  (
    await line.office.inquiries.create({
      kind: 'questionnaire',
      title: '研修の受講状況',
      text: '回答をお願いします。',
      dueOn: '2026-12-20',
      sender: '試験広域連合長',
      unitIds: [line.units.general, line.units.other],
      columns: [{ header: '受講した人数', kind: 'number' }],
    })
  ).id

describe('an inquiry', () => {
  it('has its number from the day of decision and may then be sent, which the decision itself does not do', async () => {
    const inquiryId = await inquiry()
    const id = await draft('inquiry', { inquiryId })
    expect(await matterOf(id)).toEqual([
      '研修の受講状況',
      '照会先：業務課、総務課',
      '回答期限：令和8年12月20日',
      '発信者：試験広域連合長',
      '本文：回答をお願いします。',
    ])
    await expect(line.office.inquiries.setOut({ id: inquiryId })).rejects.toMatchObject({ status: 403 })
    await expect(line.office.inquiries.update({ id: inquiryId, title: '別' })).rejects.toMatchObject({ status: 403 })
    await expect(draft('inquiry', { inquiryId })).rejects.toMatchObject({ code: 'inquiries.askedAlready' })
    await enter(id)
    expect(await line.office.inquiries.get({ id: inquiryId })).toMatchObject({
      state: 'draft',
      askedOn: null,
      asked: null,
      documentNumber: '8広総第40号',
      decision: { decidedOn: '2026-11-23', decidedBy: '総務課長　橘 俊', documentNumber: '8広総第40号' },
    })
    await expect(line.office.inquiries.update({ id: inquiryId, text: '別' })).rejects.toMatchObject({
      code: 'inquiries.decidedAlready',
    })
    await line.office.inquiries.update({ id: inquiryId, dueOn: '2026-12-25' })
    await expect(draft('inquiry', { inquiryId })).rejects.toMatchObject({ code: 'inquiries.decidedAlready' })
    await line.office.inquiries.setOut({ id: inquiryId })
    expect(await line.office.inquiries.get({ id: inquiryId })).toMatchObject({ state: 'sent', askedOn: '2026-11-23' })
  })

  it('that was withdrawn meanwhile is not decided; a draft that is given up lets it change and be sent again', async () => {
    const inquiryId = await inquiry()
    const id = await draft('inquiry', { inquiryId })
    await withdraw(id)
    expect(await last(inquiryId)).toMatchObject({ action: 'inquiry.giveBack' })
    await line.office.inquiries.update({ id: inquiryId, text: '改めてお願いします。' })
    const again = await draft('inquiry', { inquiryId })
    await line.office.inquiries.close({ id: inquiryId })
    await expect(enter(again)).rejects.toMatchObject({ code: 'inquiries.notDraft' })
    expect(await stateOf(again)).toBe('draft')
    await expect(draft('inquiry', { inquiryId })).rejects.toMatchObject({ code: 'inquiries.notDraft' })
    await expect(draft('inquiry', {})).rejects.toMatchObject({ code: 'inquiries.proposalUnread' })
    await expect(draft('inquiry', { inquiryId }, line.drafter.client)).rejects.toMatchObject({ status: 403 })
  })

  it('is refused or decided here, with its own number where the decision has none', async () => {
    const inquiryId = await inquiry()
    await line.office.inquiries.update({ id: inquiryId, documentNumber: '8広総第90号' })
    const first = await submitHere('inquiry', { inquiryId })
    await line.head.client.approvals.refuse({ ...(await act(first)), comment: '時期を改める' })
    expect(await line.office.inquiries.get({ id: inquiryId })).toMatchObject({
      state: 'draft',
      asked: null,
      decision: null,
    })
    const next = await submitHere('inquiry', { inquiryId })
    await line.head.client.approvals.decide(await act(next))
    expect(await line.office.inquiries.get({ id: inquiryId })).toMatchObject({
      state: 'draft',
      documentNumber: '8広総第90号',
      decision: { decidedBy: '総務課長　橘 俊' },
    })
  })
})

it('of two who draft or decide at one moment one is done, and the other told', async () => {
  const connectionId = await connection()
  const drafts = await Promise.allSettled([
    draft('connection', { connectionId }),
    draft('connection', { connectionId }),
  ])
  expect(drafts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(drafts.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'connections.askedAlready' },
  })
  const id = drafts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0] ?? ''
  const entered = await Promise.allSettled([enter(id), enter(id)])
  expect(entered.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { rows } = await line.office.history.of({ subjectId: connectionId })
  expect(rows.filter(({ action }) => action === 'connection.approve')).toHaveLength(1)
})
