import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { findTable } from './sheet-table.ts'
import { readSheets, SheetReadError } from './sheets-read.ts'
import { writeSheet } from './sheets.ts'

const columns = [
  { key: 'number', names: ['職員番号'] },
  { key: 'name', names: ['氏名'], required: true },
  { key: 'old', names: ['旧職'] },
  { key: 'new', names: ['新職'] },
  { key: 'day', names: ['発令日'], required: true },
] as const

const bytesOf = async (fill: (book: ExcelJS.Workbook) => void) => {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const tableOf = async (bytes: Uint8Array) => findTable((await readSheets(bytes)).sheets[0]!, columns)

describe('a workbook as offices send it', () => {
  it('is read below titles and two header rows, through merged cells, formulas, dates and blank rows', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('異動')
      sheet.addRow(['令和9年度　定期人事異動（案）', '', '', '', '', '取扱注意'])
      sheet.mergeCells('A1:E1')
      sheet.addRow([])
      sheet.addRow(['職員番号', '氏　名', '旧', '新', '発令日'])
      sheet.addRow(['', '', '職', '職', ''])
      for (const column of ['A', 'B', 'E']) sheet.mergeCells(`${column}3:${column}4`)
      sheet.addRow(['００１', '髙﨑 花子', '主事', '課長', new Date('2027-04-01T00:00:00Z')])
      sheet.addRow([])
      sheet.addRow([
        2,
        { richText: [{ text: '西' }, { text: '勇' }] },
        { formula: 'C5', result: '主事' },
        '係長',
        '令和９年４月１日',
      ])
      sheet.mergeCells('E7:E8')
      for (const [column, value] of Object.entries({ A: 3, B: '東 一', C: '主事', D: '主査' }))
        sheet.getCell(`${column}8`).value = value
      book.addWorksheet('前年度', { state: 'hidden' }).addRow(['氏名', '発令日'])
    })
    expect((await readSheets(bytes)).hidden).toEqual(['前年度'])
    expect(await tableOf(bytes)).toMatchObject({
      sheet: '異動',
      headerRow: 3,
      lines: [
        { row: 5, values: { number: '００１', name: '髙﨑 花子', old: '主事', new: '課長', day: '2027-04-01' } },
        { row: 7, values: { number: '2', name: '西勇', old: '主事', new: '係長', day: '令和９年４月１日' } },
        { row: 8, values: { name: '東 一', new: '主査' } },
      ],
    })
  })

  it('comes back from our own writer as it went out, formulas defused and all', async () => {
    const rows = [['=1+1', '-', '@x', '令和9年4月1日']]
    const columnsOut = ['氏名', '旧職', '新職', '発令日'].map((header, index) => ({
      header,
      width: 10,
      value: (row: string[]) => row[index] ?? '',
    }))
    const bytes = await writeSheet([{ name: '表', title: '表題', subtitle: '', columns: columnsOut, rows }])
    expect((await tableOf(bytes))?.lines[0]?.values).toMatchObject({ name: '=1+1', old: '-', new: '@x' })
  })

  it('is refused with the reason where it is none', async () => {
    const problem = (bytes: Uint8Array) =>
      readSheets(bytes).catch((error: unknown) => error instanceof SheetReadError && error.problem)
    expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe('oldExcelOrPassword')
    expect(await problem(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9))).toBe('damaged')
    expect(await problem(new TextEncoder().encode('%PDF-1.7 x'))).toBe('notASheet')
    expect(await problem(Uint8Array.of(0x81, 0xff, 0xfe, 0x81))).toBe('undecodable')
  })
})

describe('CSV', () => {
  it('is read in CP932 with the letters of IBM, in UTF-8 with or without a mark, and with line ends inside quotes', async () => {
    // 氏名,発令日 / 髙﨑,R9.4.1 in CP932
    const sjis = Uint8Array.from([
      0x8e,
      0x81,
      0x96,
      0xbc,
      0x2c,
      0x94,
      0xad,
      0x97,
      0xdf,
      0x93,
      0xfa,
      0x0d,
      0x0a,
      0xfb,
      0xfc,
      0xfa,
      0xb1,
      0x2c,
      ...new TextEncoder().encode('R9.4.1'),
    ])
    expect((await tableOf(sjis))?.lines).toMatchObject([{ row: 2, values: { name: '髙﨑', day: 'R9.4.1' } }])
    const utf8 = new TextEncoder().encode('\uFEFF氏名,発令日\n"髙\n﨑","a ""b"""\n次,c')
    expect((await tableOf(utf8))?.lines).toMatchObject([
      { row: 2, values: { name: '髙\n﨑', day: 'a "b"' } },
      { row: 4, values: { name: '次', day: 'c' } },
    ])
  })
})
