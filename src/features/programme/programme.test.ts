import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { readSheets } from '../../core/sheets-read.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'
import { createMemberBody } from '../organisation/create-member-body.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createAssignment } from '../people/create-assignment.ts'
import { createDesignation } from '../people/create-designation.ts'
import { createPerson } from '../people/create-person.ts'
import { createPost } from '../people/create-post.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let client: Client
let yearly: string
let perUnit: string
let units: string[]
let ownPost: string
beforeAll(async () => {
  app = await startTestApp('2027-01-20T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  ;({ client } = live)
  const { ctx } = organisation
  units = []
  for (const name of ['総務課', '業務課', '会計室']) units.push((await createUnit(ctx, { name, validFrom: null })).id)
  ownPost = (await createPost(ctx, { title: '総務課長', unitId: units[0] ?? null })).id
  await createDesignation(ctx, { securityRole: 'securityManager', postId: ownPost, validFrom: '2026-04-01' })
  yearly = await live.take(
    (row) => row.objects === 'organisation' && row.strength === 'must' && row.frequency.every === 'year',
  )
  perUnit = await live.take(
    (row) => row.objects === 'unit' && row.frequency.every === 'year' && row.subject === 'securityManager',
  )
  await live.take((row) => row.frequency.every === undefined)
  await live.take((row) => row.frequency.every === 'month' && row.objects === 'organisation')
})
afterAll(() => app.stop())

const decision = { decidedOn: '2027-03-25', decidedBy: '副広域連合長' }
const activities = (where = sql`true`) =>
  inScope(app.services.db, organisation.id, async (tx) => {
    const { rows } = await sql<{
      title: string
      unit: string | null
      owner: string | null
      opens: string
      due: string
      state: string
      lineId: string
    }>`
      select a.title, u.name as unit, a.owner_post_id as owner, a.opens, a.due, a.state, a.line_id from activity a
      left join object u on u.organisation_id = a.organisation_id and u.id = a.unit_id where ${where} order by a.due, u.name nulls first, a.id`.execute(
      tx,
    )
    return rows
  })
const items = (dutyId: string) =>
  inScope(app.services.db, organisation.id, (tx) =>
    tx
      .selectFrom('programmeItem')
      .select(['opens', 'due', 'validFrom', 'retractedAt'])
      .where('dutyId', '=', dutyId)
      .orderBy('due')
      .execute(),
  )
const get = (id?: string) => client.programme.get(id ? { id } : { fiscalYear: 2027 })
const draft = async () => {
  const { shown, ...page } = await get()
  if (!shown) throw new Error('no programme')
  return { ...page, ...shown }
}
const lineOf = async (dutyId: string) => {
  const line = (await get()).lines.find((one) => one.dutyId === dutyId)
  if (!line) throw new Error('no line')
  return line
}
const bodyOf = (line: Awaited<ReturnType<typeof lineOf>>) => {
  const { opens, due, title, ownerPostId, perUnit: each, steps, recordAsked, minutes, legalDay, note } = line
  return { opens, due, title, ownerPostId, perUnit: each, steps, recordAsked, minutes, legalDay, note }
}

describe('a draft', () => {
  it('is proposed in one step, once; every duty is in it or listed', async () => {
    const first = await client.programme.propose({ fiscalYear: 2027 })
    const page = await get(first.id)
    expect(page.shown).toMatchObject({ fiscalYear: 2027, version: 1, state: 'draft' })
    const duties = (await client.duties.operationalMatters({})).rows.map(({ dutyId }) => dutyId)
    expect(new Set([...page.lines, ...page.left].map(({ dutyId }) => dutyId))).toEqual(new Set(duties))
    expect(page.left).toMatchObject([{ reason: 'onEvent' }])
    expect(page.lines.filter(({ dutyId }) => dutyId === perUnit)).toMatchObject([{ perUnit: true }])
    const [one, other] = await Promise.allSettled([1, 2].map(() => client.programme.propose({ fiscalYear: 2026 })))
    expect([one?.status, other?.status].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
      'fulfilled',
      'rejected',
    ])
    await expect(client.programme.propose({ fiscalYear: 2027 })).rejects.toMatchObject({
      code: 'programme.draftExists',
      status: 409,
    })
    await expect(client.programme.propose({ fiscalYear: 2028 })).rejects.toMatchObject({ code: 'programme.tooEarly' })
  })

  it('is changed line by line, within its year and outside the quiet months, by who saw what is there', async () => {
    const line = await lineOf(yearly)
    const body = bodyOf(line)
    const change = (more: object, version = line.version) =>
      client.programme.changeLine({ id: line.id, version, ...body, ...more })
    await expect(change({ due: '2027-07-10' })).rejects.toMatchObject({ code: 'programme.quietMonth' })
    await expect(change({ due: '2028-04-10' })).rejects.toMatchObject({ code: 'programme.outsideYear' })
    await expect(change({ opens: '2027-12-01', due: '2027-11-01' })).rejects.toMatchObject({ code: 'programme.turned' })
    await expect(change({ steps: [{ title: '外へ', href: '//example.org' }] })).rejects.toMatchObject({ status: 422 })
    await expect(change({ ownerPostId: units[0] })).rejects.toMatchObject({ code: 'programme.foreignPost' })
    await change({ opens: '2027-06-01', due: '2027-07-15', legalDay: true, note: '条例で7月15日' })
    await expect(change({ note: '古い画面から' })).rejects.toMatchObject({ status: 409 })
    expect(await lineOf(yearly)).toMatchObject({ due: '2027-07-15', legalDay: true, version: 2, note: '条例で7月15日' })
  })

  it('two who change one line at the same moment: one is told', async () => {
    const line = await lineOf(perUnit)
    const answers = await Promise.allSettled(
      ['甲', '乙'].map((note) =>
        client.programme.changeLine({
          id: line.id,
          version: line.version,
          ...bodyOf(line),
          opens: '2027-10-01',
          due: '2027-11-30',
          note,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ])
  })

  it('loses no duty: the last line taken out leaves it out with the reason, and it is taken in again', async () => {
    const { id } = await draft()
    const { left } = await get()
    const event = left[0]?.dutyId ?? ''
    const added = await client.programme.addLine({
      id,
      dutyId: event,
      title: '契約の点検',
      opens: '2027-05-01',
      due: '2027-06-30',
    })
    expect((await get()).left).toEqual([])
    await client.programme.removeLine({ id: added.id, reason: '契約のときに見る' })
    expect((await get()).left).toMatchObject([{ dutyId: event, reason: 'byDecision', note: '契約のときに見る' }])
    await client.programme.leaveOut({ id, dutyId: event, reason: '委託先が行う' })
    expect((await get()).left).toMatchObject([{ note: '委託先が行う' }])
    await client.programme.addLine({ id, title: '新しい様式の説明会', opens: '2027-04-10', due: '2027-04-28' })
    expect((await get()).lines.filter(({ source }) => source === 'added')).toMatchObject([
      { title: '新しい様式の説明会', dutyId: null },
    ])
  })

  it('goes out as an Excel file', async () => {
    const { id, lines } = await draft()
    const sheet = await client.programme.sheet({ id })
    const { sheets } = await readSheets(new Uint8Array(await sheet.arrayBuffer()))
    expect(sheets.map(({ name }) => name)).toEqual(['年間計画', '載せないもの'])
    expect(sheets[0]?.lines.length).toBeGreaterThanOrEqual(lines.length + 3)
  })

  it('quiet months are the default until the body sets its own', async () => {
    expect((await get()).quiet).toEqual({ months: [7], decided: false })
    await client.programme.setQuietMonths({ months: [7, 8, 7] })
    expect((await get()).quiet).toEqual({ months: [7, 8], decided: true })
  })

  it('is read by everybody and changed by the office only', async () => {
    const { id } = await draft()
    const { client: head } = await organisation.signIn('departmentHead', { scopeId: units[0] ?? null })
    expect((await head.programme.get({ id })).lines.length).toBeGreaterThan(0)
    await expect(head.programme.drop({ id, reason: 'x' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('the decision', () => {
  it('is refused on what was changed meanwhile, saying by whom, and where the decider drafted it alone', async () => {
    const { id, changes } = await draft()
    app.setTime('2027-03-26T09:00')
    await live.colleague.programme.addLine({ id, title: '机上訓練', opens: '2027-05-01', due: '2027-06-30' })
    await expect(client.programme.decide({ id, changes, decision })).rejects.toMatchObject({
      code: 'programme.seenOlder',
      message: expect.stringContaining('securityoffice'),
    })
    await expect(
      client.programme.decide({ id, changes: changes + 1, decision: { ...decision, decidedOn: '2027-04-01' } }),
    ).rejects.toMatchObject({
      code: 'duties.futureDecision',
    })
  })

  it('who holds the deciding post does not enter their own decision alone', async () => {
    const person = await createPerson(organisation.ctx, { name: '黒川 誠' })
    const post = await createPost(organisation.ctx, { title: '事務局長' })
    await createAssignment(organisation.ctx, { personId: person.id, postId: post.id, validFrom: '2026-04-01' })
    const { client: chief } = await organisation.signIn('administrator', { personId: person.id })
    const { id, changes } = await draft()
    await expect(
      chief.programme.decide({ id, changes, decision: { ...decision, decidedBy: '事務局長' } }),
    ).rejects.toMatchObject({
      code: 'dualRoles.act',
      status: 409,
    })
  })

  it('a double click decides once: activities per line and unit, days for the fold, states with a day', async () => {
    const { id, changes, lines } = await draft()
    const answers = await Promise.allSettled([1, 2].map(() => client.programme.decide({ id, changes, decision })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, code: 'programme.notDraft' },
    })
    const made = await activities()
    expect(made).toHaveLength(lines.length + units.length - 1)
    const each = made.filter(({ unit }) => unit !== null)
    expect(each.map(({ unit, owner }) => [unit, owner === ownPost])).toEqual([
      ['会計室', true],
      ['業務課', true],
      ['総務課', true],
    ])
    expect(await items(yearly)).toEqual([
      { opens: '2027-06-01', due: '2027-07-15', validFrom: '2027-03-25', retractedAt: null },
    ])
    expect((await client.duties.get({ id: yearly })).mark).toMatchObject({
      state: 'unknown',
      reason: 'notYetDue',
      due: '2027-07-15',
    })
    const page = await get()
    expect(page.shown).toMatchObject({ state: 'decided', decidedOn: '2027-03-25', decidedBy: '副広域連合長' })
    expect(page.done.reduce((sum, { total }) => sum + total, 0)).toBe(made.length)
    await expect(client.programme.propose({ fiscalYear: 2027 })).rejects.toMatchObject({
      code: 'programme.decidedExists',
    })
  })

  it('a head of a unit counts the activities of the whole body and of the own unit', async () => {
    const { client: head } = await organisation.signIn('departmentHead', { scopeId: units[0] ?? null })
    const { lines } = await head.programme.get({ fiscalYear: 2027 })
    expect(lines.find(({ dutyId }) => dutyId === perUnit)?.counts).toMatchObject({ total: 1, open: 1 })
    expect((await lineOf(perUnit)).counts).toMatchObject({ total: 3 })
  })

  it('a municipality’s contact sees nothing of it that is not their own', async () => {
    const { id: scopeId } = await createMemberBody(organisation.ctx, {
      name: '青波市',
      code: '011002',
      validFrom: null,
    })
    const { client: contact } = await organisation.signIn('memberContact', { scopeId })
    expect(await contact.programme.get({ fiscalYear: 2027 })).toMatchObject({ lines: [], left: [], done: [] })
  })
})

describe('of another body', () => {
  it('nothing is found, whatever is asked of it', async () => {
    const { id, changes } = await draft()
    const line = await lineOf(yearly)
    const { client: other } = await (await app.organisation()).signIn('administrator')
    const window = { title: 'x', opens: '2027-05-01', due: '2027-06-30' }
    const asked = [
      () => other.programme.get({ id }),
      () => other.programme.sheet({ id }),
      () => other.programme.amend({ id, note: 'x' }),
      () => other.programme.drop({ id, reason: 'x' }),
      () => other.programme.addLine({ id, ...window }),
      () => other.programme.changeLine({ id: line.id, version: line.version, ...window }),
      () => other.programme.removeLine({ id: line.id, reason: 'x' }),
      () => other.programme.leaveOut({ id, dutyId: yearly, reason: 'x' }),
      () => other.programme.ask({ id, changes }),
      () => other.programme.decide({ id, changes, decision }),
    ]
    for (const ask of asked) await expect(ask(), String(ask)).rejects.toMatchObject({ status: 404 })
    const { id: own } = await other.programme.propose({ fiscalYear: 2027 })
    await expect(other.programme.addLine({ id: own, dutyId: yearly, ...window })).rejects.toMatchObject({ status: 404 })
  })
})

describe('an amendment', () => {
  it('takes over what is under way, withdraws what is taken out, and keeps what was done', async () => {
    app.setTime('2027-09-01T09:00')
    const old = await draft()
    const [first] = await activities(sql`a.duty_id = ${perUnit}`)
    await inScope(app.services.db, organisation.id, (tx) =>
      sql`update activity set state = 'done', done_on = '2027-08-20' where unit_id = ${units[0]}`.execute(tx),
    )
    const since = await live.take((row) => row.objects === 'organisation' && row.frequency.every === 'quarter')
    const { id } = await client.programme.amend({ id: old.id, note: '組織の見直しのため' })
    await expect(client.programme.amend({ id: old.id, note: 'もう一度' })).rejects.toMatchObject({
      code: 'programme.draftExists',
    })
    const page = await get(id)
    expect(page.shown).toMatchObject({ version: 2, state: 'draft', note: '組織の見直しのため' })
    // A duty that came since is planned for what is left of the year.
    expect(page.lines.filter(({ dutyId }) => dutyId === since).map(({ opens, due }) => `${opens} ${due}`)).toEqual([
      '2027-09-01 2027-09-30',
      '2027-10-01 2027-12-28',
      '2028-01-01 2028-03-31',
    ])
    const moved = page.lines.find(({ dutyId }) => dutyId === perUnit)!
    await client.programme.changeLine({
      id: moved.id,
      version: moved.version,
      ...bodyOf(moved),
      opens: '2027-12-01',
      due: '2028-01-31',
    })
    for (const line of page.lines.filter(
      ({ dutyId, due }) => dutyId !== perUnit && dutyId !== yearly && due > '2027-09-01' && dutyId !== null,
    ))
      await client.programme.removeLine({ id: line.id, reason: '別の方法で確かめる' })
    const shown = (await get(id)).shown!
    await client.programme.decide({ id, changes: shown.changes, decision: { ...decision, decidedOn: '2027-09-01' } })
    const each = await activities(sql`a.duty_id = ${perUnit}`)
    expect(
      each.map(({ unit, state, due }) => `${unit} ${state} ${due}`).toSorted((a, b) => a.localeCompare(b, 'ja')),
    ).toEqual(
      [`総務課 done ${first?.due}`, '会計室 open 2028-01-31', '業務課 open 2028-01-31'].toSorted((a, b) =>
        a.localeCompare(b, 'ja'),
      ),
    )
    expect(new Set(each.map(({ lineId }) => lineId))).toEqual(new Set([moved.id]))
    const gone = await activities(sql`a.state = 'withdrawn'`)
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.every(({ due }) => due > '2027-09-01')).toBe(true)
    // What was expected and is past stays expected; what was yet to come is not.
    expect(await items(yearly)).toMatchObject([{ due: '2027-07-15', retractedAt: null }])
    expect(await items(perUnit)).toMatchObject([
      { validFrom: '2027-03-25', retractedAt: expect.any(Date) },
      { due: '2028-01-31', validFrom: '2027-09-01', retractedAt: null },
    ])
    expect((await get()).versions.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '2 decided',
      '1 superseded',
    ])
  })

  it('next year is proposed from it: late work a month earlier with what was learned', async () => {
    await inScope(app.services.db, organisation.id, async (tx) => {
      await sql`update activity set state = 'done', done_on = '2028-02-10', note = '記入例を付ける' where duty_id = ${perUnit} and state = 'open'`.execute(
        tx,
      )
      await sql`update activity set state = 'done', done_on = '2027-07-10' where duty_id = ${yearly}`.execute(tx)
    })
    app.setTime('2028-03-01T09:00')
    const { id } = await client.programme.propose({ fiscalYear: 2028 })
    const { lines } = await get(id)
    expect(lines.find(({ dutyId }) => dutyId === yearly)).toMatchObject({
      due: '2028-07-15',
      opens: '2028-06-01',
      legalDay: true,
      note: '条例で7月15日',
    })
    const late = lines.find(({ dutyId }) => dutyId === perUnit)
    expect(late).toMatchObject({ due: '2028-12-28', source: 'carriedOver' })
    expect(late?.note).toContain('昨年度は3件のうち期限後2件')
    expect(late?.note).toContain('記入例を付ける')
    expect(
      lines
        .filter(({ dutyId }) => dutyId === null)
        .map(({ title }) => title)
        .toSorted((a, b) => a.localeCompare(b, 'ja')),
    ).toEqual(['机上訓練', '新しい様式の説明会'].toSorted((a, b) => a.localeCompare(b, 'ja')))
    await client.programme.drop({ id, reason: '4月に作り直す' })
    expect((await get(id)).shown?.state).toBe('dropped')
  })
})
