import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../core/sheets-read.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createMemberBody } from '../organisation/create-member-body.ts'
import { withSystem } from './system-accounts.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let place: Awaited<ReturnType<typeof withSystem>>
let office: Client
let head: Client
const ids: Record<string, string> = {}
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  place = await withSystem(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: place.operations })).client
  const { systemId, general, operations } = place
  const add = async (login: string, more: Partial<Parameters<Client['systemAccounts']['create']>[0]>) => {
    ids[login] = (await office.systemAccounts.create({ systemId, login, ...more })).id
  }
  await add('saeki', { name: '佐伯 美緒', unitId: operations, personId: place.mio, lastUsedOn: '2026-11-01' })
  await add('hoshina', { name: '保科 大輔', unitId: operations, personId: place.left, lastUsedOn: '2026-03-30' })
  await add('admin', {
    name: '管理',
    unitId: general,
    privileged: true,
    personId: place.naoto,
    lastUsedOn: '2026-11-20',
  })
  await add('kyoyo', { name: '窓口', unitId: operations, kind: 'shared' })
  await add('unknown', { name: '不明', unitId: general })
})
afterAll(() => app.stop())

const answer = (login: string, given: 'keep' | 'change' | 'remove' | null, note = '') => ({
  accountId: ids[login] ?? '',
  answer: given,
  note,
})

describe('the register', () => {
  it('is searched and narrowed by what is found, within reach', async () => {
    const logins = async (client: Client, input: object) =>
      (await client.systemAccounts.list(input)).rows.map(({ login }) => login)
    expect(await logins(office, {})).toEqual(['admin', 'hoshina', 'kyoyo', 'saeki', 'unknown'])
    expect(await logins(head, {})).toEqual(['hoshina', 'kyoyo', 'saeki'])
    expect(await logins(office, { search: 'ｻｴｷ' })).toEqual([])
    expect(await logins(office, { search: '佐伯' })).toEqual(['saeki'])
    expect(await logins(office, { filters: 'leaver==true' })).toEqual(['hoshina'])
    expect(await logins(office, { filters: 'unusedDays=90..' })).toEqual(['hoshina'])
    expect(await logins(office, { filters: 'withoutPerson==true' })).toEqual(['unknown'])
    expect(await logins(office, { filters: 'privilegedWithoutBasis==true' })).toEqual(['admin'])
    expect(await logins(office, { filters: 'sharedWithoutUse==true' })).toEqual(['kyoyo'])
    expect(await logins(office, { filters: `personId==${place.mio}` })).toEqual(['saeki'])
  })

  it('keeps one login once in a system whatever its case and width, and no person behind a shared one', async () => {
    const { systemId } = place
    await expect(office.systemAccounts.create({ systemId, login: 'ＳＡＥＫＩ' })).rejects.toMatchObject({ status: 422 })
    await expect(
      office.systemAccounts.create({ systemId, login: 'kyoyo2', kind: 'shared', personId: place.mio }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      office.systemAccounts.create({ systemId, login: 'x', grantedOn: '2026-05-01', goneOn: '2026-04-01' }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(head.systemAccounts.update({ id: ids['admin'] ?? '', basis: 'x' })).rejects.toMatchObject({
      status: 404,
    })
    await office.systemAccounts.update({ id: ids['unknown'] ?? '', personId: place.naoto })
    expect(await office.systemAccounts.get({ id: ids['unknown'] ?? '' })).toMatchObject({
      matchedBy: 'hand',
      person: { id: place.naoto },
    })
    await office.systemAccounts.update({ id: ids['unknown'] ?? '', personId: null })
    expect(await office.systemAccounts.get({ id: ids['unknown'] ?? '' })).toMatchObject({
      matchedBy: null,
      person: null,
    })
  })

  it('goes out to Excel and comes back as no change', async () => {
    const file = await office.systemAccounts.sheet({})
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { sheets } = await readSheets(bytes)
    expect(sheets[0]?.lines[2]?.cells.slice(0, 4)).toEqual(['識別番号', 'システム', '利用者ID', '氏名・表示名'])
    const workbook = new File([bytes], 'accounts.xlsx')
    const { tables } = await office.systemAccounts.lookAtFile({ file: workbook })
    const layout = JSON.stringify(
      tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
    )
    const preview = await office.systemAccounts.previewImport({ file: workbook, layout })
    expect([preview.counts, preview.refusals]).toEqual([
      { add: 0, change: 0, unchanged: 5, refused: 0, skipped: 0 },
      [],
    ])
  })

  it('says how many of how many, the same as the lists behind it', async () => {
    const { findings } = await office.systemAccounts.overview({})
    expect(Object.fromEntries(findings.map(({ key, found, population }) => [key, [found, population]]))).toEqual({
      leaver: [1, 3],
      sharedWithoutUse: [1, 1],
      privilegedWithoutBasis: [1, 1],
      unused: [1, 3],
      withoutPerson: [1, 4],
      removalNotDone: [0, 0],
    })
    const own = await head.systemAccounts.overview({})
    expect(own.findings.find(({ key }) => key === 'withoutPerson')).toMatchObject({ found: 0, population: 2 })
  })
})

describe('the ledger of a shared account', () => {
  it('takes entries, by the month, of shared accounts only, and clears the finding', async () => {
    const id = ids['kyoyo'] ?? ''
    await head.systemAccounts.recordUse({
      id,
      usedOn: '2026-11-20',
      who: '佐伯 美緒',
      purpose: '窓口受付',
      personId: place.mio,
    })
    await head.systemAccounts.recordUse({ id, usedOn: '2026-10-31', who: '窓口当番' })
    const november = await head.systemAccounts.uses({ id })
    expect(november).toMatchObject({
      month: '2026-11',
      account: { login: 'kyoyo', system: '標準システム' },
      uses: [{ usedOn: '2026-11-20', who: '佐伯 美緒' }],
    })
    expect((await head.systemAccounts.uses({ id, month: '2026-10' })).uses.map(({ who }) => who)).toEqual(['窓口当番'])
    await expect(head.systemAccounts.recordUse({ id, usedOn: '2026-11-24', who: 'x' })).rejects.toMatchObject({
      code: 'systemAccounts.futureUse',
    })
    await expect(
      head.systemAccounts.recordUse({ id: ids['saeki'] ?? '', usedOn: '2026-11-20', who: 'x' }),
    ).rejects.toMatchObject({ code: 'systemAccounts.notShared' })
    await expect(
      head.systemAccounts.recordUse({ id, usedOn: '2026-11-20', who: 'x', personId: place.naoto }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await office.systemAccounts.list({ filters: 'sharedWithoutUse==true' })).total).toBe(0)
  })
})

describe('a confirmation', () => {
  it('asks each unit about its own, once at a time', async () => {
    const { systemId } = place
    await expect(office.accountConfirmations.setOut({ systemId, dueOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'systemAccounts.dueBeforeAsked',
    })
    expect(await office.accountConfirmations.setOut({ systemId, dueOn: '2026-12-10' })).toEqual({
      confirmations: 2,
      accounts: 5,
    })
    await expect(office.accountConfirmations.setOut({ systemId, dueOn: '2026-12-10' })).rejects.toMatchObject({
      code: 'systemAccounts.stillOpen',
    })
    const own = await head.accountConfirmations.list({})
    expect(own).toMatchObject([{ unit: { name: '業務課' }, rows: 3, answered: 0, overdue: false }])
    const other = (await office.accountConfirmations.list({})).find(({ unit }) => unit?.name === '総務課')
    await expect(head.accountConfirmations.get({ id: other?.id ?? '' })).rejects.toMatchObject({ status: 404 })
    await expect(
      head.accountConfirmations.answer({ id: other?.id ?? '', answers: [answer('admin', 'remove')] }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('takes answers row by row, refuses those that cannot stand, and closes when every row has one', async () => {
    const [own] = await head.accountConfirmations.list({})
    const id = own?.id ?? ''
    const refused = head.accountConfirmations.answer({
      id,
      answers: [answer('saeki', 'keep'), answer('hoshina', 'keep'), answer('admin', 'keep')],
    })
    await expect(refused).rejects.toMatchObject({
      code: 'systemAccounts.badAnswers',
      data: { details: [{ path: `${ids['hoshina']}.note` }, { path: `${ids['admin']}.accountId` }] },
    })
    expect((await head.accountConfirmations.get({ id })).answered).toBe(0)
    expect(
      await head.accountConfirmations.answer({ id, answers: [answer('saeki', 'keep'), answer('hoshina', 'remove')] }),
    ).toEqual({ written: 2 })
    await expect(head.accountConfirmations.close({ id })).rejects.toMatchObject({ status: 403 })
    await expect(head.accountConfirmations.answer({ id, answers: [answer('saeki', 'keep')] })).rejects.toMatchObject({
      code: 'systemAccounts.nothingAnswered',
    })
    expect(
      await head.accountConfirmations.answer({
        id,
        answeredBy: '業務課長',
        answers: [answer('saeki', 'keep', '同じ'), answer('kyoyo', 'keep')],
      }),
    ).toEqual({ written: 2 })
    await head.accountConfirmations.close({ id })
    await expect(head.accountConfirmations.answer({ id, answers: [answer('saeki', 'remove')] })).rejects.toMatchObject({
      status: 403,
    })
    const { rows } = await office.history.of({ subjectId: ids['saeki'] ?? '' })
    expect(rows.map(({ action }) => action).slice(0, 2)).toEqual([
      'accountConfirmation.answer',
      'accountConfirmation.answer',
    ])
  })

  it('goes to the unit as an Excel list and comes back with its answers, whatever became of the file', async () => {
    const [row] = await head.accountConfirmations.list({})
    const id = row?.id ?? ''
    const sent = await head.accountConfirmations.sheet({ id })
    expect(sent.name).toBe('利用者IDの棚卸し_標準システム_業務課.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await sent.arrayBuffer())
    const sheet = book.getWorksheet(1)
    expect(sheet?.getRow(3).values).toEqual(
      expect.arrayContaining(['利用者ID', '氏名・表示名', '種類', '気をつけること', '要否', '備考', 'ID']),
    )
    const lines = (sheet?.getRows(4, 3) ?? []).map((line) => line.values as (string | undefined)[])
    expect(lines.map((values) => [values[1], values[6], values[7]])).toEqual([
      ['hoshina', '離れた人', '削除'],
      ['kyoyo', '', '継続'],
      ['saeki', '', '継続'],
    ])
    // The unit wrote × for one, cleared one, added a line by hand without an id.
    if (sheet) {
      sheet.getRow(4).getCell(7).value = '×'
      sheet.getRow(5).getCell(7).value = ''
      sheet.getRow(6).getCell(7).value = 'たぶん'
      sheet.addRow(['ＨＯＳＨＩＮＡ', '', '', '', '', '', '継続'])
      sheet.addRow(['unknown', '', '', '', '', '', '削除'])
    }
    const back = new File([new Uint8Array(await book.xlsx.writeBuffer())], 'もどり.xlsx')
    const read = await head.accountConfirmations.readSheet({ id, file: back })
    expect(read.answers).toEqual([answer('hoshina', 'remove')])
    expect(read.problems.map((problem) => `${problem.row} ${problem.login} ${problem.reason.slice(0, 8)}`)).toEqual([
      '6 saeki 要否「たぶん」を',
      '7 hoshina 同じ利用者IDの',
      '8 unknown この棚卸しの対象',
    ])
    expect(read.silent).toBe(1)
    const plain = new File(['利用者ID,要否,備考\nkyoyo,変更,窓口を2人に分ける'], 'x.csv')
    expect((await head.accountConfirmations.readSheet({ id, file: plain })).answers).toEqual([
      answer('kyoyo', 'change', '窓口を2人に分ける'),
    ])
    const other = (await office.accountConfirmations.list({})).find((one) => one.id !== id)
    await expect(head.accountConfirmations.sheet({ id: other?.id ?? '' })).rejects.toMatchObject({ status: 404 })
    await expect(head.accountConfirmations.readSheet({ id: other?.id ?? '', file: plain })).rejects.toMatchObject({
      status: 404,
    })
    await expect(head.accountConfirmations.readSheet({ id })).rejects.toMatchObject({ code: 'systemAccounts.noList' })
    const noList = new File(['何か\n別のもの'], 'x.csv')
    await expect(head.accountConfirmations.readSheet({ id, file: noList })).rejects.toMatchObject({
      code: 'sheet.noTable',
    })
  })

  it('keeps what was to be removed on the list until the account is disabled or gone', async () => {
    const removal = async () =>
      (await office.systemAccounts.list({ filters: 'removalNotDone==true' })).rows.map(({ login }) => login)
    expect(await removal()).toEqual(['hoshina'])
    await office.systemAccounts.update({ id: ids['hoshina'] ?? '', enabled: false })
    expect(await removal()).toEqual([])
    expect((await office.systemAccounts.get({ id: ids['hoshina'] ?? '' })).confirmations).toMatchObject([
      { answer: 'remove', doneOn: '2026-11-23' },
    ])
    await office.systemAccounts.update({ id: ids['hoshina'] ?? '', enabled: true })
    expect(await removal()).toEqual(['hoshina'])
  })

  it('shows beside each account what was answered the last time, and what is not asked any more', async () => {
    app.setTime('2026-12-20T09:00')
    expect((await office.systemAccounts.overview({})).overdue).toBe(1)
    await office.systemAccounts.update({ id: ids['kyoyo'] ?? '', goneOn: '2026-12-19' })
    await office.systemAccounts.create({ systemId: place.systemId, login: 'new01', unitId: place.operations })
    await head.accountConfirmations.setOut({ systemId: place.systemId, dueOn: '2027-01-10' })
    const [open] = await head.accountConfirmations.list({})
    const page = await head.accountConfirmations.get({ id: open?.id ?? '' })
    expect(page.lastAskedOn).toBe('2026-11-23')
    expect(page.accounts.map(({ login, last }) => `${login} ${last}`)).toEqual([
      'hoshina remove',
      'new01 new',
      'saeki keep',
    ])
    expect(page.lastOnly.map(({ login }) => login)).toEqual(['kyoyo'])
  })
})

describe('staff of a member body', () => {
  it('need not stand on the roster: the name is enough, and nobody is looked for', async () => {
    const { id: unitId } = await createMemberBody(organisation.ctx, { name: '甲町', code: '013030', validFrom: null })
    const found = async () =>
      (await office.systemAccounts.overview({})).findings.find(({ key }) => key === 'withoutPerson')?.found ?? -1
    const open = async () => (await office.systemAccounts.matching({})).rows.map(({ login }) => login)
    const before = await found()
    const { systemId } = place
    await office.systemAccounts.create({ systemId, login: 'kou01', name: '山際 律', unitId })
    expect(await found()).toBe(before)
    await office.systemAccounts.create({ systemId, login: 'kou02', unitId })
    expect(await found()).toBe(before + 1)
    expect(await open()).toContain('kou02')
    expect(await open()).not.toContain('kou01')
  })
})
