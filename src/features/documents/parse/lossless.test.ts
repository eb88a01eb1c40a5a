import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clause, SourceLine } from '../documents.types.ts'
import { extractedFromText } from './extracted-from-text.ts'
import { parseTree } from './parse-tree.ts'
import { reassemble, tight } from './reassemble.ts'

const labels = [
  '1',
  '２',
  '3.',
  '４．',
  '(1)',
  '（2）',
  '⑴',
  '①',
  '②',
  '・①',
  '- (3)',
  'ア',
  '(イ)',
  'ロ',
  'a',
  '(b)',
  'ⅱ',
  '第1条',
  '第２条の３',
  '第十二条の三',
  '第1章',
  '第３節',
  '第1編',
  '第1',
  '1―1',
  '2―4―1',
  '1.1',
  '附則',
  '別表第1',
  '【1】',
  '○1',
  '一',
  '1)',
  '第5条から第7条まで',
]
const words = [
  '目的',
  '（定義）',
  '情報を守ること',
  '職員は、これを守らなければならない。',
  'なお、別に定める。',
  'ただし、この限りでない。',
  '3年ごとに見直す。',
  '27市町村',
  'アクセス',
  '- 3 -',
  '3',
  '3 / 12',
  '目次',
  '削除',
  '| 甲 | 乙 |',
  '|---|---|',
  '甲\t乙',
  '……… 4',
  '情報セキュリティ基本方針',
  '情報セキュリティ対策基準',
  'お問い合わせ',
  'Copyright © City',
  'ホーム > 市政 > 方針',
  '令和7年4月1日',
  '訓令第3号',
  '第3条の規定',
  '前各号に掲げるもののほか、別に定める。',
  '（以下「甲」という。）',
  '\u0000',
  '𠮷野',
  '*',
  '---',
  '別記様式第1号（第2条関係）',
  '（ひらいたまま',
  '改正 令和7年3月1日',
]
const gaps = ['', ' ', '\u3000', '\t', '  ']
const breaks = ['\n', '\n\n', '\r\n', '\f', '\n\u3000\u3000', '\n    ']

const messy = fc
  .array(
    fc.tuple(
      fc.constantFrom(...labels, '', '', ''),
      fc.constantFrom(...gaps),
      fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })),
      fc.constantFrom(...breaks),
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.flat().join(''))

describe('nothing is lost', () => {
  it('tree and furniture put together are the text, for any lines in any order', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const source = extractedFromText(text)
        const parsed = parseTree(source)
        expect(reassemble(parsed, source)).toBe(tight(text))
        expect(everyId(parsed.nodes).length).toBe(new Set(everyId(parsed.nodes)).size)
      }),
      { numRuns: 400 },
    )
  })

  it('holds for the hints of readers too', () => {
    const roles: (SourceLine['role'] | undefined)[] = [
      undefined,
      undefined,
      'title',
      'heading',
      'caption',
      'label',
      'sentence',
      'date',
      'number',
      'contents',
      'tableCell',
      'menu',
      'pageHeader',
      'pageFooter',
      'supplementHeading',
      'appendixHeading',
    ]
    const hint = fc.record({
      role: fc.constantFrom(...roles),
      type: fc.constantFrom(
        undefined,
        undefined,
        'Chapter' as const,
        'Article' as const,
        'Paragraph' as const,
        'Item' as const,
        'Subitem1' as const,
      ),
      label: fc.constantFrom(undefined, undefined, undefined, '第1条', '(2)', '①', '•', '1.'),
    })
    fc.assert(
      fc.property(messy, fc.array(hint, { minLength: 5, maxLength: 30 }), (text, hints) => {
        const source = extractedFromText(text)
        const lines = source.lines.map((line, index): SourceLine => {
          const { role, type, label } = hints[index % hints.length] ?? {}
          return { ...line, ...(role ? { role } : {}), ...(type ? { type } : {}), ...(label ? { label } : {}) }
        })
        const hinted = { ...source, lines }
        expect(reassemble(parseTree(hinted), hinted)).toBe(tight(text))
      }),
      { numRuns: 300 },
    )
  })

  it('shows what is lost, doubled or altered', () => {
    const source = extractedFromText('1 目的\n職員は、守る。')
    const parsed = parseTree(source)
    const [first] = parsed.nodes
    expect(reassemble({ ...parsed, nodes: [] }, source)).not.toBe(tight(source.text))
    expect(reassemble({ ...parsed, nodes: first ? [{ ...first, text: `${first.text}も` }] : [] }, source)).not.toBe(
      tight(source.text),
    )
    expect(reassemble({ ...parsed, nodes: first ? [{ ...first, text: '職員は、守れ。' }] : [] }, source)).not.toBe(
      tight(source.text),
    )
  })

  const corpus = fileURLToPath(new URL('../../../../bench/corpus', import.meta.url))
  const texts = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md)$/.test(name))
    : []
  it('holds for every text of the corpus', () => {
    for (const name of texts) {
      const source = extractedFromText(readFileSync(`${corpus}/${name}`, 'utf8'))
      expect(reassemble(parseTree(source), source), name).toBe(tight(source.text))
    }
  })
})

function everyId(nodes: Clause[]): string[] {
  return nodes.flatMap((node) => [node.id, ...everyId(node.children)])
}
