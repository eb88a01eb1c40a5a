import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { readSheets } from '../../core/sheets-read.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { loadRoleSpans } from '../people/role-spans.queries.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
let posts: Record<'audit' | 'general' | 'director', string>
let people: Record<'aramaki' | 'sawatari', string>
beforeAll(async () => void (app = await startTestApp()), 120_000)
afterAll(() => app.stop())
beforeEach(async () => {
  app.setTime('2026-11-23T09:00')
  org = await app.organisation()
  office = (await org.signIn('securityOffice')).client
  const post = async (title: string) => (await office.people.createPost({ title })).id
  posts = { audit: await post('監査主幹'), general: await post('会計室長'), director: await post('事務局長') }
  const person = async (name: string) => (await office.people.createPerson({ name })).id
  people = { aramaki: await person('荒巻 修'), sawatari: await person('沢渡 誠') }
  const since = '2026-04-01'
  await office.people.createAssignment({ personId: people.sawatari, postId: posts.director, validFrom: since })
  await office.people.createAssignment({ personId: people.aramaki, postId: posts.general, validFrom: since })
  await office.people.createDesignation({ securityRole: 'auditor', postId: posts.audit, validFrom: since })
  await office.people.createDesignation({ securityRole: 'securityManager', postId: posts.general, validFrom: since })
})

const override = (more: object = {}) => ({
  reason: '監査を行える職員がほかにいないため',
  approvedBy: { postId: posts.director },
  decidedOn: '2026-11-20',
  documentNumber: '総務第12号',
  ...more,
})
const appoint = (more: object = {}) =>
  office.people.createAssignment({ personId: people.aramaki, postId: posts.audit, validFrom: '2026-12-01', ...more })

describe('a command that would make a double role', () => {
  it('is refused with persons, roles and days, and nothing is kept', async () => {
    const refused = await appoint().catch((error: unknown) => error)
    expect(refused).toMatchObject({
      status: 409,
      code: 'dualRoles.standing',
      data: { details: { dualRoles: [{ person: '荒巻 修', from: '2026-12-01', to: null }] } },
    })
    const text = String((refused as Error).message)
    for (const part of ['荒巻 修', '監査人', '監査主幹', '情報セキュリティ管理者', '会計室長', '令和8年12月1日'])
      expect(text).toContain(part)
    expect((await office.people.assignments({ personId: people.aramaki })).rows).toHaveLength(1)
    expect((await office.dualRoles.list({ day: '2026-12-01' })).rows).toEqual([])
  })

  it('is done with the approval of another person, which is listed, shown, dated and in the history', async () => {
    await appoint({ override: override() })
    const { rows } = await office.dualRoles.list({ day: '2026-12-01' })
    expect(rows).toMatchObject([
      {
        standing: 'approved',
        person: '荒巻 修',
        reason: '監査を行える職員がほかにいないため',
        approver: '事務局長 沢渡 誠',
        decidedOn: '2026-11-20',
        until: '2027-03-31',
        documentNumber: '総務第12号',
        from: '2026-12-01',
      },
    ])
    expect((await office.dualRoles.list({})).rows).toEqual([])
    const mark = { personId: people.aramaki, standing: 'approved', approver: '事務局長 沢渡 誠', until: '2027-03-31' }
    const { dualRoles } = await office.people.responsible({ day: '2026-12-01' })
    expect(dualRoles).toMatchObject([
      { ...mark, role: 'auditor' },
      { ...mark, role: 'securityManager' },
    ])
    expect((await office.people.chart({ day: '2026-12-01' })).dualRoles).toEqual(dualRoles)
    const history = await office.history.of({ subjectId: String(rows[0]?.id) })
    expect(history.rows).toMatchObject([{ action: 'dualRole.approve' }])
  })

  it('alarms again when the fiscal year is over, until the approval is renewed', async () => {
    await appoint({ override: override() })
    app.setTime('2027-03-31T23:00')
    expect((await office.dualRoles.list({})).rows[0]?.standing).toBe('approved')
    app.setTime('2027-04-01T00:00')
    const [row] = (await office.dualRoles.list({})).rows
    expect(row?.standing).toBe('expired')
    const of = { personId: people.aramaki, one: 'auditor', other: 'securityManager' }
    await office.dualRoles.approve({ of, override: override({ decidedOn: '2027-04-01' }) })
    expect((await office.dualRoles.list({})).rows).toMatchObject([{ standing: 'approved', until: '2028-03-31' }])
  })

  it.each([
    ['the person themself', () => ({ approvedBy: { personId: people.aramaki } }), 'dualRoles.samePerson'],
    ['the post they hold', () => ({ approvedBy: { postId: posts.general } }), 'dualRoles.samePerson'],
    ['their name in words', () => ({ approvedBy: { name: '会計室長　荒巻修' } }), 'dualRoles.samePerson'],
    ['a vacant post', () => ({ approvedBy: { postId: posts.audit } }), 'dualRoles.vacantApprover'],
    ['nobody of this body', () => ({ approvedBy: { personId: posts.audit } }), 'dualRoles.unknownApprover'],
    ['a day ahead', () => ({ decidedOn: '2026-11-24' }), 'dualRoles.futureDecision'],
    ['more than a fiscal year', () => ({ until: '2027-04-01' }), 'dualRoles.untilTooLate'],
    ['an end before the beginning', () => ({ until: '2026-11-30' }), 'dualRoles.untilTooEarly'],
  ])('is not approved by %s', async (_name, more, code) => {
    await expect(appoint({ override: override(more()) })).rejects.toMatchObject({ status: 422, code })
    expect((await office.people.assignments({ personId: people.aramaki })).rows).toHaveLength(1)
  })

  it('may be approved by somebody who is not on the roster', async () => {
    await appoint({ override: override({ approvedBy: { name: '広域連合長 遠山 高志' } }) })
    expect((await office.dualRoles.list({ day: '2026-12-01' })).rows[0]?.approver).toBe('広域連合長 遠山 高志')
  })

  it('is asked for a designation and for a later end as well', async () => {
    const { id } = await office.people.createAssignment({
      personId: people.aramaki,
      postId: posts.audit,
      validFrom: '2026-01-01',
      validTo: '2026-03-31',
    })
    await expect(office.people.endAssignment({ id, validTo: '2026-12-31' })).rejects.toMatchObject({ status: 409 })
    await office.people.endAssignment({ id, validTo: '2026-02-28' })
    const designate = (more: object = {}) =>
      office.people.createDesignation({
        securityRole: 'auditOfficer',
        postId: posts.general,
        validFrom: '2026-12-01',
        ...more,
      })
    await expect(designate()).rejects.toMatchObject({ status: 409, code: 'dualRoles.standing' })
    await designate({ override: override() })
    expect((await office.dualRoles.list({ day: '2026-12-01' })).rows).toHaveLength(1)
  })

  it('needs no second approval for the same pair of roles while one holds', async () => {
    await appoint({ override: override() })
    const { id: second } = await office.people.createPost({ title: '監査主査' })
    await office.people.createDesignation({ securityRole: 'auditor', postId: second, validFrom: '2026-04-01' })
    await office.people.createAssignment({ personId: people.aramaki, postId: second, validFrom: '2027-01-01' })
    expect((await office.dualRoles.list({ day: '2027-01-01' })).rows).toHaveLength(1)
  })
})

describe('a transfer file', () => {
  it('shows the double roles that it would make, is refused as a whole without an approval, and taken with one', async () => {
    const text = '\uFEFF氏名,異動種別,新職,発令日\n荒巻 修,兼務,監査主幹,2026-12-01\n'
    const file = new File([text], '異動.csv', { type: 'text/csv' })
    const { plan, dualRoles } = await office.people.previewTransfer({ file })
    expect(dualRoles).toMatchObject([{ person: '荒巻 修', from: '2026-12-01', to: null }])
    await expect(office.people.confirmTransfer({ file, plan })).rejects.toMatchObject({
      status: 409,
      code: 'dualRoles.standing',
    })
    const wrong = { file, plan, override: '{"reason":""}' }
    await expect(office.people.confirmTransfer(wrong)).rejects.toMatchObject({ status: 422 })
    expect((await office.people.assignments({ personId: people.aramaki })).rows).toHaveLength(1)
    const { taken } = await office.people.confirmTransfer({ file, plan, override: JSON.stringify(override()) })
    expect(taken).toBe(1)
    expect((await office.dualRoles.list({ day: '2026-12-01' })).rows).toMatchObject([{ standing: 'approved' }])
  })
})

describe('double roles that nobody entered as such', () => {
  const old = () =>
    inScope(app.services.db, org.id, (tx) =>
      sql`insert into assignment (organisation_id, id, person_id, post_id, valid_from)
        values (${org.id}, gen_random_uuid(), ${people.aramaki}, ${posts.audit}, '2027-04-01')`.execute(tx),
    )

  it('are found on the day on which they begin, alarm, and go once approved; withdrawn they alarm again', async () => {
    await old()
    expect((await office.dualRoles.list({ day: '2027-03-31' })).rows).toEqual([])
    app.setTime('2027-04-01T00:00')
    const [row] = (await office.dualRoles.list({})).rows
    expect(row).toMatchObject({ standing: 'missing', id: null, reason: '' })
    const of = { personId: people.aramaki, one: 'auditor', other: 'securityManager' }
    const { id } = await office.dualRoles.approve({ of, override: override({ decidedOn: '2027-04-01' }) })
    expect((await office.dualRoles.list({})).rows).toMatchObject([{ standing: 'approved', id }])
    await office.dualRoles.withdraw({ id, reason: '誤って登録' })
    expect((await office.dualRoles.list({})).rows).toMatchObject([{ standing: 'missing' }])
    await expect(office.dualRoles.withdraw({ id, reason: '再度' })).rejects.toMatchObject({ status: 409 })
    await expect(
      office.dualRoles.approve({ of: { ...of, other: 'systemManager' }, override: override() }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('agree on every day with who is said to be responsible', async () => {
    await old()
    for (const day of ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01']) {
      await inScope(app.services.db, org.id, async (tx) => {
        const { designated } = await loadDesignated(tx, day, 'all')
        const said = designated.flatMap((row) => row.holders.map((holder) => `${holder.personId} ${row.securityRole}`))
        const spans = (await loadRoleSpans(tx, null)).filter(
          ({ from, to }) => from <= day && (to === null || to >= day),
        )
        expect(spans.map(({ personId, role }) => `${personId} ${role}`).toSorted()).toEqual(said.toSorted())
      })
    }
  })

  it('go into the Excel file with reason and approver', async () => {
    await appoint({ override: override() })
    const file = await office.dualRoles.sheet({ day: '2026-12-01' })
    const cells = (await readSheets(new Uint8Array(await file.arrayBuffer()))).sheets[0]?.lines.at(-1)?.cells ?? []
    for (const text of ['承認あり', '荒巻 修', '監査を行える職員がほかにいないため', '事務局長 沢渡 誠', '総務第12号'])
      expect(cells).toContain(text)
    const list = await office.people.responsibleSheet({ day: '2026-12-01' })
    const lines = (await readSheets(new Uint8Array(await list.arrayBuffer()))).sheets[0]?.lines ?? []
    expect(lines.filter(({ cells: all }) => all.some((cell) => cell.startsWith('兼務あり（監査を')))).toHaveLength(2)
  })
})

describe('whoever acts for some units only', () => {
  it('neither sees nor approves what lies outside, and takes no approval back', async () => {
    await appoint({ override: override() })
    const { id: unit } = await office.organisation.createUnit({ name: '業務課' })
    const { client, accountId } = await org.signIn('readOnly', { scopeId: unit })
    expect((await client.dualRoles.list({ day: '2026-12-01' })).rows).toEqual([])
    expect((await client.people.responsible({ day: '2026-12-01' })).dualRoles).toEqual([])
    await org.grant(accountId, 'securityOffice', unit)
    const [row] = (await office.dualRoles.list({ day: '2026-12-01' })).rows
    await expect(client.dualRoles.withdraw({ id: String(row?.id), reason: 'x' })).rejects.toMatchObject({ status: 404 })
    const of = { personId: people.aramaki, one: 'auditor', other: 'securityManager' }
    await expect(client.dualRoles.approve({ of, override: override() })).rejects.toMatchObject({ status: 404 })
  })
})
