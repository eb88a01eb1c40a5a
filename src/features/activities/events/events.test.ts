import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import type { ActivityEvent } from '../../../core/db/db.gen.ts'
import { newId } from '../../../core/ids.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { type LivePolicy, livePolicy } from '../../duties/duties.testing.ts'
import { createAssignment } from '../../people/create-assignment.ts'
import { createDesignation } from '../../people/create-designation.ts'
import { createPost } from '../../people/create-post.ts'
import { endAssignment } from '../../people/end-assignment.ts'
import { withHolder } from '../activities.testing.ts'
import { startByEvents } from './start-by-events.ts'

let app: TestApp
let org: TestOrganisation
let live: LivePolicy
let office: Client
let held: { personId: string; postId: string; unitId: string }
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  live = await livePolicy(app, org)
  office = live.client
  held = await withHolder(org, { name: '倉田 恵', title: '業務課長', unit: '業務課' })
  const other = await createPost(org.ctx, { title: '総務課長' })
  // The manager of the unit itself goes before one designated later elsewhere.
  await createDesignation(org.ctx, { securityRole: 'securityManager', postId: held.postId, validFrom: '2026-04-01' })
  await createDesignation(org.ctx, { securityRole: 'securityManager', postId: other.id, validFrom: '2026-06-01' })
})
afterAll(() => app.stop())

const run = (day: string) => {
  app.setTime(day)
  return startByEvents(app.services, org.id)
}
const ruleOf = async (event: ActivityEvent) =>
  (await office.activities.rules({})).find((rule) => rule.event === event)!.id
type Found = {
  title: string
  state: string
  opens: string
  due: string
  aboutDay: string
  owner: string | null
  unitId: string | null
  gone: boolean
  id: string
}
const found = async (event: ActivityEvent): Promise<Found[]> => {
  const rule = await ruleOf(event)
  return inScope(app.services.db, org.id, async (tx) => {
    const { rows } = await sql<Found>`
      select a.id, a.title, a.state, a.opens, a.due, a.about_day, p.title as owner, a.unit_id, a.event_gone as gone from activity a
      left join post p on p.organisation_id = a.organisation_id and p.id = a.owner_post_id where a.rule_id = ${rule}::uuid order by a.about_day, a.created_at, a.id`.execute(
      tx,
    )
    return rows
  })
}
const write = (run: (tx: Parameters<Parameters<typeof inScope<unknown>>[2]>[0]) => Promise<unknown>) =>
  inScope(app.services.db, org.id, run)
/** A row of a register with nothing but its first and last day; contracts have no page of their own yet. */
const object = async (kind: string, name: string, from: string | null, to: string | null) => {
  const id = newId()
  await write((tx) =>
    sql`insert into object (organisation_id, id, kind, name, unit_id, valid_from, valid_to, recorded_at)
      values (${org.id}, ${id}, ${kind}, ${name}, ${held.unitId}, ${from}::date, ${to}::date, ${app.services.clock.now()})`.execute(
      tx,
    ),
  )
  return id
}
const setDay = (id: string, column: 'valid_from' | 'valid_to', day: string | null) =>
  write((tx) => sql`update object set ${sql.ref(column)} = ${day}::date where id = ${id}::uuid`.execute(tx))

describe('a person', () => {
  it('who comes: from a week before, for the unit of the post, owned by its manager, once', async () => {
    app.setTime('2026-11-23')
    const { personId } = await withHolder(org, { name: '新田 新', title: '主事', unitId: held.unitId })
    await setDay(personId, 'valid_from', '2026-12-01')
    await run('2026-11-23')
    expect(await found('personCame')).toEqual([])
    await run('2026-11-24')
    await run('2026-11-24')
    await run('2026-11-30')
    expect(await found('personCame')).toMatchObject([
      {
        title: '着任者の利用者IDの登録と研修：新田 新',
        opens: '2026-11-24',
        due: '2026-12-15',
        aboutDay: '2026-12-01',
        owner: '業務課長',
        unitId: held.unitId,
        state: 'open',
      },
    ])
  })

  it('who leaves by the roster; another day takes the untouched one back, the old day brings it back', async () => {
    app.setTime('2026-12-01')
    const { personId } = await withHolder(org, { name: '去田 去', title: '主任', unitId: held.unitId })
    await setDay(personId, 'valid_to', '2026-12-05')
    await run('2026-12-01')
    expect(await found('personLeft')).toMatchObject([{ aboutDay: '2026-12-05', due: '2026-12-08', state: 'open' }])
    await setDay(personId, 'valid_to', '2026-12-07')
    await run('2026-12-01')
    expect(await found('personLeft')).toMatchObject([
      { aboutDay: '2026-12-05', state: 'withdrawn', gone: true },
      { aboutDay: '2026-12-07', state: 'open' },
    ])
    await setDay(personId, 'valid_to', '2026-12-05')
    await run('2026-12-01')
    const rows = await found('personLeft')
    expect(rows).toMatchObject([
      { aboutDay: '2026-12-05', state: 'open', gone: false },
      { aboutDay: '2026-12-07', state: 'withdrawn' },
    ])
    const { rows: history } = await office.history.of({ subjectId: rows[0]!.id })
    expect(history.map(({ action }) => action)).toEqual(['activity.eventBack', 'activity.eventGone', 'activity.begin'])
    // Somebody has begun: it stays, whatever becomes of the day.
    await office.activities.tick({ id: rows[0]!.id, step: 0, done: true })
    await setDay(personId, 'valid_to', null)
    await run('2026-12-01')
    expect(await found('personLeft')).toMatchObject([{ state: 'open' }, { state: 'withdrawn' }])
  })

  it('who holds no post since an assignment ended has left, the day after and not before', async () => {
    app.setTime('2026-12-01')
    const { personId } = await withHolder(org, { name: '末田 末', title: '嘱託', unitId: held.unitId })
    const [assignment] = (await office.people.assignments({ personId })).rows
    await endAssignment(org.ctx, { id: assignment!.id, validTo: '2026-12-10' })
    await run('2026-12-10')
    const names = async () =>
      (await found('personLeft')).filter(({ title }) => title.includes('末田')).map(({ state }) => state)
    expect(await names()).toEqual([])
    await run('2026-12-11')
    expect(await names()).toEqual(['open'])
  })

  it('who moves to another post: for the unit of the new one', async () => {
    app.setTime('2026-12-01')
    const { personId } = await withHolder(org, { name: '動田 動', title: '技師', unitId: held.unitId })
    const { id: postId } = await createPost(org.ctx, { title: '主査', unitId: held.unitId })
    const [assignment] = (await office.people.assignments({ personId })).rows
    await endAssignment(org.ctx, { id: assignment!.id, validTo: '2026-12-14' })
    await createAssignment(org.ctx, { personId, postId, validFrom: '2026-12-15' })
    await run('2026-12-08')
    expect(await found('personMoved')).toMatchObject([
      { title: expect.stringContaining('動田 動'), aboutDay: '2026-12-15', unitId: held.unitId },
    ])
    await run('2026-12-20')
    expect((await found('personLeft')).filter(({ title }) => title.includes('動田'))).toEqual([])
  })
})

describe('a row of a register', () => {
  it.each([
    ['systemBegan', 'system', '2027-01-10', null, '2026-12-27', '2027-01-24'],
    ['systemEnded', 'system', null, '2027-01-31', '2027-01-17', '2027-03-02'],
    ['contractBegan', 'contract', '2027-04-01', null, '2027-03-02', '2027-04-15'],
    ['contractEnded', 'contract', null, '2027-03-31', '2027-03-17', '2027-04-14'],
  ] as const)('%s', async (event, kind, from, to, opens, due) => {
    app.setTime('2026-12-20')
    const id = await object(kind, `対象 ${event}`, from, to)
    await run(opens < '2026-12-21' ? '2026-12-20' : opens)
    const rows = (await found(event)).filter(({ title }) => title.endsWith(`対象 ${event}`))
    expect(rows).toMatchObject([{ opens, due, state: 'open', unitId: held.unitId }])
    const page = await office.activities.get({ id: rows[0]!.id })
    expect(page.event).toEqual({ kind: event, about: `対象 ${event}`, day: from ?? to })
    expect(page.steps.every(({ href }) => !href.includes('{id}'))).toBe(true)
    if (kind === 'system') expect(page.steps[0]?.href).toBe(`/systems/${id}`)
  })

  it('terminalEnded: by its last day, else by the end of its lease', async () => {
    app.setTime('2026-12-20')
    const { id } = await office.terminals.create({
      name: '窓口端末',
      kind: 'terminal',
      unitId: held.unitId,
      leaseEnds: '2027-02-28',
    })
    await run('2027-01-29')
    expect(await found('terminalEnded')).toMatchObject([
      { aboutDay: '2027-02-28', opens: '2027-01-29', due: '2027-03-07' },
    ])
    await setDay(id, 'valid_to', '2027-02-10')
    await run('2027-01-29')
    expect(await found('terminalEnded')).toMatchObject([
      { aboutDay: '2027-02-10', state: 'open' },
      { aboutDay: '2027-02-28', state: 'withdrawn' },
    ])
  })
})

describe('what is no object', () => {
  it('policyRevised: a further revision of a document, on the day it takes effect, not its first', async () => {
    expect(await found('policyRevised')).toEqual([])
    await write((tx) =>
      sql`update revision set effective_from = '2027-04-01', number = 2 where organisation_id = ${org.id}`.execute(tx),
    )
    const [first] = (await inScope(app.services.db, org.id, (tx) => tx.selectFrom('revision').selectAll().execute()))!
    await write(async (tx) => {
      const id = newId()
      await sql`insert into record (organisation_id, id, kind, fiscal_year, created_at, created_by, disclosure, disclosure_reason)
        select organisation_id, ${id}, kind, fiscal_year, created_at, created_by, disclosure, disclosure_reason from record where id = ${first!.id}`.execute(
        tx,
      )
      await tx
        .insertInto('revision')
        .values({
          ...first!,
          id,
          number: 1,
          state: 'superseded',
          parsed: JSON.stringify(first!.parsed),
          trackedChanges: '[]',
          effectiveFrom: '2026-04-01',
          effectiveTo: '2027-03-31',
        })
        .execute()
    })
    await run('2027-03-31')
    expect(await found('policyRevised')).toEqual([])
    await run('2027-04-01')
    expect(await found('policyRevised')).toMatchObject([
      {
        title: expect.stringContaining('情報セキュリティ基本方針'),
        opens: '2027-04-01',
        due: '2027-05-01',
        unitId: null,
      },
    ])
  })

  it('exemptionEnding: one for an exemption of many objects, its day moved with it, none once it was ended', async () => {
    app.setTime('2027-05-06')
    const dutyId = await live.take(
      (row) => row.objects === 'unit' && row.strength === 'must' && !['法令', '省令'].includes(row.provenance),
    )
    const { objects } = await office.duties.get({ id: dutyId })
    const evidence = await live.prove(dutyId, { dataDate: '2027-05-06' })
    const exempt = (until: string) =>
      office.exemptions.approve({
        id: dutyId,
        objectIds: objects.map(({ id }) => id),
        from: '2027-05-06',
        until,
        reason: '改修まで',
        compensatingMeasure: '立会い',
        compensatingEvidenceId: evidence,
        decision: { decidedOn: '2027-05-06', decidedBy: '副連合長', record: {} },
      })
    await exempt('2027-08-31')
    await run('2027-07-31')
    expect(await found('exemptionEnding')).toEqual([])
    await run('2027-08-01')
    expect(await found('exemptionEnding')).toMatchObject([{ opens: '2027-08-01', due: '2027-08-31', state: 'open' }])
    await write((tx) =>
      sql`update signal set retracted_at = ${app.services.clock.now()} where kind = 'exemption' and duty_id = ${dutyId}::uuid`.execute(
        tx,
      ),
    )
    await run('2027-08-03')
    expect(await found('exemptionEnding')).toMatchObject([{ state: 'withdrawn', gone: true }])
  })
})

describe('the rule', () => {
  it('starts nothing of days before it was there, and nothing while it is off', async () => {
    app.setTime('2027-05-10')
    await object('system', '昔のシステム', '2020-04-01', null)
    await run('2027-05-10')
    expect((await found('systemBegan')).filter(({ title }) => title.includes('昔'))).toEqual([])
    await office.activities.changeRule({ id: await ruleOf('systemBegan'), active: false })
    const open = (await found('systemBegan')).map(({ state }) => state)
    await object('system', '新しいシステム', '2027-05-11', null)
    await run('2027-05-11')
    expect((await found('systemBegan')).map(({ state }) => state)).toEqual(open)
    await office.activities.changeRule({ id: await ruleOf('systemBegan'), active: true, title: '始めるとき' })
    await run('2027-05-11')
    expect((await found('systemBegan')).filter(({ title }) => title === '始めるとき：新しいシステム')).toHaveLength(1)
  })

  it('makes one of each for many who change at once, whoever runs it at the same moment', async () => {
    app.setTime('2027-05-12')
    for (let n = 0; n < 40; n++) await object('contract', `委託${n}`, '2027-05-20', null)
    await Promise.all([run('2027-05-12'), run('2027-05-12'), run('2027-05-12')])
    expect((await found('contractBegan')).filter(({ title }) => title.includes('：委託'))).toHaveLength(40)
  })
})
