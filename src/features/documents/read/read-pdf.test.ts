import { describe, expect, it } from 'vitest'
import { buildPdf } from './pdf/pdf-fixture.ts'
import { rebuildLines } from './pdf/rebuild-lines.ts'
import { readPdf } from './read-pdf.ts'

const page = [
  { text: '情報セキュリティ基本方針', x: 100, y: 800, size: 16 },
  { text: '第', x: 50, y: 700 },
  // Word's own gap of a quarter em between Japanese and Latin.
  { text: '1', x: 62.5, y: 700 },
  { text: '条', x: 70, y: 700 },
  { text: '（目的）この方針は、', x: 90, y: 700 },
  { text: 'USB memory', x: 50, y: 680 },
  { text: 'を使わない。', x: 102, y: 680 },
]

describe('readPdf', () => {
  it('puts pieces back into lines with pages', async () => {
    const { text, lines, format } = await readPdf(
      buildPdf([page, [{ text: '2 定義は次のとおりとする。', x: 50, y: 700 }]]),
      'a.pdf',
    )
    expect(format).toBe('pdf')
    expect(text).toBe(
      '情報セキュリティ基本方針\n第1条 （目的）この方針は、\nUSB memoryを使わない。\n2 定義は次のとおりとする。',
    )
    expect(lines.map((line) => line.page)).toEqual([1, 1, 1, 2])
  })

  it('reads a text with one picture page, and refuses one with picture pages mostly', async () => {
    const pages = (count: number) => [page, page, ...Array.from({ length: count }, () => [])]
    expect((await readPdf(buildPdf(pages(1)), 'a.pdf')).lines).toHaveLength(6)
    await expect(readPdf(buildPdf(pages(5)), 'a.pdf')).rejects.toThrow(
      'scan without text (5 of 7 pages: 3, 4, 5, 6, 7)',
    )
  })

  const withMap = async (text: string, cMap: string): Promise<string> =>
    (await readPdf(buildPdf([[{ text, x: 50, y: 700 }]], '', cMap), 'a.pdf')).text
  /** Two-byte codes as the pairs the fixture writes. */
  const codes = (...bytes: number[]): string =>
    Array.from({ length: bytes.length / 2 }, (_, index) =>
      String.fromCharCode(((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)),
    ).join('')

  it('reads fonts with the Japanese character maps of older software', async () => {
    expect(await withMap('第12条情報①ｱﾝ', 'UniJIS-UCS2-H')).toBe('第12条情報①ｱﾝ')
    expect(await withMap('情報資産の管理方針', 'UniJIS-UTF16-V')).toBe('情報資産の管理方針')
    const sjis = codes(0x91, 0xe6, 0x31, 0x32, 0x8f, 0xf0, 0x8f, 0xee, 0x95, 0xf1, 0x8e, 0x91, 0x8e, 0x59, 0xb1, 0xdd)
    expect(await withMap(sjis, '90ms-RKSJ-H')).toBe('第12条情報資産ｱﾝ')
    const jis = [0x3e, 0x70, 0x4a, 0x73, 0x3e, 0x70, 0x4a, 0x73, 0x3e, 0x70, 0x4a, 0x73, 0x3e, 0x70, 0x4a, 0x73]
    expect(await withMap(codes(...jis), 'H')).toBe('情報情報情報情報')
    expect(await withMap(codes(...jis.map((byte) => byte | 0x80)), 'EUC-H')).toBe('情報情報情報情報')
  })

  it('refuses glyph numbers that stand for no character', async () => {
    const glyphs = String.fromCharCode(1425, 1500, 2000, 2200, 3000, 3100, 3500, 1400, 1600)
    await expect(withMap(glyphs, 'Identity-H')).rejects.toThrow('glyph numbers')
  })

  it('refuses text made of private-use signs', async () => {
    await expect(
      readPdf(buildPdf([[{ text: '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009', x: 50, y: 700 }]]), 'a.pdf'),
    ).rejects.toThrow('glyph numbers')
  })
})

describe('rebuildLines', () => {
  const item = (text: string, x: number, y = 0, width = text.length * 10, size = 10) => ({ text, x, y, width, size })

  it('orders by height, then from left to right, superscripts in their line', () => {
    expect(rebuildLines([item('乙', 20), item('甲', 10), item('上', 10, 20), item('注', 30, 4, 5, 5)])).toEqual([
      '上',
      '甲乙注',
    ])
  })

  it('keeps a typed blank, and a wide gap as TAB', () => {
    expect(rebuildLines([item('第1条', 0, 0, 25), item('目的', 31)])).toEqual(['第1条 目的'])
    expect(rebuildLines([item('区分', 0), item('措置', 100)])).toEqual(['区分\t措置'])
  })

  it('closes blanks inside a piece only where the letters leave little room', () => {
    expect(rebuildLines([item('第 1 条', 0, 0, 30)])).toEqual(['第1条'])
    expect(rebuildLines([item('1 目的', 0, 0, 32)])).toEqual(['1 目的'])
    expect(rebuildLines([item('a b', 0, 0, 12)])).toEqual(['a b'])
  })

  it('turns radicals into the signs they stand for', () => {
    expect(rebuildLines([item('⽂書①', 0)])).toEqual(['文書①'])
  })
})
