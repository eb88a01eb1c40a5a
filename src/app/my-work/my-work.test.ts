import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withHolder } from '../../features/activities/activities.testing.ts'
import { withLevels } from '../../features/assets/assets.testing.ts'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { createDesignation } from '../../features/people/create-designation.ts'
import { createAbsence } from '../../features/people/substitutes/create-absence.ts'
import { createSubstitute } from '../../features/people/substitutes/create-substitute.ts'
import { countStatements } from '../../testing/statements.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
let live: LivePolicy
let office: Client
let chief: { personId: string; postId: string; unitId: string; client: Client }
let clerk: { personId: string; postId: string; client: Client }
let dutyId: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  await withLevels(org)
  live = await livePolicy(app, org)
  office = live.client
  const one = await withHolder(org, { name: '倉田 恵', title: '業務課長', unit: '業務課' })
  chief = {
    ...one,
    client: (await org.signIn('departmentHead', { scopeId: one.unitId, personId: one.personId })).client,
  }
  const two = await withHolder(org, { name: '九条 真理', title: '業務係長', unitId: one.unitId })
  clerk = { ...two, client: (await org.signIn('staff', { own: true, personId: two.personId })).client }
  await createSubstitute(org.ctx, { postId: chief.postId, byPostId: clerk.postId, validFrom: '2026-04-01' })
  await createDesignation(org.ctx, {
    securityRole: 'chiefSecurityOfficer',
    postId: chief.postId,
    validFrom: '2026-04-01',
  })
  dutyId = await live.take((row) => row.objects === 'unit' && row.strength === 'must' && row.frequency.every === 'year')
})
afterAll(() => app.stop())

const add = (title: string, due: string, more: object = {}) =>
  office.activities.add({ title, opens: '2026-09-01', due, ownerPostId: chief.postId, unitId: chief.unitId, ...more })
const titles = (items: { title: string }[]) => items.map(({ title }) => title)

describe('今月やること', () => {
  it('has late, this month, later, by their days; what, why with its clause, how long and where', async () => {
    await add('遅れた点検', '2026-11-22')
    await add('今月の点検', '2026-11-30', { minutes: 30, dutyId, steps: [{ title: 'a' }, { title: 'b' }] })
    await add('来月の点検', '2026-12-01')
    await add('遠い点検', '2027-06-30')
    const work = await chief.client.myWork.get({})
    expect(work).toMatchObject({ today: '2026-11-23', posts: [{ title: '業務課長', acting: false }] })
    expect(titles(work.late)).toEqual(['遅れた点検'])
    expect(titles(work.month)).toContain('今月の点検')
    expect(titles(work.next)).toContain('来月の点検')
    expect([...titles(work.late), ...titles(work.month), ...titles(work.next)]).not.toContain('遠い点検')
    expect(work.month.find(({ title }) => title === '今月の点検')).toMatchObject({
      act: 'do',
      why: expect.stringMatching(/^3/),
      minutes: 30,
      steps: { done: 0, all: 2 },
      unit: '業務課',
      acting: null,
    })
  })

  it('shows what a duty of one’s own asks for next, unless an activity says so already', async () => {
    const other = await live.take((row) => row.objects === 'organisation' && row.strength === 'must')
    await office.duties.assignOwner({ id: dutyId, postId: chief.postId })
    await office.duties.assignOwner({ id: other, postId: chief.postId })
    const work = await chief.client.myWork.get({})
    const duties = [...work.late, ...work.month, ...work.next].filter(({ kind }) => kind === 'duty')
    expect(duties.map(({ href }) => href.split('?')[0])).toEqual([`/duties/${other}`])
    expect(duties[0]?.act).toMatch(/attach|linkRule/)
  })

  it('of a substitute: nothing while the holder is there, all of it marked while they are away', async () => {
    const mine = async () => {
      const { late, month, next } = await clerk.client.myWork.get({})
      return [...late, ...month, ...next]
    }
    await add('係の点検', '2026-11-28', { ownerPostId: clerk.postId })
    expect(titles(await mine())).toEqual(['係の点検'])
    await createAbsence(org.ctx, {
      personId: chief.personId,
      kind: 'trip',
      validFrom: '2026-11-24',
      validTo: '2026-11-24',
    })
    app.setTime('2026-11-24T09:00')
    const items = await mine()
    expect(titles(items)).toContain('今月の点検')
    expect(items.find(({ title }) => title === '今月の点検')?.acting).toEqual({
      for: '業務課長 倉田 恵',
      decides: false,
    })
    expect(items.find(({ title }) => title === '係の点検')?.acting).toBeNull()
    expect((await clerk.client.myWork.get({})).posts).toContainEqual({ title: '業務課長', acting: true })
    app.setTime('2026-11-23T09:00')
  })

  it('has the inquiries to answer, the evidence to confirm and the take-outs to decide; one’s own wait for others', async () => {
    const { id } = await add('記録を付けた点検', '2026-11-25', { ownerPostId: clerk.postId, dutyId })
    await clerk.client.activities.report({
      id,
      version: 1,
      doneOn: '2026-11-20',
      outcome: 'positive',
      form: 'paper',
      name: '点検表',
      place: '書庫',
    })
    const usb = await office.media.create({ name: 'USB', kind: 'usb', unitId: chief.unitId })
    const asker = await org.signIn('staff', { scopeId: chief.unitId, personId: clerk.personId })
    const out = await asker.client.takeOuts.ask({
      objectIds: [usb.id],
      unitId: chief.unitId,
      purpose: '説明会',
      destination: '市役所',
      fromOn: '2026-11-25',
      toOn: '2026-11-26',
    })
    const { month } = await chief.client.myWork.get({})
    expect(month.filter(({ kind }) => kind === 'evidence')).toMatchObject([
      { act: 'confirm', title: expect.stringContaining('点検表') },
    ])
    expect(month.filter(({ kind }) => kind === 'takeOut')).toMatchObject([
      { act: 'decide', href: `/take-outs/${out.id}` },
    ])
    const { waiting } = await asker.client.myWork.get({})
    expect(waiting.map(({ kind, waitingFor }) => `${kind} ${waitingFor}`).toSorted()).toEqual([
      'activity confirmer',
      'takeOut decider',
    ])
    // Nobody is asked to confirm or to decide what is their own.
    expect((await asker.client.myWork.get({})).month.filter(({ kind }) => kind !== 'activity')).toEqual([])
    await chief.client.evidence.confirm({ id: (await office.activities.get({ id })).evidence!.id })
    expect((await asker.client.myWork.get({})).waiting.map(({ kind }) => kind)).toEqual(['takeOut'])
  })

  it('of somebody who may do nothing but what is theirs is exactly that; of nobody of the roster, empty', async () => {
    const stranger = await withHolder(org, { name: '山田 一', title: '総務係長', unit: '総務課' })
    const { client } = await org.signIn('staff', { own: true, personId: stranger.personId })
    const empty = { late: [], month: [], next: [], waiting: [] }
    expect(await client.myWork.get({})).toMatchObject(empty)
    const { id } = await add('総務の点検', '2026-11-29', { ownerPostId: stranger.postId, unitId: null })
    expect(titles((await client.myWork.get({})).month)).toEqual(['総務の点検'])
    expect((await client.activities.get({ id })).acts.report).toMatchObject({ allowed: true })
    const nobody = (await org.signIn('readOnly', { own: true })).client
    expect(await nobody.myWork.get({})).toMatchObject(empty)
    await expect(app.anonymous.myWork.get({})).rejects.toMatchObject({ status: 401 })
  })

  it('gives the office what has no owner yet', async () => {
    await add('担当のない点検', '2026-11-29', { ownerPostId: null })
    const { month } = await office.myWork.get({})
    expect(month.find(({ title }) => title === '担当のない点検')).toMatchObject({ act: 'assign' })
    expect(titles((await chief.client.myWork.get({})).month)).not.toContain('担当のない点検')
  })

  it('sends no more statements for more work', async () => {
    const ask = () => chief.client.myWork.get({})
    await ask()
    const before = await countStatements(ask)
    for (let n = 0; n < 20; n++) await add(`作業${n}`, '2026-11-29', { dutyId })
    await ask()
    expect(await countStatements(ask)).toBe(before)
  })
})
