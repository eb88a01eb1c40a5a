import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { countStatements } from '../../testing/statements.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createAbsence } from '../people/substitutes/create-absence.ts'
import { createSubstitute } from '../people/substitutes/create-substitute.ts'
import { endAssignment } from '../people/end-assignment.ts'
import { readNotifications } from './notifications.queries.ts'
import { eachDay, historyOf, testMatters, titlesOf, type TestMatters } from './notifications.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let world: TestMatters
let admin: Client
let head: { personId: string; postId: string }
let manager: typeof head
let clerk: typeof head
let clerkClient: Client

beforeAll(async () => {
  app = await startTestApp('2026-11-01T09:00')
})
afterAll(() => app.stop())
beforeEach(async () => {
  app.setTime('2026-11-01T09:00')
  organisation = await app.organisation()
  world = testMatters(app, organisation)
  head = await world.holder('遠山 高志', {})
  manager = await world.holder('橘 直人', { superiorId: head.postId })
  clerk = await world.holder('佐伯 美緒', { superiorId: manager.postId })
  admin = (await organisation.signIn('administrator')).client
  clerkClient = (await organisation.signIn('readOnly', { personId: clerk.personId })).client
})

describe('over months', () => {
  it('before, on the day, weekly after; superiors step by step; silence once it is done', async () => {
    const matter = world.matter(clerk.postId, '2026-12-01')
    await eachDay(app, '2026-11-20', '2027-01-05', world.tell)
    expect(await world.toldTo(clerk.personId)).toEqual([
      '2026-11-24 before 7 実施事項1',
      '2026-12-01 due 0 実施事項1',
      '2026-12-08 overdue 1 実施事項1',
      '2026-12-15 overdue 2 実施事項1',
      '2026-12-22 overdue 3 実施事項1',
      '2026-12-29 overdue 4 実施事項1',
      '2027-01-05 overdue 5 実施事項1',
    ])
    expect(await world.toldTo(manager.personId)).toEqual(['2026-12-15 escalated 1 実施事項1'])
    expect(await world.toldTo(head.personId)).toEqual(['2026-12-29 escalated 2 実施事項1'])
    // What was said before is no news beside what is said now.
    expect((await clerkClient.notifications.list({ unread: 'true' })).rows).toMatchObject([
      { stage: 'overdue', occurrence: 5, read: false },
    ])
    world.matters.splice(world.matters.indexOf(matter), 1)
    await world.tell()
    expect(await clerkClient.notifications.count({})).toEqual({ unread: 0 })
    expect((await clerkClient.notifications.list({})).rows).toHaveLength(7)
  })

  it('a quiet month holds back everything but what law sets, and makes up for nothing afterwards', async () => {
    await inScope(app.services.db, organisation.id, (tx) =>
      tx
        .insertInto('yearSetting')
        .values({ organisationId: organisation.id, quietMonths: [12] })
        .execute(),
    )
    world.matter(clerk.postId, '2026-12-10')
    world.matter(clerk.postId, '2026-12-10', { legalDay: true, title: '法定' })
    await eachDay(app, '2026-11-30', '2027-01-02', world.tell)
    const told = await world.toldTo(clerk.personId)
    expect(told.filter((line) => line.startsWith('2026-12')).every((line) => line.endsWith('法定'))).toBe(true)
    expect(told.filter((line) => line.endsWith('法定'))).toHaveLength(5)
    expect(told.filter((line) => line.endsWith('実施事項1'))).toEqual(['2027-01-01 overdue 3 実施事項1'])
  })

  it('the times are the body’s own, with history; nobody learns of it sooner than their setting says', async () => {
    expect((await admin.mail.setting({})).reminders).toEqual({
      daysBefore: [7],
      escalateAfterDays: 14,
      quietMonths: [],
      decided: false,
    })
    await admin.mail.saveReminders({ daysBefore: [30, 3, 30], escalateAfterDays: 2 })
    expect((await admin.mail.setting({})).reminders).toMatchObject({ daysBefore: [3, 30], decided: true })
    world.matter(clerk.postId, '2026-12-01')
    await eachDay(app, '2026-11-01', '2026-12-04', world.tell)
    expect(await world.toldTo(clerk.personId)).toEqual([
      '2026-11-01 before 30 実施事項1',
      '2026-11-28 before 3 実施事項1',
      '2026-12-01 due 0 実施事項1',
    ])
    expect(await world.toldTo(manager.personId)).toEqual(['2026-12-03 escalated 1 実施事項1'])
    expect(await world.toldTo(head.personId)).toEqual([])
  })

  it('a day that was moved is told anew', async () => {
    const matter = world.matter(clerk.postId, '2026-11-05')
    await world.tell()
    matter.due = '2026-11-08'
    await world.tell()
    await world.tell()
    expect(await world.toldTo(clerk.personId)).toEqual([
      '2026-11-01 before 7 実施事項1',
      '2026-11-01 before 7 実施事項1',
    ])
  })
})

describe('whom', () => {
  it('who acts is told beside who is away, with the post they act for; the successor hears what stands', async () => {
    const deputy = await world.holder('梶原 翔', {})
    await createSubstitute(organisation.ctx, {
      postId: clerk.postId,
      byPersonId: deputy.personId,
      validFrom: '2026-04-01',
    })
    await createAbsence(organisation.ctx, { personId: clerk.personId, validFrom: '2026-11-24', validTo: '2026-11-26' })
    world.matter(clerk.postId, '2026-12-01')
    await eachDay(app, '2026-11-24', '2026-11-27', world.tell)
    expect(await world.toldTo(deputy.personId)).toEqual(['2026-11-24 before 7 実施事項1'])
    expect(await world.toldTo(clerk.personId)).toEqual(['2026-11-24 before 7 実施事項1'])
    const { client } = await organisation.signIn('readOnly', { personId: deputy.personId })
    expect((await client.notifications.list({})).rows[0]).toMatchObject({ acting: '佐伯 美緒の職', owner: '' })
    await eachDay(app, '2026-12-15', '2026-12-15', world.tell)
    const boss = await organisation.signIn('readOnly', { personId: manager.personId })
    expect((await boss.client.notifications.list({})).rows[0]).toMatchObject({
      stage: 'escalated',
      owner: '佐伯 美緒の職 佐伯 美緒',
    })
  })

  it('who has left gets nothing; nobody at the post: the superior at once', async () => {
    const { id } = (await admin.people.assignments({ personId: clerk.personId })).rows[0] ?? { id: '' }
    await endAssignment(organisation.ctx, { id, validTo: '2026-11-10' })
    const gone = await world.holder('若宮 亮', {})
    await inScope(app.services.db, organisation.id, (tx) =>
      tx.updateTable('object').set({ validTo: '2026-11-10' }).where('id', '=', gone.personId).execute(),
    )
    world.matter(clerk.postId, '2026-11-20')
    world.matter(gone.postId, '2026-11-20')
    await eachDay(app, '2026-11-13', '2026-11-13', world.tell)
    expect(await world.toldTo(clerk.personId)).toEqual([])
    expect(await world.toldTo(gone.personId)).toEqual([])
    expect(await world.toldTo(manager.personId)).toEqual(['2026-11-13 before 7 実施事項1'])
  })
})

describe('nothing twice', () => {
  it('however often and from wherever it is told, at one moment too', async () => {
    for (let n = 0; n < 30; n++) world.matter(clerk.postId, '2026-11-05')
    const added = await Promise.all([world.tell(), world.tell(), world.tell(), world.tell()])
    expect(added.reduce((sum, n) => sum + n, 0)).toBe(30)
    expect(await world.tell()).toBe(0)
    expect(new Set(await world.toldTo(clerk.personId)).size).toBe(30)
    expect(await clerkClient.notifications.count({})).toEqual({ unread: 30 })
  })
})

describe('one’s own list', () => {
  it('holds one’s own and nothing else, whatever one may do; read and all read', async () => {
    for (let n = 0; n < 5; n++) world.matter(clerk.postId, '2026-11-05', { announce: true })
    world.matter(manager.postId, null, { announce: true })
    await world.tell()
    const boss = (await organisation.signIn('administrator', { personId: manager.personId })).client
    expect(titlesOf((await boss.notifications.list({})).rows)).toEqual(['実施事項6'])
    const own = await clerkClient.notifications.list({ limit: 3 })
    expect(own).toMatchObject({ unread: 5, person: true, today: '2026-11-01' })
    const rest = await clerkClient.notifications.list({ limit: 3, ...(own.next ? { cursor: own.next } : {}) })
    expect(rest.next).toBeNull()
    expect(new Set(titlesOf([...own.rows, ...rest.rows])).size).toBe(5)
    // Somebody else's id is passed over.
    const foreign = (await boss.notifications.list({})).rows[0]?.id ?? ''
    expect(await clerkClient.notifications.markRead({ ids: [own.rows[0]?.id ?? '', foreign] })).toEqual({ unread: 4 })
    expect(await boss.notifications.count({})).toEqual({ unread: 1 })
    expect((await clerkClient.notifications.list({ unread: 'true' })).rows).toHaveLength(4)
    expect(await clerkClient.notifications.markAllRead({})).toEqual({ unread: 0 })
  })

  it('is empty for an account behind which nobody of the roster stands, and says so', async () => {
    world.matter(clerk.postId, '2026-11-05')
    await world.tell()
    expect(await admin.notifications.list({})).toMatchObject({ rows: [], unread: 0, person: false })
    await expect(admin.notifications.setPreference({ mail: 'none' })).rejects.toMatchObject({
      code: 'notifications.noPerson',
    })
    // Nor before a handed-over password was changed.
    await expect(
      (async () => readNotifications({ ...organisation.ctx, first: 'password' }, { unread: false, limit: 50 }))(),
    ).rejects.toThrow('app.passwordChangeNeeded')
    await expect(app.anonymous.notifications.list({})).rejects.toMatchObject({ status: 401 })
  })
})

it('asks for the daily mail or does without, each with one entry in the history', async () => {
  const change = (mail: 'digest' | 'none') =>
    historyOf(app, organisation, () => clerkClient.notifications.setPreference({ mail }))
  expect(await change('none')).toEqual(['notification.preference'])
  expect((await clerkClient.notifications.preference({})).mail).toBe('none')
  expect(await change('digest')).toEqual(['notification.preference'])
  expect(await clerkClient.notifications.preference({})).toMatchObject({ mail: 'digest', address: null, active: false })
})

it('tells with the same number of statements, however many matters and people', async () => {
  world.matter(clerk.postId, '2026-11-05')
  await world.tell()
  const read = () => clerkClient.notifications.list({})
  // Once before, so that the session is known already.
  await read()
  const few = [await countStatements(world.tell), await countStatements(read)]
  for (let n = 0; n < 300; n++) world.matter([clerk, manager, head][n % 3]?.postId ?? '', '2026-10-01')
  expect([await countStatements(world.tell), await countStatements(read)]).toEqual(few)
})

describe('on paper', () => {
  it('lists by person what no mail tells them; printing is noted once, with one entry in the history', async () => {
    for (let n = 0; n < 3; n++) world.matter(clerk.postId, '2026-11-05')
    world.matter(manager.postId, '2026-11-05')
    await world.tell()
    const list = await admin.notifications.printList({})
    expect(list.people.map(({ name, why, post, rows }) => [name, why, post, rows.length])).toEqual([
      ['佐伯 美緒', 'noAddress', '佐伯 美緒の職', 3],
      ['橘 直人', 'noAddress', '橘 直人の職', 1],
    ])
    const ids = list.people.flatMap(({ rows }) => rows.map(({ id }) => id))
    const noted = await historyOf(app, organisation, async () =>
      expect(await admin.notifications.markPrinted({ ids })).toEqual({ count: 4 }),
    )
    expect(noted).toEqual(['notification.print'])
    await expect(admin.notifications.markPrinted({ ids })).rejects.toMatchObject({ code: 'notifications.noneLeft' })
    expect((await admin.notifications.printList({})).people).toEqual([])
    expect((await admin.notifications.printList({ printed: 'true' })).people[0]?.rows[0]?.printed).toBe(true)
    await expect(clerkClient.notifications.printList({})).rejects.toMatchObject({ status: 403 })
  })

  it('two who print at one moment: one notes it, the other is told', async () => {
    world.matter(clerk.postId, '2026-11-05')
    await world.tell()
    const ids = (await admin.notifications.printList({})).people.flatMap(({ rows }) => rows.map(({ id }) => id))
    const both = await Promise.allSettled([
      admin.notifications.markPrinted({ ids }),
      admin.notifications.markPrinted({ ids }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('shows an office that is limited to a unit its own people only', async () => {
    const unit = await admin.organisation.createUnit({ name: '業務課' })
    await inScope(app.services.db, organisation.id, (tx) =>
      tx.updateTable('object').set({ unitId: unit.id }).where('id', '=', clerk.personId).execute(),
    )
    world.matter(clerk.postId, '2026-11-05')
    world.matter(manager.postId, '2026-11-05')
    await world.tell()
    const { client } = await organisation.signIn('securityOffice', { scopeId: unit.id })
    const list = await client.notifications.printList({})
    expect(list.people.map(({ name, unit: of }) => [name, of])).toEqual([['佐伯 美緒', '業務課']])
    const all = (await admin.notifications.printList({})).people.flatMap(({ rows }) => rows.map(({ id }) => id))
    await expect(client.notifications.markPrinted({ ids: all })).rejects.toMatchObject({ status: 404 })
    await expect(client.mail.setting({})).rejects.toMatchObject({ status: 403 })
    await expect(client.mail.outbox({})).rejects.toMatchObject({ status: 403 })
  })
})
