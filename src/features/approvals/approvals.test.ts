import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createAbsence } from '../people/substitutes/create-absence.ts'
import { type Line, withLine } from './approvals.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let line: Line
/** A class whose way is here: 係長 → 課長 → 局長. */
let classId: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  line = await withLine(organisation)
  const none = { postId: null, securityRole: null, superior: false }
  const made = await line.office.approvals.createClass({
    kind: 'other',
    name: '重要な伺い',
    way: 'here',
    steps: [
      { ...none, position: 1, kind: 'circulate', superior: true },
      { ...none, position: 2, kind: 'circulate', superior: true },
      { ...none, position: 3, kind: 'decide', securityRole: 'ciso' },
    ],
  })
  classId = made.id
})
afterAll(() => app.stop())

const draft = async (more: object = {}, by: Client = line.drafter.client) =>
  (
    await by.approvals.draft({
      kind: 'other',
      subject: '庁内研修の実施',
      body: '次のとおり実施してよろしいか伺います。',
      unitId: line.units.general,
      classId,
      ...more,
    })
  ).id
const look = (id: string, by: Client = line.drafter.client) => by.approvals.get({ id })
/** What the act asks for, as the screen of that person has it now. */
const aim = async (by: Client, id: string, act: 'agree' | 'decide' | 'refuse' | 'return' | 'pullUp' | 'afterView') => {
  const page = await look(id, by)
  return { id, version: page.version, stepId: page.acts[act].stepId ?? '' }
}
const submit = async (id: string) => line.drafter.client.approvals.submit({ id, version: (await look(id)).version })
const agree = async (by: Client, id: string, more: object = {}) =>
  by.approvals.agree({ ...(await aim(by, id, 'agree')), ...more })
const sent = async (more: object = {}) => {
  const id = await draft(more)
  await submit(id)
  return id
}
const stamps = async (id: string) =>
  (await look(id)).steps.map(({ round, post, state, personName }) => `${round} ${post} ${state} ${personName}`.trim())

describe('a draft that is circulated here', () => {
  it('goes from post to post by the post alone, comes back, goes out again and is decided', async () => {
    app.setTime('2026-11-23T09:00')
    const id = await draft()
    const planned = (await look(id)).planned
    expect(planned?.steps.map(({ post, holders }) => [post, ...holders])).toEqual([
      ['庶務係長', '古賀 恵'],
      ['総務課長', '橘 俊'],
      ['事務局長', '沢渡 誠'],
    ])
    await submit(id)
    expect((await line.chief.client.approvals.waiting({})).rows).toMatchObject([
      { what: 'step', id, post: '庶務係長', acting: false },
    ])
    expect((await look(id, line.head.client)).acts.agree).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('庶務係長'),
    })
    await agree(line.chief.client, id, { comment: '支障なし' })
    await line.head.client.approvals.giveBack({
      ...(await aim(line.head.client, id, 'return')),
      comment: '経費を書いてください',
    })
    expect(await look(id)).toMatchObject({
      state: 'returned',
      round: 2,
      acts: { amend: { allowed: true }, submit: { allowed: true } },
    })
    expect((await line.drafter.client.approvals.waiting({})).rows).toMatchObject([{ what: 'returned', id }])
    const { version } = await look(id)
    await line.drafter.client.approvals.amend({ id, version, body: '経費は3万円です。実施してよろしいか伺います。' })
    await submit(id)
    await agree(line.chief.client, id)
    await agree(line.head.client, id)
    expect((await line.head.client.approvals.waiting({})).rows).toEqual([])
    await line.secretary.client.approvals.decide(await aim(line.secretary.client, id, 'decide'))
    const page = await look(id)
    expect(page).toMatchObject({ state: 'decided', decidedOn: '2026-11-23', decidedBy: '事務局長　沢渡 誠', round: 2 })
    expect(await stamps(id)).toEqual([
      '1 庶務係長 agreed 古賀 恵',
      '1 総務課長 returned 橘 俊',
      '1 事務局長 waiting',
      '2 庶務係長 agreed 古賀 恵',
      '2 総務課長 agreed 橘 俊',
      '2 事務局長 decided 沢渡 誠',
    ])
    expect(page.log.map(({ act }) => act)).toEqual([
      'submit',
      'agree',
      'return',
      'amend',
      'submit',
      'agree',
      'agree',
      'decide',
    ])
    const { rows } = await line.office.history.of({ subjectId: id })
    expect(rows).toHaveLength(9)
    expect(Object.values(page.acts).filter(({ allowed }) => allowed)).toHaveLength(2)
  })

  it('is decided in the place of who is away, with a reason, and seen by them afterwards', async () => {
    app.setTime('2026-12-01T09:00')
    await createAbsence(organisation.ctx, {
      personId: line.secretary.personId,
      validFrom: '2026-12-01',
      validTo: '2026-12-02',
    })
    const id = await sent()
    await agree(line.chief.client, id)
    await agree(line.head.client, id)
    const acting = line.deputy.client
    expect((await acting.approvals.waiting({})).rows).toMatchObject([
      { what: 'step', id, post: '事務局長', acting: true },
    ])
    expect((await look(id, acting)).acts.decide).toMatchObject({ allowed: true, acting: '事務局長 沢渡 誠' })
    await expect(acting.approvals.decide(await aim(acting, id, 'decide'))).rejects.toMatchObject({
      code: 'approvals.actingReason',
    })
    await acting.approvals.decide({ ...(await aim(acting, id, 'decide')), actingReason: '局長出張のため' })
    expect(await look(id)).toMatchObject({ state: 'decided', decidedBy: '事務局長（代決）　佐伯 美緒' })
    await expect(acting.approvals.afterView(await aim(acting, id, 'afterView'))).rejects.toMatchObject({ status: 422 })
    app.setTime('2026-12-03T09:00')
    expect((await line.secretary.client.approvals.waiting({})).rows).toMatchObject([{ what: 'afterView', id }])
    const due = await aim(line.secretary.client, id, 'afterView')
    await expect(acting.approvals.afterView({ id, stepId: due.stepId })).rejects.toMatchObject({ status: 403 })
    await line.secretary.client.approvals.afterView({ id, stepId: due.stepId, comment: '了解' })
    expect((await line.secretary.client.approvals.waiting({})).rows).toEqual([])
    expect((await look(id)).steps.at(-1)).toMatchObject({
      actingReason: '局長出張のため',
      afterView: { name: '沢渡 誠', seen: true },
    })
    app.setTime('2026-11-23T09:00')
  })

  it('is pulled up past who is away, not past who is there, and the one left out is told', async () => {
    app.setTime('2026-12-08T09:00')
    const id = await sent()
    const up = async () => ({ ...(await aim(line.secretary.client, id, 'pullUp')), comment: '急ぎのため' })
    await expect(line.secretary.client.approvals.pullUp(await up())).rejects.toMatchObject({
      code: 'approvals.notAbsent',
      message: expect.stringContaining('庶務係長、総務課長'),
    })
    for (const { personId } of [line.chief, line.head])
      await createAbsence(organisation.ctx, { personId, validFrom: '2026-12-08', validTo: '2026-12-08' })
    await line.secretary.client.approvals.pullUp(await up())
    expect(await stamps(id)).toEqual(['1 庶務係長 pulledUp', '1 総務課長 pulledUp', '1 事務局長 here'])
    await line.secretary.client.approvals.decide(await aim(line.secretary.client, id, 'decide'))
    expect((await line.head.client.approvals.waiting({})).rows).toMatchObject([
      { what: 'afterView', id, post: '総務課長' },
    ])
    app.setTime('2026-11-23T09:00')
  })

  it('is taken back, withdrawn or refused, and then nobody has it before them', async () => {
    const back = await sent()
    await line.drafter.client.approvals.takeBack({ id: back, version: (await look(back)).version })
    expect(await look(back)).toMatchObject({ state: 'takenBack', at: [] })
    await line.drafter.client.approvals.withdraw({
      id: back,
      version: (await look(back)).version,
      comment: '不要になった',
    })
    expect((await look(back)).acts.submit).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('終わって'),
    })
    const refused = await sent()
    await agree(line.chief.client, refused)
    await agree(line.head.client, refused)
    const target = await aim(line.secretary.client, refused, 'refuse')
    await expect(line.secretary.client.approvals.refuse({ ...target, comment: '' })).rejects.toMatchObject({
      status: 422,
    })
    await line.secretary.client.approvals.refuse({ ...target, comment: '時期を改める' })
    expect(await look(refused)).toMatchObject({ state: 'refused', decidedOn: null })
    expect(
      (await line.chief.client.approvals.waiting({})).rows.filter(({ id }) => id === back || id === refused),
    ).toEqual([])
  })

  it('is not decided by who drafted it, whatever post they hold', async () => {
    const id = await draft({ unitId: null, classId }, line.office)
    await organisation
      .signIn('staff', { personId: line.secretary.personId, scopeId: line.units.general })
      .then(async ({ client }) => {
        const own = await draft({}, client)
        await client.approvals.submit({ id: own, version: 1 })
        const target = await aim(client, own, 'decide')
        await expect(client.approvals.decide(target)).rejects.toMatchObject({ code: 'dualRoles.act' })
        expect((await look(own, client)).state).toBe('circulating')
        const override = {
          reason: '一人しかいない',
          approvedBy: { personId: line.deputy.personId },
          decidedOn: '2026-11-20',
        }
        await client.approvals.decide({ ...target, override })
        expect((await look(own, client)).state).toBe('decided')
      })
    await line.office.approvals.withdraw({ id, version: 1 })
  })
})

describe('two at one moment', () => {
  it('get one result: the second is told who did what, and nothing is written twice', async () => {
    for (const _ of [1, 2, 3]) {
      const id = await sent()
      await agree(line.chief.client, id)
      await agree(line.head.client, id)
      const target = await aim(line.secretary.client, id, 'decide')
      const tries = await Promise.allSettled([
        line.secretary.client.approvals.decide(target),
        line.secretary.client.approvals.decide(target),
        line.secretary.client.approvals.refuse({ ...target, comment: '否' }),
        line.drafter.client.approvals.takeBack({ id, version: target.version }),
      ])
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const one of tries)
        if (one.status === 'rejected')
          expect(one.reason).toMatchObject({
            status: 409,
            code: 'approvals.moved',
            message: expect.stringMatching(/沢渡 誠|水野|staff/),
          })
      expect((await look(id)).log.filter(({ act }) => ['decide', 'refuse', 'takeBack'].includes(act))).toHaveLength(1)
    }
  })

  it('side by side both are taken, one after the other', async () => {
    const none = { postId: null, securityRole: null, superior: false }
    const parallel = await line.office.approvals.createClass({
      kind: 'other',
      name: '合議',
      way: 'here',
      steps: [
        { ...none, position: 1, kind: 'consult', postId: line.chief.postId },
        { ...none, position: 1, kind: 'consult', postId: line.head.postId },
        { ...none, position: 2, kind: 'decide', securityRole: 'ciso' },
      ],
    })
    const id = await sent({ classId: parallel.id })
    expect((await look(id)).at.toSorted()).toEqual(['庶務係長', '総務課長'].toSorted())
    await agree(line.head.client, id)
    expect((await look(id)).at).toEqual(['庶務係長'])
    await agree(line.chief.client, id)
    expect((await look(id)).at).toEqual(['事務局長'])
    await line.drafter.client.approvals.withdraw({ id, version: (await look(id)).version })
    await line.office.approvals.retireClass({ id: parallel.id })
  })
})

describe('a decision on paper', () => {
  const entered = {
    decidedOn: '2026-11-20',
    decidedPost: '事務局長',
    decidedName: '沢渡 誠',
    documentNumber: '8広総第12号',
  }
  it('is found by the printed key however it is typed, and counts from the day of decision', async () => {
    app.setTime('2026-11-19T09:00')
    const id = await draft({ way: 'paper' })
    await submit(id)
    app.setTime('2026-11-23T09:00')
    expect((await line.chief.client.approvals.waiting({})).rows.filter((row) => row.id === id)).toEqual([])
    const { key, version } = await look(id)
    expect(await line.office.approvals.byKey({ key: ` ${key.toLowerCase().replaceAll('-', ' ')} ` })).toEqual({ id })
    await expect(line.office.approvals.byKey({ key: 'AAAA-AAAA-AAAA' })).rejects.toMatchObject({
      code: 'approvals.keyUnknown',
    })
    await expect(line.outsider.approvals.byKey({ key })).rejects.toMatchObject({ status: 404 })
    const enter = (more: object) => line.office.approvals.enterPaper({ id, version, ...entered, ...more })
    await expect(enter({ decidedOn: '2026-11-24' })).rejects.toMatchObject({ code: 'approvals.future' })
    await expect(enter({ decidedOn: '2026-11-18' })).rejects.toMatchObject({ code: 'approvals.beforeDraft' })
    await expect(enter({ decidedName: '水野 拓也' })).rejects.toMatchObject({ code: 'dualRoles.act' })
    await line.office.approvals.addFile({ id, scan: 'true', file: new File(['%PDF-1.7 stamped'], '起案用紙.pdf') })
    await enter({})
    const page = await look(id)
    expect(page).toMatchObject({ state: 'decided', decidedOn: '2026-11-20', record: { documentNumber: '8広総第12号' } })
    expect(page.decidedBy).toBe('事務局長　沢渡 誠')
    expect(page.files).toMatchObject([{ name: '起案用紙.pdf', scan: true }])
    await expect(enter({})).rejects.toMatchObject({ code: 'approvals.moved' })
    expect(await stamps(id)).toContain('1 事務局長 decided 沢渡 誠')
    const file = await line.drafter.client.approvals.file({ id, fileId: page.files[0]?.id ?? '' })
    expect(await file.text()).toBe('%PDF-1.7 stamped')
    await line.office.approvals.addFile({ id, scan: 'true', file: new File(['%PDF-1.7 second'], '裏面.pdf') })
  })

  it('elsewhere asks for the system and its number, and only in that way', async () => {
    const id = await draft({ way: 'elsewhere' })
    const { version } = await look(id)
    const given = { id, version, ...entered, decidedOn: '2026-11-23', place: '文書管理システム' }
    await expect(line.drafter.client.approvals.enterPaper(given)).rejects.toMatchObject({ status: 403 })
    await expect(line.drafter.client.approvals.enterElsewhere({ ...given, documentNumber: '' })).rejects.toMatchObject({
      status: 422,
    })
    await line.drafter.client.approvals.enterElsewhere(given)
    expect(await look(id)).toMatchObject({ state: 'decided', place: '文書管理システム' })
  })

  it('keeps its papers as they were submitted', async () => {
    const id = await draft()
    const file = new File(['%PDF-1.7 plan'], '実施計画.pdf')
    const paper = await line.drafter.client.approvals.addFile({ id, file })
    const second = await line.drafter.client.approvals.addFile({ id, file: new File(['%PDF-1.7 x'], '誤り.pdf') })
    await line.drafter.client.approvals.removeFile({ id, fileId: second.id })
    await submit(id)
    await expect(line.drafter.client.approvals.addFile({ id, file })).rejects.toMatchObject({ status: 403 })
    await expect(line.drafter.client.approvals.removeFile({ id, fileId: paper.id })).rejects.toMatchObject({
      status: 403,
    })
    expect((await look(id, line.chief.client)).files).toMatchObject([{ name: '実施計画.pdf', scan: false }])
    await line.drafter.client.approvals.withdraw({ id, version: (await look(id)).version })
  })
})

describe('whose it is', () => {
  it('is seen by the unit that may read, by who drafted it and by the posts on its way; nobody else finds it', async () => {
    const id = await sent()
    await expect(look(id, line.outsider)).rejects.toMatchObject({ status: 404 })
    expect((await line.outsider.approvals.list({})).rows).toEqual([])
    const foreign = (await organisation.signIn('departmentHead', { scopeId: line.units.other })).client
    await expect(look(id, foreign)).rejects.toMatchObject({ status: 404 })
    const target = { id, version: 2, stepId: (await look(id)).steps[0]?.id ?? '' }
    await expect(foreign.approvals.agree(target)).rejects.toMatchObject({ status: 404 })
    await expect(foreign.approvals.withdraw({ id, version: 2 })).rejects.toMatchObject({ status: 404 })
    const ours = (await organisation.signIn('departmentHead', { scopeId: line.units.general })).client
    expect((await ours.approvals.list({ filters: 'state==circulating' })).rows.map((row) => row.id)).toContain(id)
    await expect(ours.approvals.agree(target)).rejects.toMatchObject({ status: 403, code: 'app.denied' })
    await expect(ours.approvals.takeBack({ id, version: 2 })).rejects.toMatchObject({ status: 403 })
    expect((await line.chief.client.approvals.list({ filters: 'waiting==true' })).rows.map((row) => row.id)).toContain(
      id,
    )
    expect(
      (await line.head.client.approvals.list({ filters: 'waiting==true' })).rows.map((row) => row.id),
    ).not.toContain(id)
    expect(
      (await line.drafter.client.approvals.list({ filters: 'own==true', search: '研修' })).rows.map((row) => row.id),
    ).toContain(id)
    const other = await app.organisation()
    await expect(look(id, (await other.signIn('administrator')).client)).rejects.toMatchObject({ status: 404 })
    await line.drafter.client.approvals.withdraw({ id, version: 2 })
  })

  it('is drafted for one’s own unit only, by kinds that can be drafted here, with a class of that kind', async () => {
    await expect(draft({ unitId: line.units.other })).rejects.toMatchObject({ code: 'approvals.unitNeeded' })
    await expect(draft({ unitId: null })).rejects.toMatchObject({ code: 'approvals.unitNeeded' })
    await expect(draft({ kind: 'exemption', classId: undefined })).rejects.toMatchObject({
      code: 'approvals.kindElsewhere',
    })
    const { rows } = await line.office.approvals.classes({ kind: 'takeOut' })
    await expect(draft({ classId: rows[0]?.id })).rejects.toMatchObject({ code: 'approvals.otherKind' })
    await expect(line.chief.client.approvals.draft({ kind: 'other', subject: 'x', body: 'x' })).rejects.toMatchObject({
      code: 'app.forbidden',
    })
  })
})
