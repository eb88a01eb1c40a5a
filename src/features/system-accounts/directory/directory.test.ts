import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { createPerson } from '../../people/create-person.ts'
import { csv, takeExport, withSystem } from '../system-accounts.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let place: Awaited<ReturnType<typeof withSystem>>
let office: Client
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  place = await withSystem(organisation)
  office = (await organisation.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const head = 'SamAccountName,DisplayName,Enabled,LastLogonDate,MemberOf,EmployeeID,Department'
const first = `#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser
${head}
takasaki,高崎 直人,True,2026/11/20 8:31:00,"CN=Domain Admins,CN=Users,DC=x",12,総務課
saeki,佐伯　美緒,True,134194428000000000,CN=Domain Users,,業務課
hoshina,保科 大輔,True,,,,業務課
kyoyo01,窓口共用,True,2026/11/22,,,業務課
guest,来客用,False,,,,
broken,壊れた人,たぶん,昨日,,,`

const byLogin = async () => {
  const { rows } = await office.systemAccounts.list({ limit: 200 })
  return new Map(rows.map((row) => [row.login, row]))
}

describe('a directory export', () => {
  it('is told row by row before anything is written, and names what it cannot take', async () => {
    const { tables, preview } = await takeExport(office, csv(first), { systemId: place.systemId, day: '2026-11-23' })
    expect(tables[0]?.columns).toMatchObject({
      login: 0,
      name: 1,
      enabled: 2,
      lastUsedOn: 3,
      groups: 4,
      staffNumber: 5,
      affiliation: 6,
    })
    expect(preview.counts).toMatchObject({
      add: 5,
      change: 0,
      gone: 0,
      refused: 1,
      privileged: 1,
      shared: 1,
      unmatched: 0,
    })
    expect(preview.refusals.map(({ column, value }) => `${column} ${value}`)).toEqual([
      '最終利用日 昨日',
      '有効・無効 たぶん',
    ])
    expect((await byLogin()).size).toBe(0)
  })

  it('brings accounts in with their people, units, privileges and days', async () => {
    const { confirm } = await takeExport(office, csv(first), { systemId: place.systemId, day: '2026-11-23' })
    expect(await confirm()).toMatchObject({ add: 5, refused: 1, gone: 0 })
    const rows = await byLogin()
    expect(rows.get('takasaki')).toMatchObject({
      person: { id: place.naoto },
      matchedBy: 'staffNumber',
      unit: { id: place.general },
      privileged: true,
      groups: 'Domain Admins',
      lastUsedOn: '2026-11-20',
      standing: 'live',
      leaver: false,
    })
    expect(rows.get('saeki')).toMatchObject({
      person: { id: place.mio },
      matchedBy: 'nameAndUnit',
      lastUsedOn: '2026-04-01',
      unusedDays: 236,
    })
    expect(rows.get('hoshina')).toMatchObject({ person: { id: place.left }, leaver: true })
    expect(rows.get('kyoyo01')).toMatchObject({ kind: 'shared', person: null })
    expect(rows.get('guest')).toMatchObject({ standing: 'disabled', person: null, unit: null })
    const { rows: history } = await office.history.of({ subjectId: rows.get('saeki')?.id ?? '' })
    expect(history.map(({ action }) => action)).toEqual(['systemAccount.create'])
  })

  it('changes nothing when it comes again, and remembers columns and patterns', async () => {
    const rules = { privileged: ['Domain *'], shared: ['kyoyo*'], service: [] }
    const again = await takeExport(office, csv(first), { systemId: place.systemId, day: '2026-11-23' })
    expect(again.tables[0]?.remembered).toBe(true)
    expect(again.preview.counts).toMatchObject({ add: 0, change: 0, unchanged: 5, gone: 0 })
    const changed = await takeExport(office, csv(first), { systemId: place.systemId, day: '2026-11-23', rules })
    expect(changed.preview.rows.map(({ login, changes }) => [login, changes])).toEqual([
      ['saeki', [{ column: '特権', before: '×', after: '○' }]],
    ])
    await changed.confirm()
    expect(await office.systemAccounts.importRules({ systemId: place.systemId })).toEqual(rules)
  })

  it('tells who is gone and keeps them, and takes them back; a day of use alone is no change of the history', async () => {
    const without = `${head}\ntakasaki,高崎 直人,True,2026/11/24,CN=Domain Admins,12,総務課`
    app.setTime('2026-11-24T09:00')
    const { preview, confirm } = await takeExport(office, csv(without), { systemId: place.systemId, day: '2026-11-24' })
    expect(preview.counts).toMatchObject({ change: 0, unchanged: 1, gone: 4 })
    expect(preview.gone.map(({ login }) => login)).toEqual(['guest', 'hoshina', 'kyoyo01', 'saeki'])
    await confirm()
    const gone = await byLogin()
    expect(gone.get('saeki')).toMatchObject({ standing: 'gone', goneOn: '2026-11-24', person: { id: place.mio } })
    expect(gone.get('takasaki')).toMatchObject({ lastUsedOn: '2026-11-24', seenOn: '2026-11-24' })
    const actions = async (login: string) =>
      (await office.history.of({ subjectId: gone.get(login)?.id ?? '' })).rows.map(({ action }) => action)
    expect(await actions('takasaki')).toEqual(['systemAccount.create'])
    app.setTime('2026-11-25T09:00')
    const back = await takeExport(office, csv(first), { systemId: place.systemId, day: '2026-11-25' })
    expect(back.preview.counts).toMatchObject({ back: 4, add: 0, gone: 0 })
    await back.confirm()
    expect((await byLogin()).get('saeki')).toMatchObject({ id: gone.get('saeki')?.id, standing: 'live', goneOn: null })
    expect(await actions('saeki')).toEqual([
      'systemAccount.update',
      'systemAccount.update',
      'systemAccount.update',
      'systemAccount.create',
    ])
  })

  it('is refused when a later one was taken in, when it is of the future, and when the register changed since the preview', async () => {
    const asked = { systemId: place.systemId, day: '2026-11-24' }
    await expect(takeExport(office, csv(first), asked)).rejects.toMatchObject({ code: 'systemAccounts.olderExport' })
    await expect(takeExport(office, csv(first), { ...asked, day: '2026-12-01' })).rejects.toMatchObject({
      code: 'systemAccounts.futureExport',
    })
    const stale = await takeExport(office, csv(`${first}\nnew01,新しい人,True,,,,`), {
      systemId: place.systemId,
      day: '2026-11-25',
    })
    await office.systemAccounts.update({ id: (await byLogin()).get('saeki')?.id ?? '', basis: '申請第1号' })
    await expect(stale.confirm()).rejects.toMatchObject({ status: 409 })
  })

  it('comes in CP932 and UTF-16 with headings in Japanese, in any case and width of the login', async () => {
    const list = [
      'ログインID\t氏名\t所属\t状態\t最終ログイン日時',
      'ＳＡＥＫＩ\t佐伯 美緒\t業務課\t停止\tR8.11.25',
    ].join('\r\n')
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]))
    const { preview } = await takeExport(office, csv(utf16), { systemId: place.systemId, day: '2026-11-25' })
    expect(preview.rows).toMatchObject([
      { login: 'saeki', outcome: 'change', changes: [{ column: '利用可', before: '○', after: '×' }] },
    ])
    // 氏名,ID / 佐伯,saeki in CP932.
    const cp932 = new Uint8Array([
      0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x49, 0x44, 0x0d, 0x0a, 0x8d, 0xb2, 0x94, 0x8c, 0x2c, 0x73, 0x61, 0x65, 0x6b, 0x69,
    ])
    const old = await takeExport(office, csv(cp932), { systemId: place.systemId, day: '2026-11-25' })
    expect(old.preview.rows).toMatchObject([{ login: 'saeki', name: '佐伯' }])
  })
})

describe('a list of one unit', () => {
  it('tells only of its own accounts that they are gone; whoever answers for the unit takes it in, not that of the whole system', async () => {
    const { client } = await organisation.signIn('departmentHead', { scopeId: place.operations })
    const list = csv(`${head}\nsaeki,佐伯　美緒,True,,,,業務課\ntakasaki,高崎 直人,True,,,,総務課`)
    await expect(takeExport(client, list, { systemId: place.systemId, day: '2026-11-25' })).rejects.toMatchObject({
      code: 'systemAccounts.wholeSystem',
    })
    const { preview } = await takeExport(client, list, {
      systemId: place.systemId,
      day: '2026-11-25',
      unitId: place.operations,
    })
    expect(preview.gone.map(({ login }) => login)).toEqual(['hoshina', 'kyoyo01'])
    expect(preview.refusals.map(({ value }) => value)).toEqual(['takasaki'])
    await expect(
      takeExport(client, list, { systemId: place.systemId, day: '2026-11-25', unitId: place.general }),
    ).rejects.toMatchObject({ code: 'systemAccounts.wholeSystem' })
    const { rows } = await client.systemAccounts.list({ limit: 200 })
    expect(rows.map(({ login }) => login)).toEqual(['hoshina', 'kyoyo01', 'saeki'])
  })
})

describe('people behind accounts', () => {
  it('are proposed to a person where it is not certain, named by hand, and told again when the roster changes', async () => {
    const list = csv(
      `${head}\nlikely01,佐伯 美緒,True,,,,\nnobody01,誰か 知らず,True,,,,\nlater01,後から 来た,True,,,,総務課`,
    )
    const other = await withSystem(await app.organisation())
    await expect(takeExport(office, list, { systemId: other.systemId, day: '2026-11-25' })).rejects.toMatchObject({
      status: 404,
    })
    const second = csv(
      `${first.split('\n').slice(1, -1).join('\n')}\nlikely01,佐伯 美緒,True,,,,\nnobody01,誰か 知らず,True,,,,\nlater01,後から 来た,True,,,,総務課`,
    )
    await (await takeExport(office, second, { systemId: place.systemId, day: '2026-11-25' })).confirm()
    const { rows, counts } = await office.systemAccounts.matching({})
    expect(counts).toEqual({ likely: 1, ambiguous: 0, none: 3 })
    expect(rows[0]).toMatchObject({
      login: 'likely01',
      certainty: 'likely',
      candidates: [{ personId: place.mio, reason: 'name', unit: '業務課' }],
    })
    const idOf = (login: string) => rows.find((row) => row.login === login)?.id ?? ''
    await office.systemAccounts.decideMatches({
      decisions: [
        { accountId: idOf('likely01'), personId: place.mio },
        { accountId: idOf('nobody01'), personId: null },
      ],
    })
    const decided = await byLogin()
    expect(decided.get('likely01')).toMatchObject({
      matchedBy: 'hand',
      person: { id: place.mio },
      unit: { id: place.operations },
    })
    expect(decided.get('nobody01')).toMatchObject({ matchedBy: 'none', person: null })
    await expect(
      office.systemAccounts.decideMatches({ decisions: [{ accountId: idOf('likely01'), personId: null }] }),
    ).rejects.toMatchObject({ status: 409 })
    expect(await office.systemAccounts.rematch({})).toEqual({ matched: 0 })
    const { id: later } = await createPerson(organisation.ctx, { name: '後から　来た', unitId: place.general })
    expect(await office.systemAccounts.rematch({})).toEqual({ matched: 1 })
    expect((await byLogin()).get('later01')).toMatchObject({ person: { id: later }, matchedBy: 'nameAndUnit' })
    const mio = await office.systemAccounts.ofPerson({ id: place.mio })
    expect(mio.rows.map(({ login }) => login)).toEqual(['likely01', 'saeki'])
    const { client: head2 } = await organisation.signIn('departmentHead', { scopeId: place.general })
    await expect(head2.systemAccounts.ofPerson({ id: place.mio })).rejects.toMatchObject({ status: 404 })
    await expect(
      head2.systemAccounts.decideMatches({ decisions: [{ accountId: idOf('later01'), personId: place.mio }] }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
