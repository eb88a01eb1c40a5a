import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson } from '../people/create-person.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withUnits } from '../assets/assets.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
let room: string
beforeAll(async () => {
  app = await startTestApp('2026-12-01T09:00')
  organisation = await app.organisation()
  units = await withUnits(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.operations })).client
  await createPerson(organisation.ctx, { name: '九条 真理' })
  room = (await office.areas.create({ name: 'サーバ室', kind: 'serverRoom', unitId: units.operations, place: '3階' }))
    .id
  await office.areas.create({ name: '総務書庫', kind: 'archive', unitId: units.general })
})
afterAll(() => app.stop())

const transfer = { takenFrom: '入退室管理装置', carriedBy: '九条 真理', medium: 'USBメモリ' }

/** SJIS as a door system writes it; the test needs only these letters. */
const sjis = (text: string): Uint8Array<ArrayBuffer> => {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder('shift_jis')
  for (let high = 0x81; high <= 0xfc; high++) {
    if (high >= 0xa0 && high <= 0xdf) continue
    for (let low = 0x40; low <= 0xfc; low++) {
      const letter = decoder.decode(new Uint8Array([high, low]))
      if (letter.length === 1 && !table.has(letter)) table.set(letter, [high, low])
    }
  }
  return new Uint8Array(
    [...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (table.get(letter) ?? [63]))),
  )
}

async function look(file: File) {
  const { tables } = await office.entries.lookAtFile({ file })
  const layout = JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
  return { layout, preview: await office.entries.previewImport({ file, layout }) }
}
const confirm = async (file: File) => {
  const { layout, preview } = await look(file)
  const taken = await office.entries.confirmImport({ file, layout, plan: preview.plan, ...transfer })
  return { preview, taken }
}

describe('areas', () => {
  it('are numbered, found, kept within reach, and tell whose policy they lie under', async () => {
    expect((await office.areas.get({ id: room })).number).toBe('K-00001')
    expect((await office.areas.list({ search: 'ｻｰﾊﾞ 3階' })).rows.map(({ id }) => id)).toEqual([room])
    expect((await head.areas.list({})).rows.map(({ name }) => name)).toEqual(['サーバ室'])
    await office.areas.update({ id: room, policyBodyName: '県' })
    expect((await office.areas.list({ filters: 'ownPolicy==false' })).rows[0]?.policyBody).toBe('県')
    app.setTime('2026-12-02')
    await office.areas.update({ id: room, policyBodyName: '' })
    expect((await office.areas.get({ id: room })).policyBody).toBeNull()
    const { rows } = await office.history.of({ subjectId: room })
    expect(rows.map(({ action }) => action)).toEqual(['area.update', 'area.update', 'area.create'])
  })

  it('go out to Excel and come back as no change', async () => {
    const file = new File([new Uint8Array(await (await office.areas.sheet({})).arrayBuffer())], '管理区域.xlsx')
    const { tables } = await office.areas.lookAtFile({ file })
    const layout = JSON.stringify(
      tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
    )
    const { counts } = await office.areas.previewImport({ file, layout })
    expect(counts).toMatchObject({ add: 0, change: 0, unchanged: 2, refused: 0 })
  })
})

describe('the entry log', () => {
  const doors = `室名,入室日時,退室日時,氏名,所属,目的,立会者
サーバ室,2026/11/02 08:31:05,2026/11/02 09:10:40,九条　真理,業務課,点検,
サーバ室,2026/11/02 10:00,2026/11/02 11:00,外山 進,保守会社,保守,九条 真理
サーバ室,2026/11/03 22:00,2026/11/04 01:30,外山 進,保守会社,緊急保守,
サーバ室,2026/11/03 22:00,2026/11/04 01:30,外山 進,保守会社,緊急保守,
サーバ室,2026/11/04 10:00,2026/11/04 09:00,外山 進,保守会社,保守,九条 真理
サーバ室,2026/11/02 10:30,2026/11/02 12:00,外山進,保守会社,保守,九条 真理
第二電算室,2026/11/05 10:00,,外山 進,保守会社,保守,九条 真理
サーバ室,2026/11/05 10:00,,九条 真理,業務課,点検,
`

  it('takes a CP932 file of a door system: over midnight, and an answer for each row that cannot be', async () => {
    const { preview, taken } = await confirm(new File([sjis(doors)], '入退室.csv'))
    expect(preview.refusals.map(({ row, column }) => [row, column])).toEqual([
      [5, '管理区域'],
      [8, '管理区域'],
      [6, '退室時刻'],
      [7, '入室時刻'],
    ])
    expect(taken).toMatchObject({ added: 4, refused: 4 })
    const { rows, total } = await office.entries.list({})
    expect(total).toBe(4)
    expect(rows.map(({ day, enteredAt, leftAt }) => `${day} ${enteredAt} ${leftAt}`)).toEqual([
      '2026-11-05 10:00 ',
      '2026-11-03 22:00 2026-11-04T01:30',
      '2026-11-02 10:00 11:00',
      '2026-11-02 08:31:05 09:10:40',
    ])
    const record = await office.registers.importRecord({ id: taken.importId })
    expect(record).toMatchObject({ register: 'area-entries', medium: 'USBメモリ' })
    expect(record.refusals).toHaveLength(4)
    expect((await look(new File([sjis(doors)], '入退室.csv'))).preview.counts).toMatchObject({
      add: 0,
      refused: 8,
    })
  })

  it('takes a typed sheet whose cells are days and times', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('11月')
    sheet.addRow(['サーバ室 入退室管理簿'])
    sheet.addRow(['日付', '区域', '入室', '退室', '氏名', '用件', '記録確認者'])
    sheet.addRow([
      new Date('2026-11-20'),
      'サーバ室',
      new Date('1899-12-30T22:15:00Z'),
      new Date('1899-12-30T00:20:00Z'),
      '九条真理',
      '巡回',
      '倉田',
    ])
    const { taken } = await confirm(new File([new Uint8Array(await book.xlsx.writeBuffer())], '簿.xlsx'))
    expect(taken).toMatchObject({ added: 1, refused: 0 })
    const [row] = (await office.entries.list({ filters: 'day=2026-11-20..2026-11-20' })).rows
    expect(row).toMatchObject({ enteredAt: '22:15', leftAt: '2026-11-21T00:20', checkedBy: '倉田', unescorted: false })
  })

  it('is narrowed by day, person and area, tells outsiders without escort, and stays within reach', async () => {
    const only = async (input: { filters?: string; search?: string }) =>
      (await office.entries.list(input)).rows.map(({ day }) => day)
    expect(await only({ filters: 'unescorted==true' })).toEqual(['2026-11-03'])
    expect(await only({ search: '外山 保守会社' })).toEqual(['2026-11-03', '2026-11-02'])
    expect(await only({ filters: 'stillInside==true' })).toEqual(['2026-11-05'])
    expect((await office.areas.list({})).rows.find(({ id }) => id === room)).toMatchObject({
      entries: 5,
      unescorted: 1,
    })
    expect((await head.entries.list({})).total).toBe(5)
    const general = await organisation.signIn('departmentHead', { scopeId: units.general })
    expect((await general.client.entries.list({})).total).toBe(0)
    const [entry] = (await office.entries.list({})).rows
    await expect(general.client.entries.update({ id: entry?.id ?? '', note: 'x' })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('goes out to Excel and comes back as no change', async () => {
    const file = new File([new Uint8Array(await (await office.entries.sheet({})).arrayBuffer())], '簿.xlsx')
    expect((await look(file)).preview.counts).toMatchObject({ add: 0, change: 0, unchanged: 5, refused: 0 })
  })

  it('is corrected by the form under the same rules', async () => {
    const entry = { areaId: room, day: '2026-11-25', enteredAt: '10:00', leftAt: '10:30', who: '外山 進' }
    const { id } = await head.entries.create(entry)
    await expect(head.entries.create({ ...entry, enteredAt: '10:15' })).rejects.toMatchObject({ status: 422 })
    await expect(head.entries.create({ ...entry, enteredAt: '朝' })).rejects.toMatchObject({
      data: { details: [{ path: 'enteredAt' }] },
    })
    await head.entries.update({ id, leftAt: '2026-11-25T10:45', escort: '九条 真理' })
    expect(await head.entries.get({ id })).toMatchObject({ leftAt: '10:45', unescorted: false })
    await expect(head.entries.update({ id, leftAt: '09:00' })).rejects.toMatchObject({
      data: { details: [{ path: 'leftAt' }] },
    })
  })

  it('of a month is looked through by somebody on a day, and says when more came in afterwards', async () => {
    await expect(office.areas.checkMonth({ id: room, month: '2026-10-01' })).rejects.toMatchObject({
      code: 'areas.emptyMonth',
    })
    await office.areas.checkMonth({ id: room, month: '2026-11-01', note: '退室の押し忘れ1件を本人に確認' })
    const month = async () => (await office.areas.get({ id: room })).months.find((one) => one.month === '2026-11')
    expect(await month()).toMatchObject({ entries: 6, later: 0, unescorted: 1, stillInside: 1 })
    await office.entries.create({ areaId: room, day: '2026-11-26', enteredAt: '9:00', who: '九条 真理' })
    expect(await month()).toMatchObject({ entries: 7, later: 1 })
    const sheet = await office.areas.month({ id: room, month: '2026-11' })
    expect([sheet.entries.length, sheet.checks[0]?.entries]).toEqual([7, 6])
  })
})
