import { sql } from 'kysely'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { fileOf } from '../documents/documents.fixture.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let trainingDuty: string
let ownDuty: string
let post: string
let chair: string
beforeAll(async () => {
  app = await startTestApp('2026-11-02T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  trainingDuty = await live.take((row) => row.id === 'm0522')
  ownDuty = await live.take((row) => row.id === 'm0125')
  const { people } = live.client
  post = (await people.createPost({ title: '事務局長' })).id
  chair = (await people.createPerson({ name: '沢渡 誠' })).id
  const next = (await people.createPerson({ name: '葛西 由紀' })).id
  await people.createAssignment({ personId: chair, postId: post, validFrom: '2026-04-01', validTo: '2026-11-30' })
  await people.createAssignment({ personId: next, postId: post, validFrom: '2026-12-01' })
  await people.createDesignation({ securityRole: 'committee', postId: post, validFrom: '2026-04-01' })
}, 120_000)
afterAll(() => app.stop())

const head = {
  name: '情報セキュリティ委員会',
  heldOn: '2026-11-20',
  startsAt: '13:30',
  place: '会議室',
  chair: '事務局長',
}
const plan = async (heldOn: string, more: object = {}) =>
  (await live.client.committee.plan({ ...head, heldOn, ...more })).id
const get = (id: string) => live.client.committee.get({ id })
const actionsOf = (id: string) =>
  inScope(app.services.db, organisation.id, async (tx) =>
    (
      await tx.selectFrom('history').select('action').where('subjectId', '=', id).orderBy('at').orderBy('id').execute()
    ).map(({ action }) => action),
  )
const wordsOf = async (file: Blob): Promise<string> => {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
}
const minutesOf = (page: Awaited<ReturnType<typeof get>>, activities: object[] = []) => ({
  attendance: page.members.map(({ id }) => ({ memberId: id, attendance: 'present' as const })),
  items: page.items.map(({ id }, index) => ({
    id,
    discussion: '説明のとおり。',
    outcome: 'approved' as const,
    resolution: '原案のとおり決定する。',
    ...(index === 0 ? { activities: activities as [] } : {}),
  })),
  minutes: '次回は来年度に開く。',
})

describe('a meeting that is planned', () => {
  let id: string
  beforeAll(async () => {
    id = await plan('2026-11-20')
  })

  it('has the members of its own day and an agenda of what is due', async () => {
    const page = await get(id)
    expect(page).toMatchObject({ fiscalYear: 2026, number: 1, state: 'planned', differs: [] })
    expect(page.members).toMatchObject([{ personId: chair, name: '沢渡 誠', post: '事務局長' }])
    expect(page.items.map(({ source }) => source)).toEqual(['states', 'programme', 'duty'])
    expect(page.items[2]).toMatchObject({ kind: 'deliberation', dutyId: trainingDuty, title: '研修計画の策定と承認' })
    const list = await live.client.committee.list({})
    expect(list).toMatchObject({ missing: null, limited: false, meetings: [{ id, state: 'planned', items: 3 }] })
    expect(list.proposal.map(({ source }) => source)).toEqual(['states', 'programme', 'duty'])
    expect(await live.client.committee.proposal({ id })).toEqual([])
  })

  it('says where its members are not those of a new day, and takes them anew; a name entered by hand stays', async () => {
    const { version, members } = await get(id)
    await live.client.committee.members({
      id,
      version,
      members: [
        ...members.map(({ personId, name, post: of }) => ({ personId, name, post: of })),
        { personId: null, name: '学識 経験', post: '助言者' },
      ],
    })
    await live.client.committee.change({ ...head, id, heldOn: '2026-12-10', version: version + 1 })
    const moved = await get(id)
    expect(moved.members[0]?.name).toBe('沢渡 誠')
    expect(moved.differs).toEqual(['葛西 由紀（事務局長）', '沢渡 誠（事務局長）'])
    await live.client.committee.members({ id, version: moved.version, refill: true })
    const again = await get(id)
    expect(again.members.map(({ name }) => name)).toEqual(['葛西 由紀', '学識 経験'])
    expect(again.differs).toEqual([])
    await live.client.committee.change({ ...head, id, version: again.version })
  })

  it('keeps its agenda in the order given, with matters by hand and a file', async () => {
    const { version, items } = await get(id)
    const given = [
      { id: null, kind: 'report' as const, title: '事務局からの連絡', source: 'other' as const, dutyId: null },
      ...items.toReversed().map(({ id: of, kind, title, source, dutyId }) => ({ id: of, kind, title, source, dutyId })),
    ]
    await live.client.committee.agenda({ id, version, items: given })
    const page = await get(id)
    expect(page.items.map(({ title }) => title)).toEqual(given.map(({ title }) => title))
    expect(page.items[1]?.id).toBe(items[2]?.id)
    const itemId = page.items[0]?.id ?? ''
    await live.client.committee.attach({ id, itemId, version: page.version, file: fileOf('連絡', '連絡.txt') })
    expect((await get(id)).items[0]?.fileName).toBe('連絡.txt')
    expect(await (await live.client.committee.file({ id: itemId })).text()).toBe('連絡')
    await live.client.committee.attach({ id, itemId, version: page.version + 1 })
    await expect(live.client.committee.file({ id: itemId })).rejects.toMatchObject({ status: 404 })
  })

  it('keeps the figures of its papers: what happens later changes no paper', async () => {
    await expect(live.client.committee.document({ id, which: 'papers' })).rejects.toMatchObject({
      code: 'committee.noPapers',
    })
    app.setTime('2026-11-02T10:00')
    await live.client.committee.makePapers({ id, version: (await get(id)).version })
    const before = await get(id)
    const states = before.items.find(({ source }) => source === 'states')?.paper
    expect(states).toMatchObject({ day: '2026-11-20' })
    const total = states?.rows.at(-1)
    expect(total?.slice(1)).toEqual(['0', '0', '0', '2', '0', '0'])
    await live.prove(trainingDuty, { dataDate: '2026-11-02' })
    expect((await get(id)).items).toEqual(before.items)
    const words = await wordsOf(await live.client.committee.document({ id, which: 'papers' }))
    expect(words).toContain('令和8年11月20日現在')
    expect(words).toContain('遵守事項の総数')
  })

  it('prints agenda and attendance sheet, and no minutes yet', async () => {
    expect(await wordsOf(await live.client.committee.document({ id, which: 'agenda' }))).toContain(
      '令和8年度第1回情報セキュリティ委員会',
    )
    expect(await wordsOf(await live.client.committee.document({ id, which: 'attendance' }))).toContain('学識 経験')
    await expect(live.client.committee.document({ id, which: 'minutes' })).rejects.toMatchObject({ status: 409 })
  })

  it('is not held before its day, nor with a member or a matter left out', async () => {
    const page = await get(id)
    const said = { id, version: page.version, ...minutesOf(page) }
    await expect(live.client.committee.hold(said)).rejects.toMatchObject({ code: 'committee.future' })
    app.setTime('2026-11-20T17:00')
    await expect(live.client.committee.hold({ ...said, attendance: [] })).rejects.toMatchObject({
      code: 'committee.membersDiffer',
    })
    await expect(live.client.committee.hold({ ...said, items: said.items.slice(1) })).rejects.toMatchObject({
      code: 'committee.itemsDiffer',
    })
    const nobody = said.attendance.map((row) => ({ ...row, attendance: 'absent' as const }))
    await expect(live.client.committee.hold({ ...said, attendance: nobody })).rejects.toMatchObject({
      code: 'committee.noneThere',
    })
    const proxy = said.attendance.map((row) => ({ ...row, attendance: 'proxy' as const }))
    await expect(live.client.committee.hold({ ...said, attendance: proxy })).rejects.toMatchObject({
      code: 'committee.proxyMissing',
    })
    expect((await get(id)).state).toBe('planned')
  })

  it('refuses a stale form and says who did what', async () => {
    await expect(live.client.committee.change({ ...head, id, place: '別室', version: 1 })).rejects.toMatchObject({
      code: 'committee.changed',
      message: expect.stringContaining('委員会の資料を作成'),
    })
  })
})

describe('a meeting that is held', () => {
  let id: string
  beforeAll(async () => {
    await live.client.duties.registerObject({ id: ownDuty, name: '情報セキュリティ委員会', unitId: null })
    const [meeting] = (await live.client.committee.list({})).meetings
    id = meeting?.id ?? ''
  })

  it('is closed once by two clicks; what it decided becomes an activity of the post in charge', async () => {
    const page = await get(id)
    const said = {
      id,
      version: page.version,
      ...minutesOf(page, [{ title: '研修の日程を決める', ownerPostId: post, due: '2026-12-25' }]),
    }
    const answers = await Promise.allSettled([live.client.committee.hold(said), live.client.committee.hold(said)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'committee.changed' } })
    const held = await get(id)
    expect(held).toMatchObject({ state: 'held', minutes: '次回は来年度に開く。' })
    expect(held.items[0]?.activities).toMatchObject([
      { title: '研修の日程を決める', post: '事務局長', opens: '2026-11-20', due: '2026-12-25', state: 'open' },
    ])
    const { rows } = await inScope(app.services.db, organisation.id, (tx) =>
      sql`select source, owner_post_id, meeting_item_id from activity`.execute(tx),
    )
    expect(rows).toEqual([{ source: 'committee', ownerPostId: post, meetingItemId: held.items[0]?.id }])
    expect((await actionsOf(id)).filter((action) => action === 'meeting.hold')).toHaveLength(1)
    expect(await actionsOf(held.items[0]?.activities[0]?.id ?? '')).toEqual(['meeting.activity'])
    const words = await wordsOf(await live.client.committee.document({ id, which: 'minutes' }))
    for (const word of ['説明のとおり。', '原案のとおり決定する。', '研修の日程を決める', '出席'])
      expect(words).toContain(word)
  })

  it('proves its duties: a declaration until somebody else confirms the minutes, then assurance C', async () => {
    const { evidence, proves } = await get(id)
    expect(proves.map((duty) => duty.id).toSorted()).toEqual([ownDuty, trainingDuty].toSorted())
    expect(evidence).toMatchObject({ dataDate: '2026-11-20', confirmedBy: null, canConfirm: false })
    const stateOf = async () => (await live.client.duties.list({})).rows.find((row) => row.id === ownDuty)
    expect((await stateOf())?.mark).toMatchObject({ state: 'unknown' })
    await expect(live.client.evidence.confirm({ id: evidence?.id ?? '' })).rejects.toMatchObject({ status: 409 })
    await live.colleague.evidence.confirm({ id: evidence?.id ?? '' })
    expect(await stateOf()).toMatchObject({ assurance: 'C', dataDate: '2026-11-20' })
    expect((await live.client.committee.list({})).meetings[0]).toMatchObject({ proof: 'confirmed', activities: 1 })
  })

  it('is changed by an amendment alone, with its reason; the amended minutes are to be confirmed anew', async () => {
    const page = await get(id)
    await expect(live.client.committee.cancel({ id, version: page.version, reason: '誤り' })).rejects.toMatchObject({
      code: 'committee.notPlanned',
    })
    const { minutes, attendance } = minutesOf(page)
    const items = page.items.map(({ id: of }) => ({ id: of, outcome: 'noted' as const, discussion: '訂正後の説明' }))
    const change = { id, version: page.version, reason: '発言の要旨の誤り', attendance, items, minutes }
    app.setTime('2026-11-20T17:30')
    await live.client.committee.amend(change)
    const amended = await get(id)
    expect(amended.items[0]).toMatchObject({ discussion: '訂正後の説明', outcome: 'noted' })
    expect(amended.items[0]?.activities).toHaveLength(1)
    expect(amended.evidence).toMatchObject({ confirmedBy: null, withdrawn: false })
    expect(amended.evidence?.id).not.toBe(page.evidence?.id)
    expect(await live.client.evidence.get({ id: page.evidence?.id ?? '' })).toMatchObject({ withdrawn: true })
    expect((await actionsOf(id)).at(-1)).toBe('meeting.amend')
    await expect(live.client.committee.amend({ ...change, version: amended.version })).rejects.toMatchObject({
      code: 'committee.nothingChanged',
    })
  })
})

describe('the meetings of a year', () => {
  it('are counted on; two clicks plan one, a number or a day twice is refused', async () => {
    const second = { ...head, heldOn: '2027-02-10' }
    const answers = await Promise.allSettled([live.client.committee.plan(second), live.client.committee.plan(second)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'committee.sameDay' } })
    const { meetings } = await live.client.committee.list({ fiscalYear: 2026 })
    expect(meetings.map(({ number }) => number)).toEqual([1, 2])
    await expect(plan('2027-03-01', { number: 2 })).rejects.toMatchObject({ code: 'committee.numberTaken' })
    const { id, version } = await get(meetings[1]?.id ?? '')
    expect((await get(id)).items.map(({ source }) => source)).toContain('followUp')
    await expect(live.client.committee.change({ ...second, id, heldOn: '2027-04-02', version })).rejects.toMatchObject({
      code: 'committee.otherYear',
    })
    await live.client.committee.makePapers({ id, version })
    await live.client.committee.change({ ...second, id, heldOn: '2027-02-12', version: version + 1 })
    expect(await get(id)).toMatchObject({ papersOn: null, heldOn: '2027-02-12' })
    expect((await get(id)).items.every(({ paper }) => paper === null)).toBe(true)
    app.setTime('2026-11-20T17:45')
    await live.client.committee.cancel({ id, version: version + 2, reason: '定足数に足りないため' })
    expect(await get(id)).toMatchObject({ state: 'cancelled', cancelReason: '定足数に足りないため' })
    expect((await actionsOf(id)).at(-1)).toBe('meeting.cancel')
  })

  it('remind of a half-year without one', async () => {
    app.setTime('2027-04-10T09:00')
    expect((await live.client.committee.list({})).missing).toEqual({ half: 1, from: '2027-04-01', to: '2027-09-30' })
    app.setTime('2026-11-20T18:00')
  })

  it('are read by members and by who reaches the whole body, and by nobody else', async () => {
    const { id: unitId } = await live.client.organisation.createUnit({ name: '業務課', validFrom: null })
    const [meeting] = (await live.client.committee.list({})).meetings
    const id = meeting?.id ?? ''
    const { client: outsider } = await organisation.signIn('departmentHead', { scopeId: unitId })
    expect(await outsider.committee.list({})).toMatchObject({
      limited: true,
      meetings: [],
      proposal: [],
      missing: null,
    })
    await expect(outsider.committee.get({ id })).rejects.toMatchObject({ status: 404 })
    const { members } = await get(id)
    const { client: member } = await organisation.signIn('departmentHead', {
      scopeId: unitId,
      personId: members.find(({ personId }) => personId !== null)?.personId ?? '',
    })
    expect((await member.committee.list({})).meetings).toMatchObject([{ id }, { state: 'cancelled' }])
    expect(await member.committee.get({ id })).toMatchObject({ id })
    await expect(member.committee.plan(head)).rejects.toMatchObject({ status: 403 })
  })
})
