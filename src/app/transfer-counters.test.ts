import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSheet } from '../core/sheets.ts'
import { livePolicy, type LivePolicy } from '../features/duties/duties.testing.ts'
import { municipalityCheckDigit } from '../features/organisation/municipality-code.rules.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../testing/test-app.ts'

/** 1 April at the counters of 27 municipalities: each counter's head changes, at five of them the next one is 未定 until the last day. */
const COUNTERS = 27
const OPEN = 5
const DAY = '令和9年4月1日'
const headings = ['職員番号', '氏名', '異動種別', '旧職', '新職', '所属/市町村', '発令日'] as const
type Line = readonly string[]

const fileOf = async (lines: readonly Line[]): Promise<File> => {
  const columns = headings.map((header, index) => ({ header, width: 14, value: (line: Line) => line[index] ?? '' }))
  const bytes = await writeSheet([{ name: '窓口', title: '窓口の異動', subtitle: '', columns, rows: lines }])
  return new File([new Uint8Array(bytes)], '窓口の異動.xlsx')
}
const member = (n: number) => `構成${n}市`
const linesOf = (named: boolean): Line[] =>
  Array.from({ length: COUNTERS }, (_, n) => n).flatMap((n): Line[] => [
    [`M${n}`, `前 ${n}`, '転出', '窓口取扱責任者', '', member(n), DAY],
    n < COUNTERS - OPEN || named
      ? [`N${n}`, `後 ${n}`, '転入', '', '窓口取扱責任者', member(n), DAY]
      : ['', '未定', '転入', '', '窓口取扱責任者', member(n), DAY],
  ])

let app: TestApp
let org: TestOrganisation
let office: Client
let live: LivePolicy
let dutyId: string
const members: string[] = []
const posts: string[] = []
beforeAll(async () => {
  app = await startTestApp('2027-03-20T09:00')
  org = await app.organisation()
  live = await livePolicy(app, org)
  office = (await org.signIn('securityOffice')).client
  await org.signIn('administrator')
  for (let n = 0; n < COUNTERS; n++) {
    const five = `${33_201 + n}`
    const { id: unitId } = await office.organisation.createMemberBody({
      name: member(n),
      code: five + municipalityCheckDigit(five),
    })
    members.push(unitId)
    const post = await office.people.createPost({ title: '窓口取扱責任者', unitId })
    posts.push(post.id)
    const { id: personId } = await office.people.createPerson({ name: `前 ${n}`, staffNumber: `M${n}`, unitId })
    await office.people.createAssignment({ personId, postId: post.id, validFrom: '2025-04-01' })
  }
  dutyId = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
  await live.prove(dutyId, { objects: [member(0)] })
}, 180_000)
afterAll(() => app.stop())

const midnight = async (time: string) => {
  app.setTime(time)
  await app.services.jobs.enqueue(undefined as never, 'people.midnight', { organisationId: org.id })
  await app.runJobs()
}
const holders = async (client = office) =>
  (await client.people.posts({}))
    .filter(({ title }) => title === '窓口取扱責任者')
    .map(({ unitName, holders: held }) => `${unitName} ${held.map(({ name }) => name).join()}`)
    .toSorted()
const wanted = (name: (n: number) => string) =>
  Array.from({ length: COUNTERS }, (_, n) => `${member(n)} ${name(n)}`).toSorted()

describe('a transfer at 27 counters on the next 1 April', () => {
  it('is shown counter by counter, changes nothing before the day and everything on it', async () => {
    const duty = await live.client.duties.get({ id: dutyId })
    const counter = await org.signIn('departmentHead', { scopeId: members[26] ?? '' })
    const file = await fileOf(linesOf(false))
    const preview = await office.people.previewTransfer({ file })
    expect(preview.counts).toMatchObject({ leave: COUNTERS, join: COUNTERS - OPEN, undecided: OPEN, refused: 0 })
    expect(preview.units).toHaveLength(COUNTERS)
    expect(preview.vacant.map(({ unit }) => unit).toSorted()).toEqual(
      Array.from({ length: OPEN }, (_, n) => member(COUNTERS - OPEN + n)).toSorted(),
    )
    await office.people.confirmTransfer({ file, plan: preview.plan })

    await midnight('2027-03-31T23:50')
    expect(await holders()).toEqual(wanted((n) => `前 ${n}`))
    expect(await holders(counter.client)).toEqual([`${member(26)} 前 26`])
    const open = await office.people.vacantPosts({})
    expect(open.map(({ unitName, vacantToday, undecidedFrom }) => [unitName, vacantToday, undecidedFrom])).toEqual(
      Array.from({ length: OPEN }, (_, n) => [member(COUNTERS - OPEN + n), false, '2027-04-01']),
    )
    expect((await counter.client.people.vacantPosts({})).map(({ unitName }) => unitName)).toEqual([member(26)])

    const late = await fileOf(linesOf(true))
    const last = await office.people.previewTransfer({ file: late })
    expect(last.counts).toMatchObject({ join: OPEN, unchanged: 2 * COUNTERS - OPEN, refused: 0 })
    await office.people.confirmTransfer({ file: late, plan: last.plan })

    await midnight('2027-04-01T00:01')
    expect(await holders()).toEqual(wanted((n) => `後 ${n}`))
    expect(await office.people.vacantPosts({})).toEqual([])
    const roster = (await counter.client.people.people({})).rows.map(({ name, validTo }) => [name, validTo])
    expect(roster).toEqual([
      ['前 26', '2027-03-31'],
      ['後 26', null],
    ])
    const past = await office.people.chart({ day: '2027-03-31' })
    expect(past.posts.find(({ id }) => id === posts[0])?.holders).toMatchObject([{ name: '前 0' }])
    const after = await live.client.duties.get({ id: dutyId })
    expect([after.changes, after.dataDate]).toEqual([duty.changes, duty.dataDate])
    expect(after.objects.map(({ name, evidence }) => [name, evidence.length])).toEqual(
      duty.objects.map(({ name, evidence }) => [name, evidence.length]),
    )
  }, 120_000)

  it('whose undecided stay open on the day are vacant then, and say so until somebody is named', async () => {
    const file = await fileOf([
      ['N0', '後 0', '転出', '窓口取扱責任者', '', member(0), '令和9年10月1日'],
      ['', '未定', '転入', '', '窓口取扱責任者', member(0), '令和9年10月1日'],
    ])
    const { plan } = await office.people.previewTransfer({ file })
    await office.people.confirmTransfer({ file, plan })
    await midnight('2027-10-01T00:01')
    expect(await office.people.vacantPosts({})).toMatchObject([
      { unitName: member(0), vacantToday: true, undecidedFrom: '2027-10-01', acting: { why: 'vacant', by: [] } },
    ])
  })
})
