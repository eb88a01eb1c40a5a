import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../../core/sheets-read.ts'
import { inScope } from '../../../core/db/database.ts'
import { ownedDuties } from '../../duties/duty-owner.ts'
import { livePolicy, type LivePolicy } from '../../duties/duties.testing.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
let live: LivePolicy
const ids = { unit: '', chief: '', deputy: '', head: '', second: '', chiefPost: '', deputyPost: '' }
beforeAll(async () => {
  app = await startTestApp('2027-06-03T09:00')
  org = await app.organisation()
  live = await livePolicy(app, org)
  office = (await org.signIn('securityOffice')).client
  ids.unit = (await office.organisation.createUnit({ name: '総務課' })).id
  const unitId = ids.unit
  ids.chiefPost = (await office.people.createPost({ title: '総務課長', unitId })).id
  ids.deputyPost = (await office.people.createPost({ title: '総務係長' })).id
  ids.chief = (await office.people.createPerson({ name: '課長 甲', unitId })).id
  ids.deputy = (await office.people.createPerson({ name: '係長 乙', unitId })).id
  ids.second = (await office.people.createPerson({ name: '主事 丙' })).id
  const from = { validFrom: '2026-04-01' }
  await office.people.createAssignment({ personId: ids.chief, postId: ids.chiefPost, ...from, validTo: '2028-03-31' })
  await office.people.createAssignment({ personId: ids.deputy, postId: ids.deputyPost, ...from })
  await office.people.createDesignation({
    securityRole: 'chiefSecurityOfficer',
    postId: ids.chiefPost,
    ...from,
  })
  await office.people.createSubstitute({ postId: ids.chiefPost, byPostId: ids.deputyPost, ...from })
  await office.people.createSubstitute({ postId: ids.chiefPost, byPersonId: ids.second, ...from })
}, 120_000)
afterAll(() => app.stop())

const answer = async (day: string, client = office) => {
  const { rows } = await client.people.responsible({ day, role: 'chiefSecurityOfficer' })
  return rows.map(({ holders, acting }) => [
    holders.map(({ name, away }) => (away ? `${name} ${away.kind ?? '-'}` : name)).join(),
    acting && `${acting.why} ${acting.by.map(({ name, post }) => `${name}/${post ?? ''}`).join()}`,
  ])
}

describe('who was responsible on a day', () => {
  it('is answered with the holder, and while the holder is away with the substitute, everywhere alike', async () => {
    expect(await answer('2027-06-03')).toEqual([['課長 甲', null]])
    const absence = await office.people.createAbsence({
      personId: ids.chief,
      kind: 'trip',
      validFrom: '2027-06-02',
      validTo: '2027-06-05',
    })
    expect(await answer('2027-06-03')).toEqual([['課長 甲 trip', 'absent 係長 乙/総務係長']])
    expect(await answer('2027-06-01')).toEqual([['課長 甲', null]])
    expect(await answer('2027-06-06')).toEqual([['課長 甲', null]])
    const chart = (await office.people.chart({ day: '2027-06-03' })).posts.find(({ id }) => id === ids.chiefPost)
    expect(chart).toMatchObject({ holders: [{ away: { kind: 'trip' } }], acting: { by: [{ name: '係長 乙' }] } })
    const posts = (await office.people.posts({})).find(({ id }) => id === ids.chiefPost)
    expect(posts?.acting?.by).toEqual(chart?.acting?.by)
    const sheet = await readSheets(
      new Uint8Array(await (await office.people.responsibleSheet({ day: '2027-06-03' })).arrayBuffer()),
    )
    expect(sheet.sheets[0]?.lines.find(({ cells }) => cells[1] === '総務課長')?.cells.slice(3)).toEqual([
      '課長 甲（不在：出張、令和9年6月5日まで）',
      '代理 係長 乙（総務係長）',
      '代理',
      '',
    ])

    const also = await office.people.createAbsence({
      personId: ids.deputy,
      validFrom: '2027-06-03',
      validTo: '2027-06-03',
    })
    expect(await answer('2027-06-03')).toEqual([['課長 甲 trip', 'absent 主事 丙/']])
    await office.people.removeAbsence({ id: also.id })
    await office.people.updateAbsence({ id: absence.id, validTo: '2027-06-03', kind: null })
    expect(await answer('2027-06-03')).toEqual([['課長 甲 -', 'absent 係長 乙/総務係長']])
    expect(await answer('2027-06-04')).toEqual([['課長 甲', null]])
  })

  it('names who acts on the duty, and lets them prove it', async () => {
    const dutyId = await live.take((row) => row.subject === 'chiefSecurityOfficer' && row.strength === 'must')
    const { owner } = await live.client.duties.get({ id: dutyId })
    expect(owner).toBe('総務課長 課長 甲（不在・代理 係長 乙）')
    const own = (personId: string) =>
      inScope(app.services.db, org.id, async (tx) => {
        const ctx = { ...org.ctx, actor: { kind: 'user' as const, id: personId, name: '', personId } }
        return (await ownedDuties(tx, ctx, [dutyId])).has(dutyId)
      })
    expect([await own(ids.deputy), await own(ids.second), await own(ids.chief)]).toEqual([true, false, true])
  })

  it('names the substitute of a vacant post too, and lists the post as vacant', async () => {
    expect(await answer('2028-04-01')).toEqual([['', 'vacant 係長 乙/総務係長']])
    app.setTime('2028-04-01T09:00')
    expect((await office.people.vacantPosts({})).find(({ postId }) => postId === ids.chiefPost)).toMatchObject({
      vacantToday: true,
      acting: { why: 'vacant', by: [{ name: '係長 乙' }] },
    })
    app.setTime('2027-06-03T09:00')
  })
})

describe('substitutes', () => {
  it('are asked in their order, which can be changed; who ended is asked no more and was before', async () => {
    const list = (await office.people.substitutes({})).filter(({ postId }) => postId === ids.chiefPost)
    expect(list.map(({ by, byPost }) => [by, byPost])).toEqual([
      ['総務係長', true],
      ['主事 丙', false],
    ])
    await office.people.orderSubstitutes({ id: ids.chiefPost, ids: list.map(({ id }) => id).toReversed() })
    expect(await answer('2027-06-03')).toEqual([['課長 甲 -', 'absent 主事 丙/']])
    await office.people.endSubstitute({ id: list[1]?.id ?? '', validTo: '2027-06-02' })
    expect(await answer('2027-06-02')).toEqual([['課長 甲 -', 'absent 主事 丙/']])
    expect(await answer('2027-06-03')).toEqual([['課長 甲 -', 'absent 係長 乙/総務係長']])
    await expect(
      office.people.orderSubstitutes({ id: ids.chiefPost, ids: list.map(({ id }) => id) }),
    ).rejects.toMatchObject({ status: 409 })
  })

  it('are refused with a reason: oneself, both or neither, twice, backwards', async () => {
    const base = { postId: ids.chiefPost, validFrom: '2027-07-01' }
    const refused = async (input: Parameters<Client['people']['createSubstitute']>[0]) =>
      office.people.createSubstitute(input).then(
        () => 'made',
        (error: { code: string }) => error.code,
      )
    expect(await refused({ ...base, byPostId: ids.chiefPost })).toBe('people.ownSubstitute')
    expect(await refused(base)).toBe('people.oneSubstitute')
    expect(await refused({ ...base, byPostId: ids.deputyPost, byPersonId: ids.second })).toBe('people.oneSubstitute')
    expect(await refused({ ...base, byPostId: ids.deputyPost })).toBe('people.substituteTwice')
    expect(await refused({ ...base, byPersonId: ids.second, validTo: '2027-06-01' })).toBe('people.endBeforeStart')
    await expect(
      office.people.createAbsence({ personId: ids.chief, validFrom: '2027-06-03', validTo: '2027-06-20' }),
    ).rejects.toMatchObject({ code: 'people.absentAlready', status: 409 })
    await expect(
      office.people.createAbsence({ personId: ids.chief, validFrom: '2027-06-20', validTo: '2027-06-10' }),
    ).rejects.toMatchObject({ code: 'people.endBeforeStart' })
  })

  it('and absences stay within the unit of the one who writes, and are no reading for others', async () => {
    const scoped = (await org.signIn('securityOffice', { scopeId: ids.unit })).client
    await expect(
      scoped.people.createAbsence({ personId: ids.second, validFrom: '2027-08-01', validTo: '2027-08-02' }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      scoped.people.createSubstitute({ postId: ids.deputyPost, byPersonId: ids.second, validFrom: '2027-08-01' }),
    ).rejects.toMatchObject({ status: 404 })
    const made = await scoped.people.createAbsence({
      personId: ids.deputy,
      kind: 'longLeave',
      validFrom: '2027-08-01',
      validTo: '2027-08-02',
    })
    expect((await scoped.people.absences({})).rows.map(({ personName }) => personName)).not.toContain('主事 丙')
    const page = await office.people.absences({ limit: 1 })
    expect([page.rows.length, page.next]).toEqual([1, made.id])
    expect((await office.people.absences({ limit: 1, after: made.id })).rows).toHaveLength(1)
    const staff = (await org.signIn('staff')).client
    const history = await staff.history.of({ subjectId: made.id })
    expect(history.rows).toMatchObject([{ action: 'absence.create', hidden: true, changes: [] }])
  })
})
