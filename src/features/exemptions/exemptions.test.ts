import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'
import { enterDecision } from '../duties/enter-decision.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createPerson } from '../people/create-person.ts'
import { recordInput } from '../duties/duties.contract.ts'
import { exemptionEffect } from './exemption-effect.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
let units: { general: string; accounting: string }
let staff: Client
let head: Client

beforeAll(async () => void (app = await startTestApp()), 120_000)
afterAll(() => app.stop())
beforeEach(async () => {
  app.setTime('2026-11-23T09:00')
  organisation = await app.organisation()
  const unit = async (name: string) => (await createUnit(organisation.ctx, { name, validFrom: null })).id
  units = { general: await unit('総務課'), accounting: await unit('会計室') }
  live = await livePolicy(app, organisation)
  dutyId = await live.take(
    (row) => row.objects === 'unit' && row.strength === 'must' && row.provenance === '総務省ガイドライン',
  )
  const { id: personId } = await createPerson(organisation.ctx, { name: '水野 拓也' })
  staff = (await organisation.signIn('staff', { scopeId: units.accounting, personId })).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.accounting })).client
})

const asked = (more: object = {}) => ({
  dutyId,
  objectIds: [units.accounting],
  from: '2026-11-25',
  until: '2027-03-31',
  reason: '庁舎の移転',
  compensatingMeasure: '月2回の巡回',
  ...more,
})
const decision = (decidedOn = '2026-11-23', decidedBy = '副広域連合長 九条 真理') => ({
  decidedOn,
  decidedBy,
  record: { documentNumber: '総第31号' },
})
const proof = () => live.prove(dutyId, { objects: ['会計室'], confirm: false })
const versionOf = async (id: string) => (await live.client.exemptions.get({ id })).version
const grant = async (id: string, decidedOn?: string) =>
  live.client.exemptions.decide({ id, version: await versionOf(id), granted: true, decision: decision(decidedOn) })
const granted = async (more: object = {}) => {
  const { id } = await staff.exemptions.ask(asked({ evidenceId: await proof(), ...more }))
  await grant(id)
  return id
}
const verdictOf = async (name: string) =>
  (await live.client.duties.get({ id: dutyId })).objects.find((object) => object.name === name)?.verdict
const actsOf = async (client: Client, id: string) =>
  Object.entries((await client.exemptions.get({ id })).acts).flatMap(([act, { allowed }]) => (allowed ? [act] : []))

describe('an exemption', () => {
  it('is asked for within one’s units, gets its evidence later, is granted on paper, and exempts its objects for its days', async () => {
    const { id } = await staff.exemptions.ask(asked())
    const page = await staff.exemptions.get({ id })
    expect(page).toMatchObject({
      number: 'EX-00001',
      state: 'asked',
      unit: { name: '会計室' },
      askedBy: '水野 拓也',
      evidenceMissing: true,
    })
    expect(page.decider).toContain('未指名')
    expect(page.clauses.join()).toContain('3')
    expect(await actsOf(staff, id)).toEqual(['change', 'send', 'withdraw'])
    expect(await actsOf(head, id)).toEqual([])
    await expect(grant(id)).rejects.toMatchObject({ code: 'exemptions.evidenceMissing' })
    await staff.exemptions.change({ id, version: 1, evidenceId: await proof() })
    await grant(id)
    expect(await live.client.exemptions.get({ id })).toMatchObject({
      state: 'ahead',
      decidedOn: '2026-11-23',
      documentNumber: '総第31号',
    })
    expect(await verdictOf('会計室')).toBe('none')
    app.setTime('2026-11-25T09:00')
    expect(await verdictOf('会計室')).toBe('exempted')
    expect(await verdictOf('総務課')).toBe('none')
    app.setTime('2027-03-31T23:00')
    expect(await verdictOf('会計室')).toBe('exempted')
    expect(await live.client.exemptions.get({ id })).toMatchObject({ state: 'inForce', endsSoon: true })
    app.setTime('2027-04-01T00:10')
    expect(await verdictOf('会計室')).toBe('none')
    expect(await live.client.exemptions.get({ id })).toMatchObject({ state: 'ended', endsSoon: false })
    const { rows } = await live.client.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual(['exemption.approve', 'exemption.change', 'exemption.ask'])
  })

  it('is led to from the duty, where who reaches its line', async () => {
    const id = await granted({ from: '2026-11-23' })
    const [shown] = (await live.client.duties.get({ id: dutyId })).decisions
    expect(shown).toMatchObject({ kind: 'exemption', exemptionId: id, objectName: '会計室' })
    const other = (await organisation.signIn('staff', { scopeId: units.general })).client
    await expect(other.exemptions.get({ id })).rejects.toMatchObject({ code: 'app.notFound' })
    expect((await other.exemptions.list({})).rows).toEqual([])
    await expect(other.exemptions.ask(asked())).rejects.toMatchObject({ code: 'app.notFound' })
  })

  it('never holds before the day of decision, and is not granted after its last day', async () => {
    const { id } = await staff.exemptions.ask(asked({ from: '2026-11-23', evidenceId: await proof() }))
    app.setTime('2026-12-10T09:00')
    await grant(id, '2026-12-05')
    expect(await live.client.exemptions.get({ id })).toMatchObject({ validFrom: '2026-12-05' })
    const late = await staff.exemptions.ask(
      asked({ objectIds: [units.accounting], from: '2027-04-01', until: '2027-04-10', evidenceId: await proof() }),
    )
    app.setTime('2027-04-11T09:00')
    await expect(grant(late.id, '2027-04-11')).rejects.toMatchObject({ code: 'exemptions.tooLate' })
  })

  it('of an emergency was acted on first: it holds from then, is decided afterwards, and keeps the mark', async () => {
    await expect(staff.exemptions.ask(asked({ from: '2026-11-20' }))).rejects.toMatchObject({
      code: 'exemptions.begunAlready',
    })
    await expect(staff.exemptions.ask(asked({ emergency: true }))).rejects.toMatchObject({
      code: 'exemptions.notBegun',
    })
    const { id } = await staff.exemptions.ask(asked({ from: '2026-11-20', emergency: true, evidenceId: await proof() }))
    expect(await verdictOf('会計室')).toBe('none')
    await grant(id)
    expect(await live.client.exemptions.get({ id })).toMatchObject({
      state: 'inForce',
      emergency: true,
      validFrom: '2026-11-20',
    })
    const [object] = (await live.client.duties.get({ id: dutyId })).objects.filter(({ name }) => name === '会計室')
    expect(object).toMatchObject({ verdict: 'exempted' })
    expect((await live.client.exemptions.list({ filters: 'emergency==true' })).rows.map((row) => row.id)).toEqual([id])
  })

  it('is refused with a reason, or withdrawn; neither exempts anything', async () => {
    const one = await staff.exemptions.ask(asked())
    await expect(
      live.client.exemptions.decide({ id: one.id, version: 1, granted: false, decision: decision() }),
    ).rejects.toMatchObject({ code: 'exemptions.reasonMissing' })
    await live.client.exemptions.decide({
      id: one.id,
      version: 1,
      granted: false,
      reason: '代わりの措置が足りない',
      decision: decision(),
    })
    expect(await staff.exemptions.get({ id: one.id })).toMatchObject({
      state: 'refused',
      closingNote: '代わりの措置が足りない',
      decidedOn: '2026-11-23',
    })
    const two = await staff.exemptions.ask(asked())
    await expect(head.exemptions.withdraw({ id: two.id, version: 1 })).rejects.toMatchObject({ status: 403 })
    await staff.exemptions.withdraw({ id: two.id, version: 1, reason: '不要になった' })
    expect(await actsOf(staff, two.id)).toEqual([])
    app.setTime('2026-11-26T09:00')
    expect(await verdictOf('会計室')).toBe('none')
    const { rows } = await live.client.exemptions.list({ filters: 'state==refused,withdrawn' })
    expect(rows).toHaveLength(2)
  })

  it('ends early: the days until then stay exempted, the day after does not', async () => {
    const id = await granted({ from: '2026-11-23' })
    app.setTime('2026-12-10T09:00')
    const end = (lastDay: string, version = 2) =>
      live.client.exemptions.end({ id, version, lastDay, reason: '移転が終わった' })
    for (const day of ['2026-11-21', '2027-03-31'])
      await expect(end(day)).rejects.toMatchObject({ code: 'exemptions.lastDay' })
    await end('2026-12-11')
    expect(await verdictOf('会計室')).toBe('exempted')
    app.setTime('2026-12-12T09:00')
    expect(await verdictOf('会計室')).toBe('none')
    expect(await live.client.exemptions.get({ id })).toMatchObject({
      state: 'ended',
      validTo: '2026-12-11',
      closingNote: '移転が終わった',
    })
    await expect(end('2026-12-01', 3)).rejects.toMatchObject({ status: 403 })
  })

  it('that is ended before it began has never held', async () => {
    const id = await granted()
    await live.client.exemptions.end({ id, version: 2, lastDay: '2026-11-24', reason: '取消し' })
    app.setTime('2026-11-26T09:00')
    expect(await verdictOf('会計室')).toBe('none')
    expect((await live.client.duties.get({ id: dutyId })).decisions).toEqual([])
  })

  it('is renewed once, after a review, for the days that follow', async () => {
    const id = await granted({ from: '2026-11-23', until: '2026-12-20' })
    expect((await live.client.exemptions.list({ filters: 'endsSoon==true' })).rows.map((row) => row.id)).toEqual([id])
    const renewal = (more: object) =>
      staff.exemptions.ask(
        asked({ renewalOfId: id, from: '2026-12-21', reviewNote: '移転が延びた。巡回で異状なし。', ...more }),
      )
    await expect(renewal({ reviewNote: '' })).rejects.toMatchObject({ code: 'exemptions.reviewMissing' })
    await expect(renewal({ from: '2026-12-20' })).rejects.toMatchObject({ code: 'exemptions.renewalOverlaps' })
    const next = await renewal({})
    await expect(renewal({})).rejects.toMatchObject({ code: 'exemptions.renewedAlready' })
    expect(await staff.exemptions.get({ id })).toMatchObject({ renewals: [{ id: next.id, state: 'asked' }] })
    expect(await staff.exemptions.get({ id: next.id })).toMatchObject({ renewalOf: { id, name: 'EX-00001' } })
  })
})

describe('what is refused', () => {
  it('law admits none, and nobody is exempted twice', async () => {
    const byLaw = await live.take((row) => row.provenance === '法令' && row.objects === 'organisation')
    const objectIds = (await live.client.duties.get({ id: byLaw })).objects.map(({ id }) => id)
    await expect(live.client.exemptions.ask(asked({ dutyId: byLaw, objectIds }))).rejects.toMatchObject({
      code: 'duties.boundByLaw',
      status: 422,
    })
    await expect(staff.exemptions.ask(asked({ until: '2027-04-01' }))).rejects.toMatchObject({
      code: 'duties.periodTooLong',
    })
    const twice = await Promise.allSettled([staff.exemptions.ask(asked()), staff.exemptions.ask(asked())])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(staff.exemptions.ask(asked())).rejects.toMatchObject({
      status: 409,
      code: 'exemptions.coveredAlready',
    })
  })

  it('evidence of another unit or duty cannot be named', async () => {
    const elsewhere = await live.prove(dutyId, { objects: ['総務課'], confirm: false })
    await expect(staff.exemptions.ask(asked({ evidenceId: elsewhere }))).rejects.toMatchObject({
      code: 'duties.evidenceNotOnDuty',
    })
  })

  it('who asked does not decide: not by name, nor by entering it themself without approval of that', async () => {
    const { id } = await staff.exemptions.ask(asked({ evidenceId: await proof() }))
    const decide = (client: Client, decidedBy: string, more: object = {}) =>
      client.exemptions.decide({ id, version: 1, granted: true, decision: decision('2026-11-23', decidedBy), ...more })
    await expect(decide(live.client, '会計室長 水野拓也')).rejects.toMatchObject({ code: 'exemptions.sameHand' })
    const { id: personId } = await createPerson(organisation.ctx, { name: '佐伯 美緒' })
    const { client } = await organisation.signIn('securityOffice', { personId })
    const own = await client.exemptions.ask(
      asked({ objectIds: [units.general], evidenceId: await live.prove(dutyId, { confirm: false }) }),
    )
    const enter = (more: object = {}) =>
      client.exemptions.decide({
        id: own.id,
        version: 1,
        granted: true,
        decision: decision('2026-11-23', '佐伯 美緒'),
        ...more,
      })
    await expect(enter()).rejects.toMatchObject({ status: 409, code: 'dualRoles.act' })
    const override = { reason: '不在', approvedBy: { name: '事務局長 沢渡 誠' }, decidedOn: '2026-11-23' }
    await enter({ override })
    app.setTime('2026-11-26T09:00')
    const [shown] = (await live.client.duties.get({ id: dutyId })).decisions
    expect(shown?.dualRole).toMatchObject({ approver: '事務局長 沢渡 誠' })
  })

  it('of two who decide at one moment one is told what the other did; a form of before is told too', async () => {
    const { id } = await staff.exemptions.ask(asked({ evidenceId: await proof() }))
    const act = (client: Client, granted_: boolean) =>
      client.exemptions.decide({ id, version: 1, granted: granted_, reason: '不足', decision: decision() })
    const both = await Promise.allSettled([act(live.client, true), act(live.colleague, true)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected')
    expect(lost?.status === 'rejected' && lost.reason).toMatchObject({ status: 409, code: 'exemptions.moved' })
    expect(String(lost?.status === 'rejected' && lost.reason.message)).toMatch(/securityoffice.*例外措置を許可/)
    await expect(staff.exemptions.withdraw({ id, version: 1 })).rejects.toMatchObject({ status: 409 })
    app.setTime('2026-11-25T09:00')
    expect((await live.client.duties.get({ id: dutyId })).decisions).toHaveLength(1)
  })

  it('a limited office does not decide for the whole body', async () => {
    const { id } = await staff.exemptions.ask(asked())
    const { client } = await organisation.signIn('securityOffice', { scopeId: units.accounting })
    await expect(
      client.exemptions.decide({ id, version: 1, granted: true, decision: decision() }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await client.exemptions.get({ id })).acts.decide).toMatchObject({ allowed: false })
  })
})

describe('a decision by 起案', () => {
  const outcome = (approvalId: string, how: 'decided' | 'refused' | 'withdrawn') =>
    command('duties.decide', z.object({}), async (scope) => {
      if (how !== 'decided') return exemptionEffect.ended?.(scope, approvalId, how, {})
      const given = { decidedOn: '2026-11-23', decidedBy: '副広域連合長 九条 真理', place: '' }
      const decisionId = await enterDecision(scope.tx, scope.ctx, '例外措置', {
        ...given,
        record: recordInput.parse({}),
      })
      await exemptionEffect.decided(scope, { approvalId, decisionId, ...given, documentNumber: '', proposal: {} })
    })(organisation.ctx, {})

  it('needs the evidence, holds the application still, and grants it on the day of decision', async () => {
    const { id } = await staff.exemptions.ask(asked({ from: '2026-11-23' }))
    await expect(staff.exemptions.send({ id, version: 1 })).rejects.toMatchObject({
      code: 'exemptions.evidenceMissing',
    })
    await staff.exemptions.change({ id, version: 1, evidenceId: await proof() })
    const { approvalId } = await staff.exemptions.send({ id, version: 2 })
    const { matter } = await live.client.approvals.get({ id: approvalId })
    expect(matter).toEqual([
      { text: 'EX-00001', href: `/exemptions/${id}` },
      { text: expect.stringMatching(/^遵守事項：./), href: `/duties/${dutyId}` },
      { text: '対象（1件）：会計室', href: null },
      { text: '期間：令和8年11月23日から令和9年3月31日まで', href: null },
      { text: '代わりに行う措置：月2回の巡回', href: null },
    ])
    expect(await actsOf(staff, id)).toEqual([])
    expect(await staff.exemptions.get({ id })).toMatchObject({ approval: { id: approvalId, state: 'draft' } })
    await expect(grant(id)).rejects.toMatchObject({ status: 403 })
    await outcome(approvalId, 'decided')
    expect(await staff.exemptions.get({ id })).toMatchObject({ state: 'inForce', decidedOn: '2026-11-23' })
    expect(await verdictOf('会計室')).toBe('exempted')
    await expect(outcome(approvalId, 'decided')).rejects.toMatchObject({ code: 'exemptions.approvalEnded' })
  })

  it('refused, it is refused; withdrawn, it is open again', async () => {
    const { id } = await staff.exemptions.ask(asked({ evidenceId: await proof() }))
    const first = await staff.exemptions.send({ id, version: 1 })
    await outcome(first.approvalId, 'withdrawn')
    expect(await actsOf(staff, id)).toEqual(['change', 'send', 'withdraw'])
    const second = await staff.exemptions.send({ id, version: await versionOf(id) })
    await outcome(second.approvalId, 'refused')
    expect(await staff.exemptions.get({ id })).toMatchObject({ state: 'refused' })
    expect(await verdictOf('会計室')).toBe('none')
  })
})

describe('on paper and in Excel', () => {
  it('prints the application with room for the decision, and the register of a year', async () => {
    const { id } = await staff.exemptions.ask(asked())
    const text = async (file: File) =>
      (await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) })).value
    const form = await text(await staff.exemptions.form({ id }))
    for (const part of ['例外措置許可申請書', 'EX-00001', '庁舎の移転', '会計室', '許可　・　不許可'])
      expect(form).toContain(part)
    const ledger = await text(await live.client.exemptions.ledger({ fiscalYear: 2026 }))
    for (const part of ['例外措置台帳', '令和8年度', '月2回の巡回', '申請中']) expect(ledger).toContain(part)
    expect(await text(await live.client.exemptions.ledger({ fiscalYear: 2027 }))).not.toContain('EX-00001')
    expect((await staff.exemptions.sheet({})).name).toBe('例外措置台帳.xlsx')
  })
})
