import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withLevels, withUnits } from '../assets/assets.testing.ts'
import { createPerson } from '../people/create-person.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
let staff: Client
let stick: string
let file: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  const levels = await withLevels(organisation)
  units = await withUnits(organisation)
  const person = await createPerson(organisation.ctx, { name: '水野 拓也' })
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
  staff = (await organisation.signIn('staff', { scopeId: units.general, personId: person.id })).client
  stick = (await office.media.create({ name: '移行用USB', kind: 'usb', unitId: units.general })).id
  file = (
    await office.assets.create({
      name: '被保険者一覧',
      medium: 'electronic',
      unitId: units.general,
      confidentialityId: levels.get('confidentiality 3B') ?? null,
      containerId: stick,
    })
  ).id
})
afterAll(() => app.stop())

const ask = (client: Client, more: object = {}) =>
  client.takeOuts.ask({
    objectIds: [stick, file],
    unitId: units.general,
    purpose: '説明会',
    destination: '見本市役所',
    fromOn: '2026-11-23',
    toOn: '2026-11-27',
    ...more,
  })
const stateOf = async (id: string) => (await office.takeOuts.get({ id })).state

describe('a take-out', () => {
  it('goes its way: asked by staff, permitted by another, out, overdue, back with the data erased', async () => {
    app.setTime('2026-11-23T09:00')
    const { id } = await ask(staff)
    const page = await staff.takeOuts.get({ id })
    expect(page).toMatchObject({ number: 'T-00001', state: 'asked', confidentiality: '自治体機密性3B' })
    expect(page.objects.map(({ name, confidentiality }) => [name, confidentiality])).toEqual([
      ['移行用USB', '自治体機密性3B'],
      ['被保険者一覧', '自治体機密性3B'],
    ])
    expect(page.carryRule).toContain('暗号化')
    expect(page.record).toMatchObject({ fiscalYear: 2026, retentionYears: 5, disclosure: 'partly' })
    expect(Object.entries(page.acts).flatMap(([act, { allowed }]) => (allowed ? [act] : []))).toEqual([
      'change',
      'withdraw',
    ])
    await staff.takeOuts.change({ id, safeguards: '鍵付きケース' })
    await expect(staff.takeOuts.decide({ id, permitted: true })).rejects.toMatchObject({ code: 'app.forbidden' })
    await expect(staff.takeOuts.leave({ id })).rejects.toMatchObject({ status: 403, code: 'app.denied' })
    await head.takeOuts.decide({ id, permitted: true })
    await expect(head.takeOuts.decide({ id, permitted: false, reason: 'x' })).rejects.toMatchObject({ status: 403 })
    await staff.takeOuts.leave({ id })
    app.setTime('2026-11-30T09:00')
    expect((await staff.takeOuts.list({ filters: 'overdue==true' })).rows.map((row) => row.id)).toEqual([id])
    expect(await office.media.whereabouts({ id: stick })).toMatchObject([{ kind: 'takeOut', overdue: true }])
    await expect(head.takeOuts.giveBack({ id, returnedTo: '水野拓也', dataErased: 'yes' })).rejects.toMatchObject({
      code: 'takeOuts.sameHand',
    })
    await expect(head.takeOuts.giveBack({ id, returnedOn: '2026-11-01', dataErased: 'yes' })).rejects.toMatchObject({
      code: 'takeOuts.returnedBeforeOut',
    })
    await head.takeOuts.giveBack({ id, dataErased: 'yes' })
    expect(await office.takeOuts.get({ id })).toMatchObject({ state: 'returned', overdue: false, dataErased: 'yes' })
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action.replace('takeOut.', ''))).toEqual([
      'return',
      'leave',
      'permit',
      'change',
      'ask',
    ])
    app.setTime('2026-11-23T09:00')
  })

  it('is never decided by who asked, whatever they may otherwise do, and paper is decided by another too', async () => {
    const { id } = await ask(head)
    expect((await head.takeOuts.get({ id })).acts.decide.reason).toContain('申請者本人')
    await expect(head.takeOuts.decide({ id, permitted: true })).rejects.toMatchObject({ status: 403 })
    await expect(head.takeOuts.decide({ id, permitted: true, decidedBy: '別人' })).rejects.toMatchObject({
      status: 403,
    })
    const { applicant } = await office.takeOuts.get({ id })
    await expect(office.takeOuts.decide({ id, permitted: true, decidedBy: applicant })).rejects.toMatchObject({
      code: 'takeOuts.sameHand',
    })
    await expect(office.takeOuts.decide({ id, permitted: false })).rejects.toMatchObject({
      code: 'takeOuts.reasonMissing',
    })
    await office.takeOuts.decide({
      id,
      permitted: true,
      decidedOn: '2026-11-20',
      decidedBy: '沢渡 誠',
      decisionNumber: '8広総第40号',
    })
    expect(await head.takeOuts.get({ id })).toMatchObject({
      decidedOn: '2026-11-20',
      decidedBy: '沢渡 誠',
      decisionNumber: '8広総第40号',
    })
    await expect(head.takeOuts.leave({ id, outOn: '2026-11-19' })).rejects.toMatchObject({
      code: 'takeOuts.beforeDecided',
    })
    await head.takeOuts.leave({ id })
    const second = await ask(staff)
    await head.takeOuts.decide({ id: second.id, permitted: true })
    await expect(staff.takeOuts.leave({ id: second.id })).rejects.toMatchObject({ code: 'takeOuts.outAlready' })
    await expect(head.takeOuts.giveBack({ id, dataErased: 'yes' })).rejects.toMatchObject({ status: 403 })
    await office.takeOuts.giveBack({ id, dataErased: 'no' })
    await staff.takeOuts.withdraw({ id: second.id, reason: '中止' })
    expect([await stateOf(id), await stateOf(second.id)]).toEqual(['returned', 'withdrawn'])
  })

  it('is refused with a reason, and then stays as it is', async () => {
    const { id } = await ask(staff)
    await head.takeOuts.decide({ id, permitted: false, reason: '目的が明らかでない' })
    expect(await staff.takeOuts.get({ id })).toMatchObject({ state: 'refused', closingNote: '目的が明らかでない' })
    for (const late of [
      () => staff.takeOuts.change({ id, purpose: 'x' }),
      () => staff.takeOuts.leave({ id }),
      () => staff.takeOuts.withdraw({ id }),
      () => head.takeOuts.giveBack({ id, dataErased: 'yes' }),
    ])
      await expect(late()).rejects.toMatchObject({ status: 403, code: 'app.denied' })
  })

  it('stays within the unit of who asks, names things of that unit, and comes back after it left', async () => {
    await expect(ask(staff, { unitId: units.operations })).rejects.toMatchObject({ code: 'registers.unitNeeded' })
    await expect(ask(staff, { unitId: null })).rejects.toMatchObject({ code: 'registers.unitNeeded' })
    const foreign = await office.media.create({ name: '業務', kind: 'usb', unitId: units.operations })
    await expect(ask(staff, { objectIds: [foreign.id] })).rejects.toMatchObject({ status: 404 })
    await expect(ask(staff, { toOn: '2026-11-22' })).rejects.toMatchObject({ code: 'takeOuts.daysTurned' })
    await expect(ask(staff, { disclosure: 'closed', disclosureReason: '' })).rejects.toMatchObject({
      code: 'records.reasonMissing',
    })
    const { id } = await ask(office, { unitId: units.operations, objectIds: [foreign.id] })
    await expect(staff.takeOuts.get({ id })).rejects.toMatchObject({ status: 404 })
    await expect(head.takeOuts.decide({ id, permitted: true })).rejects.toMatchObject({ status: 404 })
    const other = (await organisation.signIn('staff', { scopeId: units.operations })).client
    await expect(other.takeOuts.withdraw({ id })).rejects.toMatchObject({ status: 403, code: 'app.denied' })
  })

  it('is found, filtered by year, and goes out on paper and to Excel', async () => {
    expect((await office.takeOuts.list({ search: '移行用ｕｓｂ' })).total).toBeGreaterThan(2)
    expect((await office.takeOuts.list({ filters: 'fiscalYear=2025..2025' })).rows).toEqual([])
    expect((await office.takeOuts.list({ limit: 1 })).rows[0]?.number).toBe('T-00005')
    const [{ id } = { id: '' }] = (await office.takeOuts.list({ filters: 'state==returned' })).rows
    for (const paper of [
      await office.takeOuts.form({ id }),
      await office.takeOuts.ledger({ fiscalYear: 2026 }),
      await office.takeOuts.sheet({}),
    ])
      expect(paper.size).toBeGreaterThan(4000)
    expect(await staff.takeOuts.handling({ ids: `${file},nothing` })).toMatchObject({
      level: '自治体機密性3B',
      objects: [{ name: '被保険者一覧' }],
    })
  })
})
