import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { fileOf } from '../documents/documents.fixture.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createAbsence } from '../people/substitutes/create-absence.ts'
import { createSubstitute } from '../people/substitutes/create-substitute.ts'
import { signalsOf, withHolder } from './activities.testing.ts'

let app: TestApp
let org: TestOrganisation
let live: LivePolicy
let office: Client
let head: { personId: string; postId: string; unitId: string; client: Client }
let deputy: { personId: string; postId: string; client: Client }
/** Duty counted over units. */
let dutyId: string
let otherUnit: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  live = await livePolicy(app, org)
  office = live.client
  const one = await withHolder(org, { name: '倉田 恵', title: '業務課長', unit: '業務課' })
  head = { ...one, client: (await org.signIn('staff', { own: true, personId: one.personId })).client }
  const two = await withHolder(org, { name: '九条 真理', title: '業務係長', unitId: one.unitId })
  deputy = { ...two, client: (await org.signIn('staff', { own: true, personId: two.personId })).client }
  otherUnit = (await createUnit(org.ctx, { name: '総務課' })).id
  await createSubstitute(org.ctx, { postId: head.postId, byPostId: deputy.postId, validFrom: '2026-04-01' })
  dutyId = await live.take((row) => row.objects === 'unit' && row.strength === 'must' && row.frequency.every === 'year')
})
afterAll(() => app.stop())

const add = async (more: object = {}) =>
  (
    await office.activities.add({
      title: '取扱いの点検',
      opens: '2026-11-01',
      due: '2026-11-30',
      ownerPostId: head.postId,
      unitId: head.unitId,
      dutyId,
      steps: [{ title: '台帳を開く', href: '/assets' }, { title: '現物と合わせる' }],
      recordAsked: '点検表',
      minutes: 60,
      ...more,
    })
  ).id
const get = (id: string, client = office) => client.activities.get({ id })
const report = async (client: Client, id: string, more: object = {}) =>
  client.activities.report({
    id,
    version: (await get(id)).version,
    doneOn: '2026-11-20',
    outcome: 'positive',
    ...more,
  })
const actions = async (id: string) =>
  (await office.history.of({ subjectId: id })).rows.map(({ action }) => action.replace('activity.', ''))

describe('an activity', () => {
  it('says what, why with its clause, until when, who, and is late only by the clock', async () => {
    const id = await add()
    expect(await get(id)).toMatchObject({
      state: 'open',
      late: false,
      owner: { name: '業務課長' },
      ownerHolders: '業務課長 倉田 恵',
      unit: { name: '業務課' },
      duty: { id: dutyId },
      clause: { path: '3' },
      minutes: 60,
      recordAsked: '点検表',
      objects: { count: 1, names: ['業務課'] },
    })
    expect((await get(id)).clauseText).toContain('情報セキュリティ対策を講じなければならない')
    app.setTime('2026-12-01T00:00')
    expect(await get(id)).toMatchObject({ state: 'open', late: true })
    expect((await office.activities.list({ filters: 'late==true' })).rows.map((row) => row.id)).toContain(id)
    app.setTime('2026-11-23T09:00')
    expect((await office.activities.list({ filters: 'late==true' })).rows).toEqual([])
  })

  it('has steps that are ticked off one by one by its owner, each once', async () => {
    const id = await add()
    await head.client.activities.tick({ id, step: 0, done: true })
    expect((await get(id)).steps).toMatchObject([
      { title: '台帳を開く', href: '/assets', doneAt: '2026-11-23T00:00:00.000Z' },
      { title: '現物と合わせる', doneAt: null },
    ])
    await expect(head.client.activities.tick({ id, step: 0, done: true })).rejects.toMatchObject({
      status: 409,
      code: 'activities.stepSame',
    })
    await expect(head.client.activities.tick({ id, step: 9, done: true })).rejects.toMatchObject({ status: 422 })
    await head.client.activities.tick({ id, step: 0, done: false })
    expect((await get(id)).steps[0]?.doneAt).toBeNull()
    expect(await actions(id)).toEqual(['stepBack', 'step', 'add'])
  })

  it('reported without a record is a declaration on the objects of its unit alone', async () => {
    const id = await add()
    const before = (await signalsOf(app, org, dutyId)).length
    await report(head.client, id, { note: '異状なし' })
    expect(await get(id)).toMatchObject({
      state: 'done',
      doneOn: '2026-11-20',
      doneBy: expect.stringContaining('業務課長'),
      note: '異状なし',
      hasRecord: false,
    })
    expect((await signalsOf(app, org, dutyId)).slice(before)).toEqual([
      {
        kind: 'activity',
        objectId: head.unitId,
        verdict: 'positive',
        validFrom: '2026-11-20',
        retracted: false,
        hasRecord: false,
      },
    ])
    const objects = (await office.duties.get({ id: dutyId })).objects
    expect(objects.find(({ name }) => name === '業務課')).toMatchObject({ verdict: 'none', reason: 'declarationOnly' })
    expect(objects.find(({ name }) => name === '総務課')?.reason).not.toBe('declarationOnly')
  })

  it('with its record, confirmed by another person, makes the object positive until a year after the day', async () => {
    const id = await add()
    await report(head.client, id, { form: 'file', name: '点検表', file: fileOf('点検', '点検表.txt') })
    const page = await get(id)
    expect(page.evidence).toMatchObject({ name: '点検表', confirmedBy: null, dataDate: '2026-11-20' })
    const file = await head.client.activities.file({ id })
    expect(await (file as File).text()).toBe('点検')
    await live.colleague.evidence.confirm({ id: page.evidence!.id })
    const object = (await office.duties.get({ id: dutyId })).objects.find(({ name }) => name === '業務課')
    expect(object).toMatchObject({
      verdict: 'positive',
      assurance: 'C',
      dataDate: '2026-11-20',
      validUntil: '2027-11-20',
    })
    expect(object?.evidence.map(({ name }) => name)).toContain('点検表')
  })

  it('could not be done: the object is negative, whatever was said before', async () => {
    const id = await add()
    await report(head.client, id, {
      outcome: 'negative',
      doneOn: '2026-11-21',
      form: 'paper',
      name: '点検表',
      place: '書庫',
    })
    const object = (await office.duties.get({ id: dutyId })).objects.find(({ name }) => name === '業務課')
    expect(object).toMatchObject({ verdict: 'negative' })
    // A mistake: what it said is retracted, its record with it, and the history keeps both.
    const page = await get(id)
    await head.client.activities.undo({ id, version: page.version, reason: '別の課の結果だった' })
    expect(await get(id)).toMatchObject({ state: 'open', doneOn: null, doneBy: '', evidence: null, outcome: null })
    expect((await office.duties.get({ id: dutyId })).objects.find(({ name }) => name === '業務課')).toMatchObject({
      verdict: 'positive',
    })
    expect(await office.evidence.get({ id: page.evidence!.id })).toMatchObject({ withdrawn: true })
    expect(await actions(id)).toEqual(['undo', 'report', 'add'])
    // Reported anew, it answers anew.
    await report(head.client, id, { doneOn: '2026-11-22' })
    expect(await signalsOf(app, org, dutyId)).toContainEqual(
      expect.objectContaining({ validFrom: '2026-11-22', retracted: false }),
    )
  })

  it('keeps the record of work that no duty asks for, and nothing is to be confirmed of it', async () => {
    const id = await add({ dutyId: null })
    await report(head.client, id, { form: 'link', name: '議事録', link: 'https://example.jp/minutes' })
    const { evidence } = await get(id)
    expect(evidence).toMatchObject({ name: '議事録', canConfirm: false, confirmRefusal: null })
    await expect(live.colleague.evidence.confirm({ id: evidence!.id })).rejects.toMatchObject({
      code: 'evidence.noDuty',
    })
  })

  it('is not reported for a day that lies ahead, nor without what was promised as record', async () => {
    const id = await add()
    await expect(report(head.client, id, { doneOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'activities.futureDay',
    })
    await expect(report(head.client, id, { form: 'file' })).rejects.toMatchObject({ code: 'evidence.fileMissing' })
    expect(await get(id)).toMatchObject({ state: 'open', version: 1 })
  })
})

describe('who may', () => {
  it('is the holder of the post, who acts for it while they are away, and the office; nobody else sees it', async () => {
    const id = await add()
    const stranger = await withHolder(org, { name: '山田 一', title: '総務係長', unitId: otherUnit })
    const { client } = await org.signIn('staff', { own: true, personId: stranger.personId })
    await expect(get(id, client)).rejects.toMatchObject({ status: 404 })
    await expect(
      client.activities.report({ id, version: 1, doneOn: '2026-11-20', outcome: 'positive' }),
    ).rejects.toMatchObject({
      status: 404,
    })
    // The holder is there: the substitute has nothing to do with it.
    await expect(get(id, deputy.client)).rejects.toMatchObject({ status: 404 })
    await createAbsence(org.ctx, {
      personId: head.personId,
      kind: 'trip',
      validFrom: '2026-11-25',
      validTo: '2026-11-26',
    })
    app.setTime('2026-11-25T09:00')
    expect(await get(id, deputy.client)).toMatchObject({ actingFor: '倉田 恵', mine: true })
    await report(deputy.client, id)
    expect((await get(id)).doneBy).toContain('業務課長 代理')
    app.setTime('2026-11-27T09:00')
    await expect(get(id, deputy.client)).rejects.toMatchObject({ status: 404 })
    app.setTime('2026-11-23T09:00')
  })

  it('somebody of the unit sees it and is told whose it is', async () => {
    const id = await add()
    const reader = (await org.signIn('staff', { scopeId: head.unitId })).client
    const { acts } = await get(id, reader)
    expect(acts.report).toMatchObject({ allowed: false, reason: expect.stringContaining('担当の職の人') })
    expect(acts.change).toEqual({ allowed: false, reason: null })
    await expect(report(reader, id)).rejects.toMatchObject({ status: 403, code: 'app.denied' })
    await expect(reader.activities.skip({ id, version: 1, reason: 'x' })).rejects.toMatchObject({ status: 403 })
    const elsewhere = (await org.signIn('staff', { scopeId: otherUnit })).client
    await expect(get(id, elsewhere)).rejects.toMatchObject({ status: 404 })
    expect((await elsewhere.activities.list({})).rows.filter((row) => row.id === id)).toEqual([])
  })

  it('the owner opens again what they reported, but not what the office skipped', async () => {
    const id = await add()
    await office.activities.skip({ id, version: 1, reason: '機器を更新するため' })
    expect(await get(id)).toMatchObject({ state: 'skipped', skipReason: '機器を更新するため' })
    await expect(head.client.activities.undo({ id, version: 2, reason: 'x' })).rejects.toMatchObject({ status: 403 })
    await office.activities.undo({ id, version: 2, reason: '更新が延びた' })
    await office.activities.withdraw({ id, version: 3, reason: '二重に登録した' })
    expect(await get(id)).toMatchObject({ state: 'withdrawn', late: false })
    expect(await actions(id)).toEqual(['withdraw', 'undo', 'skip', 'add'])
  })
})

describe('two at one moment', () => {
  it('reporting twice gives one result and says to the other what happened', async () => {
    const id = await add()
    const before = (await signalsOf(app, org, dutyId)).length
    const ask = (client: Client) =>
      client.activities.report({ id, version: 1, doneOn: '2026-11-20', outcome: 'positive' })
    const answers = await Promise.allSettled([ask(head.client), ask(office)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = answers.find((answer) => answer.status === 'rejected')
    expect(refused?.reason).toMatchObject({ status: 409, code: 'activities.changed' })
    expect(String(refused?.reason.message)).toContain('実施を報告')
    expect((await signalsOf(app, org, dutyId)).length).toBe(before + 1)
    await expect(ask(head.client)).rejects.toMatchObject({ status: 409 })
    await expect(office.activities.change({ id, version: 2, due: '2026-12-10' })).rejects.toMatchObject({
      code: 'activities.notOpen',
    })
  })
})

describe('changing', () => {
  it('moves owner and days, keeps the ticks of steps that stay, and refuses what makes no sense', async () => {
    const id = await add()
    await head.client.activities.tick({ id, step: 0, done: true })
    await office.activities.change({
      id,
      version: 2,
      ownerPostId: deputy.postId,
      due: '2026-12-25',
      steps: [{ title: '台帳を開く', href: '/assets' }, { title: '写真を撮る' }],
    })
    const page = await get(id)
    expect(page).toMatchObject({ owner: { name: '業務係長' }, due: '2026-12-25', opens: '2026-11-01', version: 3 })
    expect(page.steps.map(({ title, doneAt }) => [title, doneAt !== null])).toEqual([
      ['台帳を開く', true],
      ['写真を撮る', false],
    ])
    const change = (more: object) => office.activities.change({ id, version: 3, ...more })
    await expect(change({ due: '2026-10-01' })).rejects.toMatchObject({ code: 'activities.dueBeforeOpens' })
    await expect(change({ ownerPostId: dutyId })).rejects.toMatchObject({ code: 'activities.unknownPost' })
    await expect(change({})).rejects.toMatchObject({ code: 'activities.nothingChanged' })
    await expect(office.activities.change({ id, version: 1, due: '2026-12-26' })).rejects.toMatchObject({
      code: 'activities.changed',
    })
    await expect(add({ dutyId: head.postId })).rejects.toMatchObject({ code: 'activities.unknownDuty' })
    await expect(add({ unitId: head.postId })).rejects.toMatchObject({ code: 'activities.unknownUnit' })
    await expect(add({ steps: [{ title: 'x', href: 'javascript:alert(1)' }] })).rejects.toMatchObject({ status: 422 })
  })

  it('the same work again carries its history on', async () => {
    const first = await add({ title: '年次点検', opens: '2025-11-01', due: '2025-11-30' })
    await report(head.client, first, { doneOn: '2025-11-15', note: '棚2が不明' })
    const again = await add({ title: '年次点検', againOf: first })
    expect((await get(again)).earlier).toMatchObject([{ id: first, doneOn: '2025-11-15', note: '棚2が不明' }])
    expect((await get(first)).earlier).toMatchObject([{ id: again, state: 'open' }])
  })
})

describe('the list', () => {
  it('narrows by state, owner, unit, section, clause and mine, in pages that skip nothing', async () => {
    const fresh = await app.organisation()
    const { client } = await fresh.signIn('securityOffice')
    const held = await withHolder(fresh, { name: '森 一郎', title: '係長', unit: '係' })
    const { client: mine } = await fresh.signIn('staff', { own: true, personId: held.personId })
    for (let n = 1; n <= 12; n++)
      await client.activities.add({
        title: `作業${n}`,
        opens: '2026-11-01',
        due: `2026-12-${String(1 + (n % 5)).padStart(2, '0')}`,
        ownerPostId: n % 3 === 0 ? held.postId : null,
        unitId: n % 2 === 0 ? held.unitId : null,
      })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await client.activities.list({ limit: 5, ...(after ? { after } : {}) })
      seen.push(...page.rows.map(({ title }) => title))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(12)
    const total = async (filters: string, by = client) => (await by.activities.list({ filters })).total
    expect(await total(`ownerPostId==${held.postId}`)).toBe(4)
    expect(await total(`unitId==${held.unitId}`)).toBe(6)
    expect(await total('state==done')).toBe(0)
    expect(await total('mine==true')).toBe(0)
    expect(await total('mine==true', mine)).toBe(4)
    expect(await total('', mine)).toBe(4)
    const { clause } = await get(await add())
    expect((await office.activities.list({ filters: `clauseId==${clause!.id}` })).total).toBeGreaterThan(0)
    const section = Number((await office.duties.get({ id: dutyId })).measureId?.slice(1, 3))
    expect((await office.activities.list({ filters: `section=${section}..${section}` })).total).toBeGreaterThan(0)
    expect((await office.activities.list({ filters: `section=${section + 1}..` })).total).toBe(0)
  })
})

describe('what events start', () => {
  it('is shipped for every event, marked as a default, and the body’s own decision once changed', async () => {
    const rules = await office.activities.rules({})
    expect(rules).toHaveLength(10)
    expect(new Set(rules.map(({ provenance }) => provenance))).toEqual(new Set(['既定値']))
    const left = rules.find(({ event }) => event === 'personLeft')!
    await office.activities.changeRule({ id: left.id, daysAfter: 5, ownerPostId: head.postId })
    expect((await office.activities.rules({})).find(({ id }) => id === left.id)).toMatchObject({
      daysAfter: 5,
      owner: { name: '業務課長' },
      provenance: '組織の決定',
    })
    expect((await office.history.of({ subjectId: left.id })).rows[0]).toMatchObject({ action: 'activityRule.change' })
    await expect(office.activities.changeRule({ id: left.id, daysAfter: 5 })).rejects.toMatchObject({
      code: 'activities.nothingChanged',
    })
    await expect(office.activities.changeRule({ id: left.id, securityRole: 'nobody' })).rejects.toMatchObject({
      code: 'activities.unknownRole',
    })
    await expect(head.client.activities.changeRule({ id: left.id, active: false })).rejects.toMatchObject({
      status: 403,
    })
  })
})
