import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLevels, withUnits } from '../../assets/assets.testing.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { general: string; operations: string }
let client: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  await withLevels(organisation)
  units = await withUnits(organisation)
  client = (await organisation.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const carried = { takenFrom: '業務課', carriedBy: '山田', medium: 'USBメモリ' }
const fileOf = async (book: ExcelJS.Workbook, name = '台帳.xlsx') =>
  new File([new Uint8Array(await book.xlsx.writeBuffer())], name)

/** A register as offices keep it: titles, two header rows, merged cells, marks, dates as text, remarks, a hidden sheet. */
async function messy(): Promise<File> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('R8台帳')
  sheet.addRow(['令和８年度　情報資産台帳'])
  sheet.mergeCells('A1:I1')
  sheet.addRow([])
  sheet.addRow(['担当：業務課', '', '', '', '', '', '', '', '令和8年4月1日現在'])
  sheet.addRow([
    'No.',
    '情報資産の名称',
    '分類',
    '',
    '',
    '主管課',
    '媒体',
    '個人情報の有無',
    '件数',
    '更新日',
    '保存年限',
    '謎の列',
  ])
  sheet.addRow(['', '', '機密性', '完全性', '可用性', '', '', '', '', '', '', ''])
  sheet.mergeCells('C4:E4')
  sheet.mergeCells('A4:A5')
  sheet.mergeCells('B4:B5')
  sheet.addRow([
    'Ｋ－１',
    '被保険者台帳',
    '３Ｂ',
    '2',
    '２',
    '業務課',
    '電磁的',
    '○',
    '約１２,３００件',
    'R8.4.1',
    '5年',
    'あ',
  ])
  sheet.addRow([
    'Ｋ－２',
    '申請書綴り',
    '自治体機密性3B',
    '1',
    '1',
    '業務課',
    '簿冊',
    '◎',
    '－',
    '令和７年１２月１日',
    10,
  ])
  sheet.addRow([])
  sheet.addRow(['業務課分　以上'])
  sheet.addRow(['Ｋ－３', '会議資料', '2', '1', '1', '存在しない課', '紙', '×', '', '昨日', '200年'])
  sheet.addRow(['Ｋ－２', '申請書綴り（再掲）', '2', '1', '1', '業務課', '紙', '×'])
  const formula = sheet.addRow(['', '数式の行', '1', '1', '1', '総務課', '紙', '無'])
  formula.getCell(9).value = { formula: 'SUM(1,2)', result: 3 }
  formula.getCell(10).value = new Date('2026-10-01T00:00:00Z')
  sheet.addRow(['※ この表は毎年4月に見直すこと。'])
  book.addWorksheet('旧', { state: 'hidden' }).addRow(['隠れた', 'シート'])
  return fileOf(book)
}

const layoutOf = (look: Awaited<ReturnType<Client['assets']['lookAtFile']>>) =>
  JSON.stringify(
    look.tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )

describe('a messy file', () => {
  it('is understood by its headings, previewed row by row, taken as far as it is good, and comes back as no change', async () => {
    const file = await messy()
    const look = await client.assets.lookAtFile({ file })
    expect(look.hiddenSheets).toEqual(['旧'])
    const [table] = look.tables
    expect(table).toMatchObject({ sheet: 'R8台帳', headerRow: 4, headerLines: 2, remembered: false })
    expect(table?.columns).toMatchObject({
      number: 0,
      name: 1,
      confidentialityId: 2,
      integrityId: 3,
      availabilityId: 4,
      unitId: 5,
      medium: 6,
      personal: 7,
      persons: 8,
      confirmedOn: 9,
      retentionYears: 10,
    })
    expect(table?.headings[3]).toBe('分類／完全性')
    const layout = layoutOf(look)
    const preview = await client.assets.previewImport({ file, layout })
    expect(preview.counts).toEqual({ add: 3, change: 0, unchanged: 0, refused: 2, skipped: 2 })
    expect(preview.unusedHeadings).toEqual(['謎の列'])
    expect(preview.refusals.map(({ row, column, value }) => [row, column, value])).toEqual([
      [10, '管理部署', '存在しない課'],
      [10, '保存期間（年）', '200年'],
      [10, '最終確認日', '昨日'],
      [11, '台帳番号', 'Ｋ－２'],
    ])
    expect(preview.refusals[3]?.reason).toContain('7行目')
    expect((await client.assets.list({})).rows).toEqual([])
    const taken = await client.assets.confirmImport({ file, layout, plan: preview.plan, ...carried })
    expect(taken).toMatchObject({ added: 3, changed: 0, refused: 2 })
    const { rows } = await client.assets.list({})
    expect(
      rows.map(({ number, name, confidentiality, medium, personal, persons, confirmedOn, retentionYears, unit }) => [
        number,
        name,
        confidentiality?.code,
        medium,
        personal,
        persons,
        confirmedOn,
        retentionYears,
        unit?.name,
      ]),
    ).toEqual([
      ['A-00001', '数式の行', '1', 'paper', 'none', 3, '2026-10-01', null, '総務課'],
      ['K-1', '被保険者台帳', '3B', 'electronic', 'personal', 12300, '2026-04-01', 5, '業務課'],
      ['K-2', '申請書綴り', '3B', 'paper', 'specialCare', null, '2025-12-01', 10, '業務課'],
    ])
    for (const { id } of rows) expect((await client.history.of({ subjectId: id })).rows).toHaveLength(1)
    const record = await client.registers.importRecord({ id: taken.importId })
    expect(record).toMatchObject({
      ...carried,
      register: 'assets',
      fileName: '台帳.xlsx',
      counts: { add: 3, refused: 2 },
    })
    expect(record.refusals).toHaveLength(4)

    // The list of all imports finds it by register, by whoever had a hand in it, and by the day.
    const listed = async (asked: Parameters<Client['registers']['imports']>[0]) =>
      (await client.registers.imports(asked)).rows.map(({ id }) => id)
    const day = app.services.clock.today()
    for (const asked of [
      {},
      { register: 'assets' },
      { person: '山田' },
      { person: record.importedBy },
      { from: day, to: day },
    ])
      expect(await listed(asked)).toEqual([taken.importId])
    for (const asked of [{ register: 'terminals' }, { person: '佐藤' }, { from: '2199-01-01' }, { to: '2020-01-01' }])
      expect(await listed(asked)).toEqual([])
    // Of the whole organisation, so nothing for whoever reaches one unit; it has a history of its own.
    const head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
    expect((await head.registers.imports({})).rows).toEqual([])
    expect((await client.history.of({ subjectId: taken.importId })).rows).toMatchObject([{ action: 'register.import' }])

    const exported = new File([await client.assets.sheet({})], '情報資産台帳.xlsx')
    const again = await client.assets.lookAtFile({ file: exported })
    const back = await client.assets.previewImport({ file: exported, layout: layoutOf(again) })
    expect(back.counts).toEqual({ add: 0, change: 0, unchanged: 3, refused: 0, skipped: 0 })
    await expect(
      client.assets.confirmImport({ file: exported, layout: layoutOf(again), plan: back.plan, ...carried }),
    ).rejects.toMatchObject({ code: 'registers.nothingToTake' })
  })

  it('is known again: the assignment that a person made is offered for the same form', async () => {
    const file = await messy()
    const look = await client.assets.lookAtFile({ file })
    expect(look.tables[0]?.remembered).toBe(true)
    const [table] = look.tables
    const { number: _, ...columns } = table?.columns ?? {}
    const moved = JSON.stringify([{ sheet: 'R8台帳', headerRow: 5, headerLines: 1, columns }])
    expect((await client.assets.lookAtFile({ file, layout: moved })).tables[0]).toMatchObject({
      headerRow: 5,
      headings: expect.arrayContaining(['機密性']),
    })
  })

  it('is refused with 409 where the register has changed since the preview, and where it is another plan', async () => {
    const exported = new File([await client.assets.sheet({})], 'x.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await exported.arrayBuffer())
    const sheet = book.worksheets[0]!
    const places = (sheet.getRow(3).values as string[]).indexOf('保管場所')
    sheet.getRow(4).getCell(places).value = '新しい書庫'
    const file = await fileOf(book)
    const layout = layoutOf(await client.assets.lookAtFile({ file }))
    const preview = await client.assets.previewImport({ file, layout })
    expect(preview.counts).toMatchObject({ add: 0, change: 1, unchanged: 2 })
    expect(preview.rows[0]?.changes).toEqual([{ column: '保管場所', before: '', after: '新しい書庫' }])
    const { rows } = await client.assets.list({})
    await client.assets.update({ id: rows[0]!.id, users: '課員' })
    await expect(client.assets.confirmImport({ file, layout, plan: preview.plan, ...carried })).rejects.toMatchObject({
      status: 409,
    })
    await expect(client.assets.confirmImport({ file, layout, plan: '0'.repeat(64), ...carried })).rejects.toMatchObject(
      { status: 409 },
    )
  })

  it('gives its refused rows back as a workbook with the reasons, which is taken once it is corrected', async () => {
    const file = await messy()
    const layout = layoutOf(await client.assets.lookAtFile({ file }))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await client.assets.refusedSheet({ file, layout })).arrayBuffer())
    const sheet = book.worksheets[0]!
    expect(sheet.rowCount).toBe(5)
    const headings = sheet.getRow(3).values as string[]
    expect(sheet.getRow(4).getCell(1).text).toContain('登録されていない')
    const cell = (name: string) => sheet.getRow(4).getCell(headings.indexOf(name))
    cell('管理部署').value = '総務課'
    cell('最終確認日').value = '令和8年11月1日'
    cell('保存期間（年）').value = '3'
    const corrected = await fileOf(book)
    const look = await client.assets.lookAtFile({ file: corrected })
    const preview = await client.assets.previewImport({ file: corrected, layout: layoutOf(look) })
    expect(preview.rows.find(({ outcome }) => outcome === 'add')).toMatchObject({ number: 'K-3', name: '会議資料' })
    // The row named again under another name now stands against the one that was taken: a change to look at, no longer a twin within the file.
    expect(preview.counts).toMatchObject({ add: 1, change: 1, refused: 0 })
  })

  it('from somebody who acts for one unit touches nothing outside it', async () => {
    const head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
    const csv = (text: string) => new File([text], 'x.csv')
    const file = csv('番号,名称,部署\nK-1,よその行,\n,うちの行,\n,よその課,業務課\n')
    const layout = layoutOf(await head.assets.lookAtFile({ file }))
    const preview = await head.assets.previewImport({ file, layout })
    expect(preview.counts).toMatchObject({ add: 1, refused: 2 })
    await head.assets.confirmImport({ file, layout, plan: preview.plan, ...carried })
    const found = (await head.assets.list({ search: 'うちの行' })).rows
    expect(found).toMatchObject([{ unit: { id: units.general } }])
    const twin = csv('番号,名称\n,うちの行\n')
    const next = await head.assets.previewImport({
      file: twin,
      layout: layoutOf(await head.assets.lookAtFile({ file: twin })),
    })
    expect(next.rows).toMatchObject([{ outcome: 'add', twins: [{ id: found[0]?.id, name: 'うちの行' }] }])
    await expect((await organisation.signIn('staff')).client.assets.lookAtFile({ file })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('in CP932 or UTF-16 is read as well', async () => {
    const utf16 = new File([Buffer.from('\ufeff番号\t名称\r\nU-1\t﨑の資料\r\n', 'utf16le')], 'u.csv')
    const look = await client.assets.lookAtFile({ file: utf16 })
    expect((await client.assets.previewImport({ file: utf16, layout: layoutOf(look) })).rows[0]).toMatchObject({
      number: 'U-1',
      name: '﨑の資料',
    })
    // 「番号,名称」 and 「S-1,高﨑」 in CP932; 﨑 is one of IBM's letters.
    const cp932 = new File(
      [
        Uint8Array.from([
          0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x96, 0xbc, 0x8f, 0xcc, 0x0d, 0x0a, 0x53, 0x2d, 0x31, 0x2c, 0x8d, 0x82, 0xfa,
          0xb1, 0x0d, 0x0a,
        ]),
      ],
      's.csv',
    )
    const sjis = await client.assets.lookAtFile({ file: cp932 })
    expect((await client.assets.previewImport({ file: cp932, layout: layoutOf(sjis) })).rows[0]).toMatchObject({
      number: 'S-1',
      name: '高﨑',
    })
  })
})

describe('one field of many rows', () => {
  it('is previewed, set with one history row each, and refused where the rows have changed', async () => {
    const input = { filters: 'medium==paper', key: 'retentionYears', value: '５年' }
    const preview = await client.assets.previewBulk(input)
    expect(preview.counts.change).toBeGreaterThan(0)
    expect(preview.rows[0]).toMatchObject({ after: '5' })
    const { changed } = await client.assets.confirmBulk({ ...input, plan: preview.plan })
    expect(changed).toBe(preview.counts.change)
    const listed = (await client.assets.list({ filters: 'medium==paper', limit: 200 })).rows
    expect(new Set(listed.map(({ retentionYears }) => retentionYears))).toEqual(new Set([5]))
    const latest = (await client.history.of({ subjectId: preview.rows[0]?.id ?? '' })).rows[0]
    expect(latest).toMatchObject({ action: 'asset.update', changes: [{ field: 'retentionYears', after: '5' }] })
    await expect(client.assets.confirmBulk({ ...input, plan: preview.plan })).rejects.toMatchObject({ status: 409 })
    for (const wrong of [
      { ...input, key: 'number' },
      { ...input, value: '五百' },
    ])
      await expect(client.assets.previewBulk(wrong)).rejects.toMatchObject({ status: 422 })
  })
})

describe('saved views', () => {
  it('are one’s own unless shared, and are changed by nobody else', async () => {
    const other = (await organisation.signIn('staff')).client
    const view = { register: 'assets', query: { filters: 'medium==paper', sort: '-name', columns: ['name'] } }
    const { id } = await client.registers.saveView({ ...view, name: '紙だけ' })
    expect(await other.registers.savedViews({ register: 'assets' })).toEqual([])
    await expect(other.registers.removeView({ id })).rejects.toMatchObject({ status: 404 })
    await client.registers.updateView({ id, shared: true })
    expect(await other.registers.savedViews({ register: 'assets' })).toMatchObject([
      { id, own: false, query: { sort: '-name', search: '' } },
    ])
    await expect(other.registers.updateView({ id, name: 'x' })).rejects.toMatchObject({ status: 403 })
    await expect(client.registers.saveView({ ...view, name: '紙だけ' })).rejects.toMatchObject({ status: 409 })
    await client.registers.removeView({ id })
    expect(await client.registers.savedViews({ register: 'assets' })).toEqual([])
  })
})

it('a picker finds by folded name within reach, by kind', async () => {
  const picked = await client.registers.pick({ kinds: 'asset,unit', search: '業務' })
  expect(picked).toMatchObject([{ kind: 'unit', name: '業務課' }])
  const [asset] = await client.registers.pick({ kinds: 'asset', search: 'ﾋﾎｹﾝ' })
  expect(asset).toBeUndefined()
  expect((await client.registers.pick({ kinds: 'asset', search: '被保険者' }))[0]).toMatchObject({
    number: 'K-1',
    unitName: '業務課',
  })
})
