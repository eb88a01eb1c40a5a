import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withUnits } from '../assets/assets.testing.ts'
import { createPerson } from '../people/create-person.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
let cookie: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  units = await withUnits(organisation)
  ;({ client: office, cookie } = await organisation.signIn('securityOffice'))
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

type Table = Awaited<ReturnType<Client['outsideLists']['lookAtFile']>>['tables'][number]
const layoutOf = (tables: readonly Table[]) =>
  JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
const carried = { takenFrom: '情報政策課', carriedBy: '山田', medium: 'USBメモリ 3号' }
const csv = (lines: readonly string[], name = '一覧.csv') => new File([lines.join('\r\n')], name)

async function takeIn(
  file: File,
  more: { kind: 'authenticationServer' | 'leaseList' | 'antivirus'; takenOn?: string },
) {
  const layout = layoutOf((await office.outsideLists.lookAtFile({ file })).tables)
  return office.outsideLists.import({ file, layout, source: '認証サーバ', takenOn: '2026-11-20', ...carried, ...more })
}

describe('a terminal', () => {
  it('answers 未確認 until somebody has looked, and is found by its numbers', async () => {
    const { id } = await office.terminals.create({ name: '総務課０１', kind: 'terminal', serial: '5CG-0001' })
    const terminal = await office.terminals.get({ id })
    expect([terminal.number, terminal.multiFactor, terminal.encrypted, terminal.outside]).toEqual([
      'T-00001',
      'unknown',
      'unknown',
      [],
    ])
    expect((await office.terminals.list({ search: '５ｃｇ－０００１' })).rows.map((row) => row.id)).toEqual([id])
    await office.terminals.update({ id, multiFactor: 'yes' })
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual(['terminal.update', 'terminal.create'])
    expect((await office.terminals.list({ filters: 'multiFactor==yes' })).rows).toHaveLength(1)
    await office.terminals.update({ id, validTo: '2026-11-22' })
    expect((await office.terminals.list({ filters: 'standing==current' })).rows).toEqual([])
  })

  it('belongs to a unit, and its user to the roster or to a text', async () => {
    const { id: personId } = await createPerson(organisation.ctx, { name: '佐伯 美緒', unitId: units.general })
    const mine = await head.terminals.create({
      name: '総務課02',
      kind: 'terminal',
      unitId: units.general,
      userPersonId: personId,
    })
    const other = await office.terminals.create({
      name: '業務課01',
      kind: 'terminal',
      unitId: units.operations,
      userText: '共用',
    })
    expect((await head.terminals.list({})).rows.map((row) => [row.id, row.person?.name])).toEqual([
      [mine.id, '佐伯 美緒'],
    ])
    await expect(head.terminals.get({ id: other.id })).rejects.toMatchObject({ status: 404 })
    await expect(head.terminals.update({ id: other.id, os: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(head.terminals.create({ name: 'x', kind: 'terminal' })).rejects.toMatchObject({
      code: 'registers.unitNeeded',
    })
    await expect(
      office.terminals.update({ id: mine.id, validFrom: '2026-04-02', validTo: '2026-04-01' }),
    ).rejects.toMatchObject({ data: { details: [{ path: 'validTo' }] } })
  })

  it('comes back from its workbook unchanged, and a sheet of an office is understood', async () => {
    const answer = await app.fetch('/api/terminals.xlsx', { cookie })
    const file = new File([new Uint8Array(await answer.arrayBuffer())], 'terminals.xlsx')
    const layout = layoutOf((await office.terminals.lookAtFile({ file })).tables)
    expect((await office.terminals.previewImport({ file, layout })).counts).toMatchObject({
      add: 0,
      change: 0,
      refused: 0,
    })
    const messy = csv([
      '端末台帳,,,,',
      '機器番号,PC名,部署,多要素認証,リース満了日',
      'K-1,窓口1,業務課,○,R9.3.31',
      'K-2,窓口2,業務課,,－',
    ])
    const wanted = layoutOf((await office.terminals.lookAtFile({ file: messy })).tables)
    const { plan, counts } = await office.terminals.previewImport({ file: messy, layout: wanted })
    expect(counts).toMatchObject({ add: 2, refused: 0 })
    await office.terminals.confirmImport({ file: messy, layout: wanted, plan, ...carried })
    const { rows } = await office.terminals.list({ search: 'K-', sort: 'number' })
    expect(rows.map(({ multiFactor, leaseEnds }) => [multiFactor, leaseEnds])).toEqual([
      ['yes', '2027-03-31'],
      ['unknown', null],
    ])
  })
})

describe('an outside list', () => {
  let listId: string
  const counted = async (id: string) => (await office.outsideLists.get({ id })).counts
  beforeAll(async () => {
    const at = (number: string, more: object) =>
      office.terminals.create({
        number,
        name: `端末${number}`,
        kind: 'terminal',
        unitId: units.operations,
        validFrom: '2026-01-01',
        ...more,
      })
    await at('PC-1', { multiFactor: 'yes', unitId: units.general })
    await at('PC-2', { multiFactor: 'yes' })
    await at('PC-3', { multiFactor: 'no' })
    await at('PC-4', { multiFactor: 'yes', leaseNumber: 'L-4', leaseEnds: '2027-03-31' })
    ;({ id: listId } = await takeIn(
      csv([
        'コンピュータ名,ユーザーID,多要素認証,最終認証日',
        'pc-1.mihon.local,saeki,有効,2026/11/19',
        'PC-2,mizuno,無効,2026/11/18',
        'ＰＣ－３,kurata,?!,',
        'PC-99,unknown,有効,',
      ]),
      { kind: 'authenticationServer' },
    ))
  })

  it('is compared with the register: agreeing, differing, on one side only', async () => {
    // Terminals of the tests above stand in the register only; PC-4 joins them.
    const { register, ...counts } = await counted(listId)
    expect(counts).toMatchObject({ rows: 4, matched: 2, differing: 1, onlyList: 1 })
    expect(counts.onlyRegister).toBe(register - 3)
    const of = async (view: 'matched' | 'differing' | 'onlyList' | 'onlyRegister') =>
      (await office.outsideLists.comparison({ id: listId, view, limit: 200 })).rows
    expect(
      (await of('differing')).map(({ terminal, differs, facts }) => [terminal?.number, differs, facts['multiFactor']]),
    ).toEqual([['PC-2', ['multiFactor'], 'no']])
    expect((await of('onlyList')).map(({ key, reason }) => [key, reason])).toEqual([['PC-99', 'none']])
    expect((await of('onlyRegister')).map(({ key }) => key)).toContain('PC-4')
    expect((await of('matched')).map(({ terminal }) => terminal?.number)).toEqual(['PC-1', 'PC-3'])
    const first = await office.outsideLists.comparison({ id: listId, view: 'onlyRegister', limit: 1 })
    const second = await office.outsideLists.comparison({
      id: listId,
      view: 'onlyRegister',
      limit: 1,
      after: first.next ?? '',
    })
    expect([first.rows, second.rows].flat().map(({ key }) => key)).toEqual(
      (await of('onlyRegister')).slice(0, 2).map(({ key }) => key),
    )
  })

  it('tells what it says on the page and in the list of each terminal, the latest list last', async () => {
    const row = async (number: string) =>
      (await office.terminals.list({ search: number })).rows.find((one) => one.number === number)
    expect((await row('PC-2'))?.outside).toMatchObject([
      { kind: 'authenticationServer', source: '認証サーバ', takenOn: '2026-11-20', differs: ['multiFactor'] },
    ])
    expect((await office.terminals.list({ filters: 'outside==differs' })).rows.map(({ number }) => number)).toEqual([
      'PC-2',
    ])
    const later = await takeIn(csv(['端末名,多要素認証', 'PC-2,有効']), {
      kind: 'authenticationServer',
      takenOn: '2026-11-22',
    })
    expect((await office.terminals.list({ filters: 'outside==differs' })).rows).toEqual([])
    expect((await row('PC-2'))?.outside.map(({ takenOn }) => takenOn)).toEqual(['2026-11-22'])
    await office.outsideLists.remove({ id: later.id })
    expect((await row('PC-2'))?.outside[0]?.takenOn).toBe('2026-11-20')
    const { rows } = await office.history.of({ subjectId: later.id })
    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      'outsideList.import',
      'outsideList.remove',
      'register.import',
    ])
  })

  it('of a lessor speaks of what is leased only, days included; an unreadable cell costs the fact, not the row', async () => {
    const sheet = new ExcelJS.Workbook()
    const page = sheet.addWorksheet('物件')
    page.addRows([
      ['賃貸借物件一覧'],
      ['資産番号', 'リース契約番号', '満了日'],
      ['PC-4', 'Ｌ－４', '令和10年3月31日'],
      ['PC-9', 'L-9', '未定'],
    ])
    const file = new File([new Uint8Array(await sheet.xlsx.writeBuffer())], 'リース.xlsx')
    const layout = layoutOf((await office.outsideLists.lookAtFile({ file })).tables)
    const preview = await office.outsideLists.preview({ file, layout })
    expect(preview.counts).toMatchObject({ rows: 2, matched: 1, none: 1 })
    expect(preview.unread.map(({ row, value }) => [row, value])).toEqual([[4, '未定']])
    const { id } = await takeIn(file, { kind: 'leaseList' })
    expect(await counted(id)).toEqual({ register: 1, rows: 2, matched: 0, differing: 1, onlyList: 1, onlyRegister: 0 })
    const { rows } = await office.outsideLists.comparison({ id })
    expect(rows[0]?.differs).toEqual(['leaseEnds'])
    const answer = await app.fetch(`/api/outside-lists/${id}/comparison.xlsx`, { cookie })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    expect(book.getWorksheet('食違い')?.getRow(4).getCell(7).text).toBe(
      'リース終了日：台帳 令和9年3月31日、リスト 令和10年3月31日',
    )
  })

  it('is matched anew once the register has been corrected', async () => {
    const before = await counted(listId)
    await office.terminals.create({
      number: 'PC-99',
      name: '見つかった端末',
      kind: 'terminal',
      validFrom: '2026-11-01',
    })
    expect((await counted(listId)).onlyList).toBe(before.onlyList)
    expect(await office.outsideLists.rematch({ id: listId })).toEqual({ matched: 4 })
    expect(await counted(listId)).toMatchObject({ onlyList: 0, differing: 2 })
  })

  it('in UTF-16 is read; without a column that names a terminal, of a day ahead or without rows it is refused', async () => {
    const utf16 = new File(
      [new Uint8Array([0xff, 0xfe, ...Buffer.from('端末名,暗号化\r\nPC-1,有効', 'utf16le')])],
      'u.csv',
    )
    const { tables } = await office.outsideLists.lookAtFile({ file: utf16 })
    expect(tables[0]?.columns).toEqual({ name: 0, encrypted: 1 })
    const file = csv(['端末名,暗号化', 'PC-1,有効'])
    const kind = 'antivirus' as const
    await expect(takeIn(file, { kind, takenOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'outsideLists.futureDay',
    })
    const layout = JSON.stringify([{ sheet: 'CSV', headerRow: 1, headerLines: 1, columns: { encrypted: 1 } }])
    await expect(office.outsideLists.preview({ file, layout })).rejects.toMatchObject({ code: 'outsideLists.noKey' })
    const none = JSON.stringify([{ sheet: 'CSV', headerRow: 2, headerLines: 1, columns: { name: 0 } }])
    await expect(office.outsideLists.preview({ file, layout: none })).rejects.toMatchObject({
      code: 'outsideLists.nothing',
    })
  })

  it('shows who is limited to a unit that unit’s terminals only, and is not theirs to take in', async () => {
    const mine = await head.outsideLists.get({ id: listId })
    expect(mine.counts).toMatchObject({ rows: 1, matched: 1, onlyList: 0 })
    const rows = (['matched', 'differing', 'onlyList', 'onlyRegister'] as const).map((view) =>
      head.outsideLists.comparison({ id: listId, view }),
    )
    const seen = (await Promise.all(rows)).flatMap((page) => page.rows.map(({ terminal }) => terminal?.number ?? ''))
    expect(seen).toContain('PC-1')
    expect(seen.filter((number) => ['PC-2', 'PC-3', 'PC-4', 'PC-99', ''].includes(number))).toEqual([])
    const file = csv(['端末名,暗号化', 'PC-1,有効'])
    const layout = layoutOf((await office.outsideLists.lookAtFile({ file })).tables)
    await expect(head.outsideLists.preview({ file, layout })).rejects.toMatchObject({
      code: 'outsideLists.wholeBodyOnly',
    })
    await expect(head.outsideLists.rematch({ id: listId })).rejects.toMatchObject({ status: 404 })
    await expect(head.outsideLists.remove({ id: listId })).rejects.toMatchObject({ status: 404 })
  })
})
