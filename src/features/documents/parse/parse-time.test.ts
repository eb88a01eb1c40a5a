import { describe, expect, it } from 'vitest'
import { extractedFromText } from './extracted-from-text.ts'
import { parseTree } from './parse-tree.ts'

const rows = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_unused, at) => line(at)).join('\n')
const labels = [
  '1',
  '(1)',
  '①',
  'ア',
  '(ア)',
  'a',
  '第1条',
  '第1章',
  '附則',
  '別表第1',
  '1―1―1',
  '第1編',
  'イ',
  'i',
  'A',
  '【1】',
]

/** Texts no one writes but someone may upload: each must end in seconds and none may throw. */
const hostile: [name: string, text: () => string][] = [
  ['22,000 numbered lines', () => rows(22_000, (at) => `${(at % 199) + 1} 職員は、端末を守らなければならない。`)],
  ['22,000 labels of every kind', () => rows(22_000, (at) => `${labels[at % labels.length] ?? ''} 端末`)],
  ['22,000 times the same title', () => rows(22_000, () => '川辺市情報セキュリティ基本方針')],
  ['numbers alone', () => rows(22_000, (at) => (at % 2 ? String(at % 99) : '端末の管理'))],
  ['contents without end', () => `目次\n${rows(22_000, (at) => `第${at % 999}条 端末`)}`],
  ['a heading of contents again and again', () => rows(20_000, () => '目次')],
  ['references without end', () => `1 ${'第1条第1項第1号、'.repeat(60_000)}`],
  ['definitions without end', () => `1 目的 ${'端末（以下「い」という。）'.repeat(40_000)}`],
  [
    'references to all items before',
    () => rows(8000, (at) => `(${(at % 900) + 1}) 前各号に掲げるもののほか、前項のもの`),
  ],
  ['a line of brackets', () => `第1条 ${'（あ（'.repeat(150_000)}`],
  ['a line of dots', () => `1 目的${'・'.repeat(500_000)}あ`],
  ['a line of white space', () => `1 目${'　'.repeat(500_000)}的\n2 端末`],
  ['a line of branches', () => `第1条${'の1'.repeat(200_000)}`],
  ['a line of cells', () => `|${'端|'.repeat(200_000)}`],
  ['a line of labels', () => '端末。 (1) 管理する。 ① '.repeat(30_000)],
]

describe('time', () => {
  it.each(hostile)('%s', { timeout: 20_000 }, (_name, make) => {
    const source = extractedFromText(make())
    const start = performance.now()
    expect(() => parseTree(source)).not.toThrow()
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
