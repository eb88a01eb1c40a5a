import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.ts'
import { compilePdf } from './compile-pdf.ts'
import { coverOf } from './font-cover.ts'
import { loadFonts } from './fonts.ts'
import { makePdf } from './make-pdf.ts'
import { readPages } from './pdf.testing.ts'
import type { PdfBlock, PdfDocument } from './pdf.types.ts'
import { GETA, printable } from './printable.ts'

const paper = (blocks: readonly PdfBlock[], rest: Partial<PdfDocument> = {}): PdfDocument => ({
  title: '試験の文書',
  organisation: '試験広域連合',
  locale: 'ja',
  typeface: 'mincho',
  mark: '部外秘',
  reader: '佐伯 美緒',
  day: '2026-11-28',
  blocks,
  ...rest,
})
const tight = (text: string) => text.replaceAll(/[\s\u200b]/g, '')
const hostile = [
  '#import "x"',
  '#read("/etc/passwd")',
  '$x^2$',
  '*太字*',
  '_斜_',
  '\\',
  '[',
  ']',
  '"',
  "'",
  '`',
  '<b>',
  '@a',
  '= 見出し',
  '- 項目',
  '//',
  '/*',
  '{',
  '}',
  '~',
  '--',
  '...',
  '髙﨑𠮷',
  '&#65;',
  '%',
  '\n',
  '\\u{1f642}',
  '#"',
  '")#panic()',
]

describe('makePdf', () => {
  it('prints every block, with the mark, the reader and n / N on every page', async () => {
    const rows = Array.from({ length: 80 }, (_, n) => [`${n + 1}`, `行の内容${n + 1}`])
    const { bytes, pages } = await makePdf(
      paper(
        [
          { kind: 'title', text: '起案用紙' },
          { kind: 'heading', text: '見出しの部' },
          { kind: 'paragraph', text: '一行目\n二行目' },
          {
            kind: 'facts',
            rows: [
              ['起案日', '令和8年11月28日'],
              ['保存年限', '5年'],
            ],
            pairs: 2,
          },
          { kind: 'framed', heading: '伺い', text: '次のとおり決定してよろしいか伺います。', least: 40 },
          {
            kind: 'table',
            columns: [
              { header: '番号', width: 1, align: 'end' },
              { header: '内容欄', width: 5 },
            ],
            rows,
            none: 'ありません',
          },
          { kind: 'table', columns: [{ header: '空', width: 1 }], rows: [], none: '該当するものはありません。' },
          {
            kind: 'stamps',
            groups: [
              {
                name: '決裁',
                boxes: [
                  { post: '広域連合長', lines: [] },
                  { post: '事務局長', lines: ['佐伯', 'R8.11.28'] },
                ],
              },
            ],
          },
        ],
        { key: { text: 'ABCD-EFGH-JKLM', note: '照合番号' } },
      ),
    )
    const text = await readPages(bytes)
    expect(pages).toBeGreaterThan(1)
    expect(text).toHaveLength(pages)
    for (const [n, page] of text.entries()) {
      expect(page).toContain('部外秘')
      expect(page).toContain('佐伯美緒')
      expect(page).toContain('照合番号ABCD-EFGH-JKLM')
      expect(page).toContain(`${n + 1}/${pages}`)
    }
    for (const words of [
      '起案用紙',
      '見出しの部',
      '一行目二行目',
      '起案日令和8年11月28日',
      '次のとおり決定して',
      '行の内容80',
      '該当するものはありません。',
      '広域連合長',
      'R8.11.28',
    ])
      expect(text.join('')).toContain(words)
    expect(text.filter((page) => page.includes('内容欄')).length).toBeGreaterThan(1)
  })

  it('is PDF/A-2b with its fonts embedded, mincho for papers and gothic for reports, upright or across', async () => {
    const raw = async (rest: Partial<PdfDocument>) =>
      Buffer.from((await makePdf(paper([{ kind: 'paragraph', text: '本文' }], rest))).bytes).toString('latin1')
    const mincho = await raw({})
    expect(mincho).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(mincho).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(mincho).toMatch(/\/FontFile[23]/)
    expect(mincho).toContain('NotoSerifJP')
    expect(mincho).toMatch(/\/MediaBox ?\[0 0 595\.\d+ 841\.\d+\]/)
    const gothic = await raw({ typeface: 'gothic', landscape: true })
    expect(gothic).toContain('NotoSansJP')
    expect(gothic).not.toContain('NotoSerifJP')
    expect(gothic).toMatch(/\/MediaBox ?\[0 0 841\.\d+ 595\.\d+\]/)
  })

  it('is the same file for the same content and day, and another one for another day', async () => {
    const blocks: PdfBlock[] = [{ kind: 'paragraph', text: '同じ内容' }]
    const key = { text: 'ABCD', note: '' }
    const first = await makePdf(paper(blocks, { key }))
    expect(Buffer.compare(Buffer.from((await makePdf(paper(blocks, { key }))).bytes), Buffer.from(first.bytes))).toBe(0)
    const later = await makePdf(paper(blocks, { key, day: '2026-11-29' }))
    expect(Buffer.compare(Buffer.from(later.bytes), Buffer.from(first.bytes))).not.toBe(0)
  })

  it('shows whatever is typed as it was typed, in every kind of block', async () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme-ascii', maxLength: 12 }))
    const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))
    const { has } = loadFonts()
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const blocks: PdfBlock[] = [
          { kind: 'title', text: `甲${text}乙` },
          { kind: 'paragraph', text: `丙${text}丁` },
          { kind: 'facts', rows: [['名', `戊${text}己`]] },
          { kind: 'stamps', groups: [{ name: '決', boxes: [{ post: '職', lines: [] }] }] },
        ]
        const shown = tight(printable(text, has, new Set()))
        const read = (await readPages(compilePdf(paper(blocks)).bytes)).join('')
        for (const [before, after] of ['甲乙', '丙丁', '戊己']) expect(read).toContain(`${before}${shown}${after}`)
      }),
      { numRuns: 12, examples: [[hostile.join('')], [hostile.join(' ')]] },
    )
  })

  it('refuses what is too much, what takes too long and more than may wait, each with its words', async () => {
    const code = (promise: Promise<unknown>) =>
      promise.then(
        () => 'made',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      )
    const one = paper([{ kind: 'paragraph', text: '本文' }])
    expect(await code(makePdf(one, { letters: 10 }))).toBe('pdf.tooLarge')
    expect(await code(makePdf(one, { ms: 1 }))).toBe('pdf.tooLong')
    const codes = await Promise.all([1, 2, 3, 4].map(() => code(makePdf(one, { atOnce: 1, waiting: 1 }))))
    expect(new Set(codes)).toEqual(new Set(['made', 'pdf.busy']))
    expect(await code(makePdf(one))).toBe('made')
  })

  it('leaves the thread that answers free while it works', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => [`${n}`, '長い内容'.repeat(20)])
    let turns = 0
    const beat = setInterval(() => turns++, 1)
    await makePdf(
      paper([
        {
          kind: 'table',
          columns: [
            { header: 'a', width: 1 },
            { header: 'b', width: 4 },
          ],
          rows,
          none: '',
        },
      ]),
    )
    clearInterval(beat)
    // On the same thread there would be no turn at all.
    expect(turns).toBeGreaterThan(5)
  })
})

describe('printable', () => {
  const all = () => true
  it('keeps line ends and variants of letters, drops signs without a shape, and never leaves half a letter', () => {
    expect(printable('a\r\nb\tc\u0007d', all, new Set())).toBe('a\nb cd')
    expect(printable('葛\u{e0100}城', all, new Set())).toBe('葛\u{e0100}城')
    expect(printable('右\u202e左\u200d', all, new Set())).toBe('右左')
    expect(printable('\ud800x', all, new Set())).toBe('\ufffdx')
  })
  it('puts 〓 for what no font has, and says so on the paper', async () => {
    const missing = new Set<string>()
    expect(printable('笑🙂顔', (point) => point !== 0x1f642, missing)).toBe(`笑${GETA}顔`)
    expect([...missing]).toEqual(['🙂'])
    const { bytes } = await makePdf(paper([{ kind: 'paragraph', text: '笑🙂顔と葛\u{e0100}城' }]))
    const text = (await readPages(bytes)).join('')
    expect(text).toContain('笑〓顔と葛')
    expect(text).toContain('書体にない文字です（U+1F642）')
  })
  it('knows which letters the fonts have', () => {
    const { blobs, has } = loadFonts()
    for (const letter of '髙﨑𠮷〓あA①') expect(has(letter.codePointAt(0) ?? 0), letter).toBe(true)
    expect(has(0x1f642)).toBe(false)
    expect(() => coverOf(Buffer.alloc(64))).toThrow('cmap')
    expect(blobs).toHaveLength(4)
  })
})
