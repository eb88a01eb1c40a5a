import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSheet } from '../core/sheets.ts'
import { type LivePolicy, livePolicy } from '../features/duties/duties.testing.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../testing/test-app.ts'

/** 30 rows: 10 leave, 10 move up into their posts, 5 come, and for 5 posts the holder is 未定. */
type Line = readonly [
  number: string,
  name: string,
  kind: string,
  oldPost: string,
  newPost: string,
  unit: string,
  day: string,
]
const DAY = '令和9年4月1日'
const headings = ['職員番号', '氏名', '異動種別', '旧職', '新職', '所属/市町村', '発令日']

const fileOf = async (lines: readonly Line[]): Promise<File> => {
  const columns = headings.map((header, index) => ({ header, width: 14, value: (line: Line) => line[index] ?? '' }))
  const bytes = await writeSheet([{ name: '異動', title: '令和9年度定期人事異動', subtitle: '', columns, rows: lines }])
  return new File([new Uint8Array(bytes)], '異動.xlsx')
}

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let office: Client
let leaver: Awaited<ReturnType<TestOrganisation['signIn']>>
let dutyId: string
const two = (n: number) => `${n}`.padStart(2, '0')
const lines = (named: boolean): Line[] =>
  Array.from({ length: 10 }, (_, n) => n).flatMap((n): Line[] => [
    [`A${two(n)}`, `去 ${two(n)}`, '退職', `課長${two(n)}`, '', '', '令和9年3月31日'],
    [`B${two(n)}`, `移 ${two(n)}`, '昇任', `係長${two(n)}`, `課長${two(n)}`, '総務課', DAY],
    n < 5
      ? [`C${two(n)}`, `髙﨑 来${two(n)}`, '転入', '', `係長${two(n)}`, '総務課', DAY]
      : [named ? `D${two(n)}` : '', named ? `決 ${two(n)}` : '未定', '転入', '', `係長${two(n)}`, '総務課', DAY],
  ])

beforeAll(async () => {
  app = await startTestApp('2027-03-20T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  office = (await organisation.signIn('securityOffice')).client
  await organisation.signIn('administrator')
  const { id: unitId } = await office.organisation.createUnit({ name: '総務課' })
  const { id: oldUnit } = await office.organisation.createUnit({ name: '業務課' })
  for (let n = 0; n < 10; n++) {
    const head = await office.people.createPost({ title: `課長${two(n)}`, unitId })
    const clerk = await office.people.createPost({ title: `係長${two(n)}`, unitId })
    const first = await office.people.createPerson({
      name: `去 ${two(n)}`,
      staffNumber: `A${two(n)}`,
      unitId,
      validFrom: '2020-04-01',
    })
    const second = await office.people.createPerson({
      name: `移 ${two(n)}`,
      staffNumber: `B${two(n)}`,
      unitId: oldUnit,
    })
    await office.people.createAssignment({ personId: first.id, postId: head.id, validFrom: '2024-04-01' })
    await office.people.createAssignment({ personId: second.id, postId: clerk.id, validFrom: '2024-04-01' })
    if (n > 0) continue
    await office.people.createDesignation({
      securityRole: 'chiefSecurityOfficer',
      postId: head.id,
      validFrom: '2024-04-01',
    })
    leaver = await organisation.signIn('staff', { personId: first.id })
  }
  dutyId = await live.take(
    (row) => row.subject === 'chiefSecurityOfficer' && row.objects === 'organisation' && row.strength === 'must',
  )
  await live.prove(dutyId)
}, 120_000)
afterAll(() => app.stop())

const holders = async () =>
  Object.fromEntries(
    (await office.people.posts({})).map(({ title, holders: held }) => [title, held.map(({ name }) => name).join()]),
  )
const responsible = async (day?: string) =>
  (await office.people.responsible({ role: 'chiefSecurityOfficer', ...(day ? { day } : {}) })).rows[0]?.holders.map(
    ({ name }) => name,
  )

describe('a transfer of thirty people on the next 1 April', () => {
  it('is looked at first, and nothing is written', async () => {
    const file = await fileOf(lines(false))
    const preview = await office.people.previewTransfer({ file })
    expect(preview.counts).toMatchObject({ leave: 10, move: 10, join: 5, undecided: 5, refused: 0, unchanged: 0 })
    expect(preview.vacant).toEqual(
      lines(false)
        .filter((line) => line[1] === '未定')
        .map((line) => ({ post: line[4], unit: '総務課', day: '2027-04-01' })),
    )
    expect(preview.units).toContainEqual({ unit: '総務課', leave: 10, join: 5, move: 10, undecided: 5 })
    expect((await office.people.previewTransfer({ file })).plan).toBe(preview.plan)
    expect((await office.people.assignments({ limit: 200 })).rows).toHaveLength(20)
  })

  it('changes nothing before its day and everything on it, and duties keep their history', async () => {
    const file = await fileOf(lines(false))
    const historyOf = async () => (await live.client.history.of({ subjectId: dutyId })).rows
    const before = {
      posts: await holders(),
      duty: await live.client.duties.get({ id: dutyId }),
      history: await historyOf(),
    }
    expect(before.duty.owner).toBe('課長00 去 00')
    expect(before.history.length).toBeGreaterThan(0)
    const { plan } = await office.people.previewTransfer({ file })
    expect(await office.people.confirmTransfer({ file, plan })).toEqual({ taken: 30, refused: 0 })
    expect((await office.people.previewTransfer({ file })).counts).toMatchObject({ unchanged: 30, refused: 0 })
    await expect(office.people.confirmTransfer({ file, plan })).rejects.toMatchObject({ status: 409 })
    expect((await office.people.vacantPosts({})).filter((row) => row.undecidedFrom === '2027-04-01')).toHaveLength(5)

    app.setTime('2027-03-31T23:50')
    await app.services.jobs.enqueue(undefined as never, 'people.midnight', { organisationId: organisation.id })
    await app.runJobs()
    expect(await holders()).toEqual(before.posts)
    expect(await responsible()).toEqual(['去 00'])
    expect((await office.people.people({ search: '移 00' })).rows[0]?.unitName).toBe('業務課')
    expect((await live.client.duties.get({ id: dutyId })).owner).toBe(before.duty.owner)
    await leaver.client.me.get({})

    const late = await fileOf(lines(true))
    const last = await office.people.previewTransfer({ file: late })
    expect(last.counts).toMatchObject({ unchanged: 25, join: 5, refused: 0 })
    await office.people.confirmTransfer({ file: late, plan: last.plan })
    expect((await office.people.vacantPosts({})).filter((row) => row.undecidedFrom !== null)).toEqual([])
    expect(await holders()).toEqual(before.posts)

    app.setTime('2027-04-01T00:01')
    await app.services.jobs.enqueue(undefined as never, 'people.midnight', { organisationId: organisation.id })
    await app.runJobs()
    const after = await holders()
    for (let n = 0; n < 10; n++) {
      expect(after[`課長${two(n)}`]).toBe(`移 ${two(n)}`)
      expect(after[`係長${two(n)}`]).toBe(n < 5 ? `髙﨑 来${two(n)}` : `決 ${two(n)}`)
    }
    expect(await responsible()).toEqual(['移 00'])
    expect(await responsible('2027-03-31')).toEqual(['去 00'])
    expect((await office.people.people({ search: '高崎来00' })).rows[0]?.name).toBe('髙﨑 来00')
    expect((await office.people.people({ search: '移 00' })).rows[0]?.unitName).toBe('総務課')
    await expect(leaver.client.me.get({})).rejects.toMatchObject({ status: 401 })
    const duty = await live.client.duties.get({ id: dutyId })
    expect([duty.mark, duty.changes, duty.dataDate]).toEqual([
      before.duty.mark,
      before.duty.changes,
      before.duty.dataDate,
    ])
    expect(duty.owner).toBe('課長00 移 00')
    expect(await historyOf()).toEqual(before.history)
    expect(duty.objects.map(({ name, evidence }) => [name, evidence])).toEqual(
      before.duty.objects.map(({ name, evidence }) => [name, evidence]),
    )
    expect((await office.people.previewTransfer({ file: late })).counts).toMatchObject({ unchanged: 30 })
    const { rows } = await (
      await organisation.signIn('administrator')
    ).client.history.list({ subjectKind: 'assignment', limit: 100 })
    expect(rows.filter(({ action }) => action === 'assignment.end')).toHaveLength(20)
  })
})

describe('a file with faults', () => {
  it('gives each bad row its answer and takes the good one', async () => {
    const text = (line: readonly string[]) => line.join(',')
    const csv = [
      headings,
      ['B00', '移 00', '異動', '課長00', '係長00', '', '令和9年7月1日'],
      ['', '幽 霊', '異動', '', '課長00', '', 'R9.7.1'],
    ]
      .map(text)
      .join('\r\n')
    const file = new File([`\uFEFF${csv}`], '異動.csv')
    const preview = await office.people.previewTransfer({ file })
    expect(preview.refusals).toMatchObject([
      { sheet: 'CSV', row: 3, column: '氏名', value: '幽 霊', reason: '名簿にない人です。' },
    ])
    expect(preview.counts).toMatchObject({ move: 1, refused: 1 })
    expect(await office.people.confirmTransfer({ file, plan: preview.plan })).toEqual({ taken: 1, refused: 1 })
    await expect(office.people.previewTransfer({ file: new File(['a,b\n1,2'], 'x.csv') })).rejects.toMatchObject({
      code: 'people.noTable',
    })
  })

  it('is out of reach of those who may not write', async () => {
    const staff = (await organisation.signIn('staff')).client
    await expect(staff.people.previewTransfer({ file: await fileOf(lines(false)) })).rejects.toMatchObject({
      status: 403,
    })
  })
})

describe('the roster', () => {
  it('goes out as Excel and comes back as no change; what was edited comes back as a change', async () => {
    const file = await office.people.rosterSheet({})
    const preview = await office.people.previewTransfer({ file })
    expect(preview.kind).toBe('roster')
    expect(preview.counts).toMatchObject({ add: 0, change: 0, refused: 0, unchanged: preview.rows.length })
    const csv = new File(
      ['\uFEFF職員番号,氏名,ふりがな\nA00,去 00,ｻﾘ ﾚｲ\nZ01,新 一,しん いち\nZ02,甲,\nZ02,乙,'],
      '名簿.csv',
    )
    const edited = await office.people.previewTransfer({ file: csv })
    expect(edited.counts).toMatchObject({ add: 1, change: 1, refused: 2 })
    await office.people.confirmTransfer({ file: csv, plan: edited.plan })
    expect((await office.people.people({ search: 'さりれい' })).rows).toMatchObject([{ name: '去 00', kana: 'ｻﾘ ﾚｲ' }])
  })
})

describe('what a day brings', () => {
  it('lets people come back, signs out who left, and leaves the last administrator', async () => {
    const other = await app.organisation()
    const { client } = await other.signIn('securityOffice')
    const gone = await client.people.createPerson({ name: '帰 一', staffNumber: 'R1', validTo: '2026-03-31' })
    const only = await client.people.createPerson({ name: '管 理' })
    const staying = await other.signIn('administrator', { personId: only.id })
    const { id: unitId } = await client.organisation.createUnit({ name: '総務課' })
    const file = await fileOf([['R1', '帰 一', '転入', '', '', '総務課', '令和9年4月10日']])
    const { plan, counts } = await client.people.previewTransfer({ file })
    expect(counts.join).toBe(1)
    await client.people.confirmTransfer({ file, plan })
    await client.people.updatePerson({ id: only.id, validTo: '2027-03-31' })
    await app.runJobs()
    await staying.client.me.get({})
    expect((await client.people.people({ search: 'R1' })).rows).toMatchObject([
      { id: gone.id, unitId: null, validTo: '2026-03-31' },
    ])
    app.setTime('2027-04-10T00:01')
    await other.signIn('administrator')
    // One whose grant ends some day is no administrator who stays.
    await other.signIn('administrator', { validTo: '2027-12-31' })
    await app.services.jobs.enqueue(undefined as never, 'people.midnight', { organisationId: other.id })
    await app.runJobs()
    app.setTime('2027-04-10T00:02')
    expect((await client.people.people({ search: 'R1' })).rows).toMatchObject([{ id: gone.id, unitId, validTo: null }])
    await expect(staying.client.me.get({})).rejects.toMatchObject({ status: 401 })
  })

  it('lets a unit move its own people only', async () => {
    const other = await app.organisation()
    const { client } = await other.signIn('securityOffice')
    const { id: own } = await client.organisation.createUnit({ name: '甲課' })
    const { id: foreign } = await client.organisation.createUnit({ name: '乙課' })
    await client.people.createPost({ title: '甲課長', unitId: own })
    await client.people.createPost({ title: '乙課長', unitId: foreign })
    await client.people.createPerson({ name: '甲 一', unitId: own, staffNumber: '1' })
    await client.people.createPerson({ name: '乙 一', unitId: foreign, staffNumber: '2' })
    const scoped = (await other.signIn('securityOffice', { scopeId: own })).client
    const file = await fileOf([
      ['1', '甲 一', '異動', '', '甲課長', '', '令和9年5月1日'],
      ['2', '乙 一', '退職', '', '', '', '令和9年5月1日'],
      ['3', '丙 一', '転入', '', '乙課長', '', '令和9年5月1日'],
    ])
    const preview = await scoped.people.previewTransfer({ file })
    expect(preview.rows.map(({ name }) => name)).toEqual(['甲 一'])
    expect(preview.refusals.map(({ row, column }) => [row, column])).toEqual([
      [5, '職員番号'],
      [6, '新職'],
    ])
    expect((await scoped.people.vacantPosts({})).map(({ post }) => post)).toEqual(['甲課長'])
  })
})
