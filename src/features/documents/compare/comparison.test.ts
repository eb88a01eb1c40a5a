import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clause, ClauseType } from '../documents.types.ts'
import { compareDocuments } from './comparison.rules.ts'
import type { CellLine, ComparisonOptions, ComparisonTable, Granularity } from './comparison.types.ts'
import { presets } from './presets.rules.ts'
import { diffSequences } from './sequence-diff.ts'
import { diffTrees } from './tree-diff.ts'
import { diffWords } from './word-diff.ts'

const clause = (
  id: string,
  type: ClauseType,
  label: string,
  heading: string,
  text: string,
  children: Clause[] = [],
): Clause => ({
  id,
  type,
  label,
  computedLabel: false,
  heading,
  text,
  at: [0, 0],
  children,
})
const article = (n: number, heading: string, text: string, items: string[] = []): Clause =>
  clause(
    `${n}`,
    'Article',
    `第${n}条`,
    heading,
    text,
    items.map((words, index) => clause(`${n}/${index + 1}`, 'Item', `(${index + 1})`, '', words)),
  )
const document = (...nodes: Clause[]) => ({ title: '情報セキュリティ基本方針', issuer: '', date: '', nodes })

const cell = (lines: readonly CellLine[]): string =>
  lines.map(({ pieces }) => pieces.map(({ text, changed }) => (changed ? `_${text}_` : text)).join('')).join('／')
const shown = ({ rows }: ComparisonTable): [string, string, string][] =>
  rows.map((row) => [row.kind, cell(row.old), cell(row.new)])
const compare = (before: Clause[], after: Clause[], options: Partial<ComparisonOptions> = {}) =>
  shown(compareDocuments(document(...before), document(...after), { ...presets.prefecture, ...options }))

const old = [
  article(1, '目的', 'この基本方針は、対策の基本を定める。'),
  article(2, '定義', '用語の意義は、次のとおりとする。', [
    '情報資産とは情報をいう。',
    '職員等とは職員をいう。',
    '端末とは機器をいう。',
  ]),
  article(3, '監査', '毎年度、監査を実施する。'),
  article(4, '見直し', '必要に応じて見直す。'),
  article(5, '公表', '方針を公表する。'),
]

describe('the comparison table', () => {
  it('shows what changed, came and went, and shortens the rest', () => {
    const now = [
      old[0]!,
      article(2, '定義', '用語の意義は、次のとおりとする。', [
        '情報資産とは情報をいう。',
        '職員等とは職員及び派遣職員をいう。',
        '端末とは機器をいう。',
      ]),
      article(3, '監査', '四半期ごとに監査を実施する。'),
      article(4, '教育', '職員に教育を行う。'),
      article(5, '見直し', '必要に応じて見直す。'),
    ]
    expect(compare(old, now)).toEqual([
      ['omitted', '第1条　（略）', '第1条　（略）'],
      ['same', '第2条　定義／（略）', '第2条　定義／（略）'],
      ['omitted', '(1)　（略）', '(1)　（略）'],
      ['changed', '(2)　職員等とは職員をいう。', '(2)　職員等とは職員_及び派遣職員_をいう。'],
      ['omitted', '(3)　（略）', '(3)　（略）'],
      ['changed', '第3条　監査／_毎年度、_監査を実施する。', '第3条　監査／_四半期ごとに_監査を実施する。'],
      ['added', '（新設）', '_第4条_　_教育_／_職員に教育を行う。_'],
      ['omitted', '_第4条_　（略）', '_第5条_　（略）'],
      ['removed', '_第5条_　_公表_／_方針を公表する。_', '（削る）'],
    ])
  })

  it('names both places of a clause that moved, and what stood below it once', () => {
    const now = [old[1]!, old[2]!, old[3]!, old[4]!, old[0]!].map((one, index) => ({
      ...one,
      id: `n${index}`,
      label: `第${index + 1}条`,
      children: one.children.map((child, at) => ({ ...child, id: `n${index}/${at}` })),
    }))
    const rows = compare(old, now)
    expect(rows[0]).toEqual(['movedAway', '_第1条_　目的／（略）', '（第5条へ移動）'])
    expect(rows.at(-1)).toEqual(['moved', '_第1条_　目的／（略）', '_第5条_　目的／（略）／（第1条から移動）'])
    expect(rows.slice(1, -1).every(([kind]) => kind === 'omitted')).toBe(true)
  })

  it('takes runs of unchanged clauses together, two with a dot', () => {
    const items = ['一つめ', '二つめ', '三つめ', '四つめ', '五つめ', '六つめ']
    const now = [article(1, '', '柱書', [...items.slice(0, 2), '三つめを改める', ...items.slice(3)])]
    expect(compare([article(1, '', '柱書', items)], now).map(([, before]) => before)).toEqual([
      '第1条　（略）',
      '(1)・(2)　（略）',
      '(3)　三つめ',
      '(4)～(6)　（略）',
    ])
  })

  it('omits or keeps what stayed, as asked for', () => {
    const now = [old[0]!, old[1]!, article(3, '監査', '監査を実施する。'), old[3]!, old[4]!]
    expect(compare(old, now, { unchanged: 'omit' }).map(([kind]) => kind)).toEqual(['changed'])
    expect(compare(old, now, { unchanged: 'keep' })).toHaveLength(9)
  })

  it('underlines by letter, word, sentence or clause', () => {
    const by = (granularity: Granularity) =>
      diffWords('毎年度、監査を行う。結果を報告する。', '半期ごとに、監査を行う。結果を報告する。', granularity)
        .new.filter(({ changed }) => changed)
        .map(({ text }) => text)
    expect(by('word')).toEqual(['半期ごとに'])
    expect(by('sentence')).toEqual(['半期ごとに、監査を行う。'])
    expect(by('clause')).toEqual(['半期ごとに、監査を行う。結果を報告する。'])
    expect(by('character')).toEqual(['半期ごとに'])
  })

  it('shows a changed title and a date that came', () => {
    const table = compareDocuments(
      document(),
      { ...document(), title: '情報セキュリティ方針', date: '令和9年4月1日' },
      presets.prefecture,
    )
    expect(shown(table)).toEqual([
      ['changed', '情報セキュリティ_基本_方針', '情報セキュリティ方針'],
      ['added', '（新設）', '_令和9年4月1日_'],
    ])
  })
})

describe('what never fails', () => {
  const text = fc.string({ unit: fc.constantFrom('情', '報', 'を', '。', '\n', 'a', '髙', '𠮷') })
  const granularity = fc.constantFrom<Granularity>('character', 'word', 'sentence', 'clause')
  it('loses no letter of either side, and marks nothing where both are equal', () => {
    fc.assert(
      fc.property(text, text, granularity, (one, other, by) => {
        const { old: before, new: after } = diffWords(one, other, by)
        expect(before.map((piece) => piece.text).join('')).toBe(one)
        expect(after.map((piece) => piece.text).join('')).toBe(other)
        if (one === other) expect([...before, ...after].some(({ changed }) => changed)).toBe(false)
      }),
    )
  })
  it('finds a shortest script: never longer than deleting and writing anew, equal to the slow calculation', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 })
    fc.assert(
      fc.property(tokens, tokens, (one, other) => {
        const runs = diffSequences(one, other)
        const kept = runs.filter(({ kind }) => kind === 'same').flatMap((run) => run.tokens).length
        expect(kept).toBe(longestCommon(one, other))
      }),
    )
  })
  it('names every clause of either side exactly once', () => {
    const trees = fc
      .array(fc.tuple(text, fc.array(text, { maxLength: 3 })), { maxLength: 6 })
      .map((rows) => rows.map(([words, items], index) => article(index + 1, '', words, items)))
    fc.assert(
      fc.property(trees, trees, (before, after) => {
        const changes = diffTrees(before, after)
        const ids = (nodes: readonly Clause[]): string[] => nodes.flatMap((node) => [node.id, ...ids(node.children)])
        const named = (side: 'old' | 'new') =>
          changes.flatMap((change) => (change.kind === 'movedAway' ? [] : (change[side]?.nodeId ?? [])))
        expect(named('new')).toEqual(ids(after))
        expect(named('old').toSorted()).toEqual(ids(before).toSorted())
      }),
    )
  })
})

function longestCommon(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  if (one[0] === other[0]) return 1 + longestCommon(one.slice(1), other.slice(1))
  return Math.max(longestCommon(one.slice(1), other), longestCommon(one, other.slice(1)))
}
