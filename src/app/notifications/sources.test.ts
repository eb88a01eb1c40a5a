import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { NotificationSource } from '../../features/notifications/matter.types.ts'
import { PASSWORD, startTestApp, type TestApp } from '../../testing/test-app.ts'
import { notifyOrganisation } from '../keep-notifying.ts'
import { loadSample } from '../sample/load-sample.ts'
import { notificationSources } from '../notification-sources.ts'

const TODAY = '2026-11-23'
let app: TestApp
let id: string
beforeAll(async () => {
  app = await startTestApp(`${TODAY}T09:00`)
  id = (await loadSample(app.services, { password: PASSWORD })).organisationId
}, 120_000)
afterAll(() => app.stop())

const within = <T>(work: (tx: Tx) => Promise<T>) => inScope(app.services.db, id, work)
const sourceOf = (topic: string): NotificationSource => {
  const source = notificationSources.find((one) => one.topic === topic)
  if (!source) throw new Error(topic)
  return source
}
const mattersOf = (topic: string, day = TODAY) =>
  within((tx) => sourceOf(topic).due(tx, { until: addDays(day, 7) }, day))
const named = async (kind: string, name: string) =>
  within(async (tx) => {
    const row = await tx
      .selectFrom('object')
      .select('id')
      .where('kind', '=', kind as 'post')
      .where('name', 'like', `%${name}%`)
      .executeTakeFirstOrThrow()
    return row.id
  })
const aboutToday = async (topic: string) =>
  within((tx) =>
    sql<{ name: string; stage: string; title: string; href: string }>`
      select o.name, n.stage, n.title, n.href from notification n join object o on o.id = n.person_id
      where n.topic = ${topic} and n.read_at is null order by o.name, n.id`
      .execute(tx)
      .then(({ rows }) => rows),
  )

it('each kind of matter has one source, and its statement runs on every day of the year', async () => {
  expect(new Set(notificationSources.map(({ topic }) => topic)).size).toBe(notificationSources.length)
  const found: Record<string, number> = {}
  for (const { topic } of notificationSources)
    for (const day of ['2026-04-01', TODAY, '2027-03-31'])
      found[topic] = (found[topic] ?? 0) + (await mattersOf(topic, day)).length
  expect(found['contact']).toBeGreaterThan(0)
  expect(found['takeOut']).toBeGreaterThan(0)
})

it('the sample has notices of several kinds, each leading to a page, and nobody is told twice', async () => {
  const rows = await within((tx) => tx.selectFrom('notification').selectAll().execute())
  expect(new Set(rows.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(3)
  expect(rows.every(({ href }) => href.startsWith('/'))).toBe(true)
  await notifyOrganisation(app.services, id)
  expect(await within((tx) => tx.selectFrom('notification').selectAll().execute())).toHaveLength(rows.length)
})

describe('what is not in the sample', () => {
  it('activities: by their post, else the head of the unit; done ones are silent', async () => {
    const postId = await named('post', '総務係長').catch(() => null)
    const unitId = await named('unit', '業務課')
    await within(async (tx) => {
      const post =
        postId ??
        (await tx.selectFrom('post').select('id').where('title', '=', '総務係長').executeTakeFirstOrThrow()).id
      const base = {
        organisationId: id,
        opens: TODAY,
        due: TODAY,
        source: 'added' as const,
        createdAt: app.services.clock.now(),
      }
      await tx
        .insertInto('activity')
        .values([
          { ...base, id: newId(), seriesId: newId(), title: '訓練', ownerPostId: post },
          { ...base, id: newId(), seriesId: newId(), title: '点検', unitId },
          { ...base, id: newId(), seriesId: newId(), title: '済み', ownerPostId: post, state: 'done', doneOn: TODAY },
        ])
        .execute()
    })
    await notifyOrganisation(app.services, id)
    // The sample has activities of its own, each with a longer title.
    const mine = (await aboutToday('activity')).filter(({ title }) => ['訓練', '点検', '済み'].includes(title))
    expect(mine.map(({ name, title, stage }) => [name, title, stage])).toEqual([
      ['佐伯 美緒', '訓練', 'due'],
      ['倉田 恵', '点検', 'due'],
    ])
  })

  it('approvals: at the post where they are, told once; gone on, they are no news there', async () => {
    const { step } = await within(async (tx) => {
      const post = await tx.selectFrom('post').select('id').where('title', '=', '総務課長').executeTakeFirstOrThrow()
      const [approval, stepId] = [newId(), newId()]
      const at = app.services.clock.now()
      await tx
        .insertInto('record')
        .values({
          organisationId: id,
          id: approval,
          kind: 'approval',
          fiscalYear: 2026,
          disclosure: 'open',
          createdAt: at,
          createdBy: '{}',
        })
        .execute()
      await tx
        .insertInto('approval')
        .values({
          organisationId: id,
          id: approval,
          kind: 'other',
          subject: '要綱の改正',
          way: 'here',
          state: 'circulating',
          draftedByName: '佐伯',
          draftedOn: TODAY,
          key: 'K1',
          createdAt: at,
        })
        .execute()
      await tx
        .insertInto('approvalStep')
        .values({
          organisationId: id,
          id: stepId,
          approvalId: approval,
          round: 1,
          position: 1,
          kind: 'decide',
          postId: post.id,
          post: '総務課長',
          state: 'here',
        })
        .execute()
      return { step: stepId }
    })
    const mine = async () => (await aboutToday('approval')).filter(({ title }) => title === '要綱の改正')
    await notifyOrganisation(app.services, id)
    expect(await mine()).toMatchObject([{ name: '橘 直人', stage: 'new' }])
    await within((tx) => tx.updateTable('approvalStep').set({ state: 'agreed' }).where('id', '=', step).execute())
    await notifyOrganisation(app.services, id)
    expect(await mine()).toEqual([])
  })

  it('exemptions: to who asked, unless a renewal is on its way', async () => {
    const person = await named('person', '九条 真理')
    const [first] = [newId()]
    await within(async (tx) => {
      const duty = await tx.selectFrom('duty').select(['id', 'title']).limit(1).executeTakeFirstOrThrow()
      const exemption = async (one: string, more: object) => {
        await tx
          .insertInto('record')
          .values({
            organisationId: id,
            id: one,
            kind: 'exemption',
            fiscalYear: 2026,
            disclosureReason: '対策の弱いところが分かるため',
            createdAt: app.services.clock.now(),
            createdBy: '{}',
          })
          .execute()
        await tx
          .insertInto('exemption')
          .values({
            organisationId: id,
            id: one,
            number: one,
            dutyId: duty.id,
            validFrom: '2026-05-01',
            validTo: '2026-11-26',
            reason: '更新待ち',
            compensatingMeasure: '毎日の点検',
            state: 'granted',
            askedBy: '九条',
            askedById: person,
            askedOn: '2026-04-20',
            ...more,
          })
          .execute()
      }
      await exemption(first, {})
    })
    expect(await mattersOf('exemption')).toMatchObject([
      { aboutId: first, due: '2026-11-26', owner: { personId: person } },
    ])
    // The day after, it has ended by itself.
    await notifyOrganisation(app.services, id)
    app.setTime('2026-11-27T09:00')
    await notifyOrganisation(app.services, id)
    expect(await aboutToday('exemption')).toMatchObject([{ name: '九条 真理', stage: 'ended' }])
    await within((tx) => tx.updateTable('exemption').set({ endedOn: '2026-11-24' }).where('id', '=', first).execute())
    expect(await mattersOf('exemption')).toEqual([])
    app.setTime(`${TODAY}T09:00`)
  })

  it('inquiries: to the head of the member body and to who may answer for it, until they have answered', async () => {
    const target = await within(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select t.id from inquiry_target t join object o on o.id = t.unit_id where o.name = '見本市' limit 1`.execute(tx)
      await tx.updateTable('inquiry').set({ state: 'sent' }).execute()
      await tx.updateTable('inquiryTarget').set({ standing: 'excused' }).execute()
      const [row] = rows
      if (!row) throw new Error('no target')
      await tx.updateTable('inquiryTarget').set({ standing: 'returned' }).where('id', '=', row.id).execute()
      return row.id
    })
    const matters = await mattersOf('inquiry')
    expect(new Set(matters.map(({ aboutId }) => aboutId))).toEqual(new Set([target]))
    expect(matters.some(({ owner }) => 'unitId' in owner)).toBe(true)
    await notifyOrganisation(app.services, id)
    expect(await aboutToday('inquiry')).toMatchObject([{ name: '窪田 梓', href: `/inquiry-answers/${target}` }])
    await within((tx) => tx.updateTable('inquiryTarget').set({ standing: 'received' }).execute())
    expect(await mattersOf('inquiry')).toEqual([])
  })

  it('support of terminals: one matter for a unit and day, however many; systems one by one to who administers them', async () => {
    await within((tx) => tx.updateTable('terminal').set({ supportEnds: '2026-11-30' }).execute())
    await within((tx) => tx.updateTable('system').set({ supportEnds: '2026-11-30' }).execute())
    const { terminals, systems, units } = await within(async (tx) => ({
      terminals: (await tx.selectFrom('terminal').select('id').execute()).length,
      systems: (await tx.selectFrom('system').select('id').execute()).length,
      units: new Set(
        (await tx.selectFrom('object').select('unitId').where('kind', '=', 'terminal').execute()).map(
          ({ unitId }) => unitId,
        ),
      ).size,
    }))
    const matters = await mattersOf('support')
    expect(terminals).toBeGreaterThan(units)
    expect(matters.length).toBeLessThanOrEqual(systems + units)
    expect(matters.some(({ title }) => /\(\+\d+\)$/.test(title))).toBe(true)
  })

  it('roles that end: to the person, not where another grant goes on; evidence: to who has the duty', async () => {
    await within((tx) =>
      sql`update role_grant set valid_to = '2026-11-28' where role_code = 'externalAuditor'`.execute(tx),
    )
    expect(await mattersOf('grant')).toMatchObject([
      { title: '外部監査人', titleEn: 'External auditor', after: 'once', open: false },
    ])
    const before = await mattersOf('evidence')
    await within((tx) =>
      sql`update evidence set period_from = data_date, period_to = ${TODAY}::date where withdrawn_at is null and data_date <= ${TODAY}::date`.execute(
        tx,
      ),
    )
    const after = await mattersOf('evidence')
    expect(after.length).toBeGreaterThan(before.length)
    expect(after[0]).toMatchObject({ due: TODAY, href: expect.stringMatching(/^\/duties\//) })
  })
})
