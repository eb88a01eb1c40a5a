import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyText } from '../documents.fixture-text.ts'
import type { Clause, ParsedDocument } from '../documents.types.ts'
import { extractedFromText } from '../parse/extracted-from-text.ts'
import { parseTree } from '../parse/parse-tree.ts'
import { reassemble, tight } from '../parse/reassemble.ts'
import { allClauses, readingFault } from '../reading/reading.rules.ts'
import { sourceOf } from '../reading/source-of.ts'
import { applyEdit } from './apply-edit.ts'
import type { EditOp } from './edit-op.ts'
import { did, redo, startUndo, undo } from './undo-stack.ts'

const shapes = [
  policyText,
  '（目的）\n第1条　この規程は、情報資産を守ることを目的とする。\n2　前項の対策は、別に定める。\n（定義）\n第2条　用語の意義は、次のとおりとする。\n(1)　情報資産　情報をいう。\n(2)　職員等　職員をいう。\nなお、前号の職員には会計年度任用職員を含む。\n附　則\nこの規程は、令和8年4月1日から施行する。\n',
  '1　対策\n(1)　管理する。\nア　鍵を保管\nしなければならない。\nイ　記録する。\n- 1 -\n(2)　次に掲げる\n①　持出しを禁止する。\nなお、許可を得たものは除く。\n2　監査を実施する。\n',
]
const read = (text: string): ParsedDocument => parseTree(extractedFromText(text))
const outline = (nodes: readonly Clause[]): unknown[] =>
  nodes.map((node) => [node.id, node.label, ...(node.children.length > 0 ? [outline(node.children)] : [])])
const edit = (parsed: ParsedDocument, text: string, op: EditOp) => {
  const result = applyEdit(parsed, text, op)
  if (!result.ok) throw new Error(result.problem)
  return result
}
const find = (parsed: ParsedDocument, id: string): Clause | undefined =>
  allClauses(parsed.nodes).find((clause) => clause.id === id)

const anyOp = fc.record({
  kind: fc.constantFrom('promote', 'demote', 'join', 'split', 'retitle', 'relabel', 'toFurniture', 'toClause', 'move'),
  pick: fc.nat(200),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  whole: fc.boolean(),
  words: fc.constantFrom('', '第9条', '(1)', '目的', '3'),
  length: fc.nat(12),
})
type AnyOp = typeof anyOp extends fc.Arbitrary<infer T> ? T : never

const concrete = (any: AnyOp, parsed: ParsedDocument, text: string): EditOp | null => {
  const clauses = allClauses(parsed.nodes)
  const clause = clauses[any.pick % Math.max(1, clauses.length)]
  const piece = parsed.furniture[any.pick % Math.max(1, parsed.furniture.length)]
  if (any.kind === 'toClause') return piece ? { kind: 'toClause', start: piece.at[0] } : null
  if (!clause) return null
  const { id } = clause
  const [start, end] = clause.at
  if (any.kind === 'split') return { kind: 'split', id, offset: start + Math.floor(any.at * (end - start)) }
  if (any.kind === 'retitle')
    return { kind: 'retitle', id, heading: (clause.heading + clause.text).slice(0, any.length) }
  if (any.kind === 'relabel')
    return { kind: 'relabel', id, label: any.whole ? any.words : text.slice(start, start + any.length) }
  if (any.kind === 'toFurniture') return { kind: 'toFurniture', id, as: 'note', whole: any.whole }
  if (any.kind === 'move')
    return {
      kind: 'move',
      id,
      parentId: any.whole ? (clauses[any.length % clauses.length]?.id ?? null) : null,
      index: any.pick % 5,
    }
  return { kind: any.kind, id }
}

describe('correcting a reading', () => {
  it('loses no word in any sequence of corrections, and every result could be saved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.array(anyOp, { minLength: 1, maxLength: 25 }), (text, ops) => {
        let parsed = read(text)
        for (const any of ops) {
          const op = concrete(any, parsed, text)
          const result = op && applyEdit(parsed, text, op)
          if (!result?.ok) continue
          parsed = result.parsed
          expect(reassemble(parsed, sourceOf(text))).toBe(tight(text))
          expect(readingFault(parsed, text, null)).toBeNull()
          if (result.focus !== null) expect(find(parsed, result.focus)).toBeDefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is seldom refused: what a person means can be done', () => {
    const parsed = read(policyText)
    const kinds = ['promote', 'join'] as const
    const clauses = allClauses(parsed.nodes).filter((clause) => clause.id.includes('/'))
    for (const { id } of clauses)
      for (const kind of kinds) expect(applyEdit(parsed, policyText, { kind, id }).ok).toBe(true)
  })

  it('promotes with what follows, demotes to the clause before', () => {
    const parsed = read(policyText)
    const up = edit(parsed, policyText, { kind: 'promote', id: '3/2' })
    expect(outline(up.parsed.nodes).slice(2, 4)).toEqual([
      ['3', '3', [['3/1', '(1)']]],
      [
        '2~2',
        '(2)',
        [
          ['2~2/1', '①'],
          ['2~2/2', '②'],
        ],
      ],
    ])
    expect(find(up.parsed, '2~2')?.type).toBe('Article')
    const down = edit(up.parsed, policyText, { kind: 'demote', id: '2~2' })
    expect(outline(down.parsed.nodes)).toEqual(outline(parsed.nodes))
    expect(applyEdit(parsed, policyText, { kind: 'promote', id: '1' })).toEqual({ ok: false, problem: 'noParent' })
    expect(applyEdit(parsed, policyText, { kind: 'demote', id: '1' })).toEqual({ ok: false, problem: 'noPrevious' })
  })

  it('joins with the words right before, and splits back where the caret stands, label and all', () => {
    const parsed = read(policyText)
    const joined = edit(parsed, policyText, { kind: 'join', id: '3/2/2' })
    expect(joined.focus).toBe('3/2/1')
    expect(find(joined.parsed, '3/2/1')?.text).toBe(
      '鍵は、管理責任者が保管しなければならない。\n②　入退室は、記録しなければならない。',
    )
    const split = edit(joined.parsed, policyText, { kind: 'split', id: '3/2/1', offset: policyText.indexOf('②') })
    expect(split.parsed.nodes).toEqual(parsed.nodes)
    expect(applyEdit(parsed, policyText, { kind: 'join', id: '1' })).toEqual({ ok: false, problem: 'noPrevious' })
  })

  it('parts heading and text, and refuses a heading that is not printed', () => {
    const parsed = read(policyText)
    const whole = edit(parsed, policyText, { kind: 'retitle', id: '4', heading: '' })
    expect(find(whole.parsed, '4')).toMatchObject({
      heading: '',
      text: '監査　対策の実施状況を確かめるため、毎年度監査を実施する。',
    })
    expect(edit(whole.parsed, policyText, { kind: 'retitle', id: '4', heading: '監査' }).parsed.nodes).toEqual(
      parsed.nodes,
    )
    expect(applyEdit(parsed, policyText, { kind: 'retitle', id: '4', heading: '点検' })).toEqual({
      ok: false,
      problem: 'notPrinted',
    })
  })

  it('takes a label from the words in front, or one that the text does not print', () => {
    const parsed = read(policyText)
    const none = edit(parsed, policyText, { kind: 'relabel', id: '4', label: '' })
    expect(find(none.parsed, none.focus ?? '')).toMatchObject({ label: '', heading: '4　監査' })
    expect(edit(none.parsed, policyText, { kind: 'relabel', id: none.focus ?? '', label: '4' }).parsed.nodes).toEqual(
      parsed.nodes,
    )
    const computed = edit(none.parsed, policyText, { kind: 'relabel', id: none.focus ?? '', label: '第4条' })
    expect(find(computed.parsed, '4')).toMatchObject({ label: '第4条', computedLabel: true, heading: '4　監査' })
  })

  it('makes furniture of a clause and a clause of furniture', () => {
    const parsed = read(policyText)
    const gone = edit(parsed, policyText, { kind: 'toFurniture', id: '6', as: 'note', whole: false })
    expect(find(gone.parsed, '6')).toBeUndefined()
    const piece = gone.parsed.furniture.at(-1)
    expect(piece).toMatchObject({ kind: 'note', text: '6　公開　この基本方針は、公表するものとする。' })
    const back = edit(gone.parsed, policyText, { kind: 'toClause', start: piece?.at[0] ?? 0 })
    expect(find(back.parsed, '6')).toMatchObject({ label: '6', type: 'Article' })
  })

  it('lets definitions and references follow', () => {
    const parsed = read(policyText)
    const at: [number, number] = [policyText.indexOf('職員等'), policyText.indexOf('職員等') + 3]
    parsed.definitions = [{ term: '職員等', text: '', nodeId: '2/2', at }]
    parsed.references = [
      {
        from: '5',
        to: '2/2',
        text: '定義',
        at: [policyText.indexOf('監査の結果'), policyText.indexOf('監査の結果') + 2],
      },
    ]
    const up = edit(parsed, policyText, { kind: 'promote', id: '2/2' })
    expect([up.parsed.definitions[0]?.nodeId, up.parsed.references[0]?.to]).toEqual(['2~2', '2~2'])
    const joined = edit(parsed, policyText, { kind: 'join', id: '2/2' })
    expect([joined.parsed.definitions[0]?.nodeId, joined.parsed.references[0]?.to]).toEqual(['2/1', '2/1'])
    const gone = edit(parsed, policyText, { kind: 'toFurniture', id: '2', as: 'note', whole: true })
    expect([gone.parsed.definitions, gone.parsed.references[0]?.to]).toEqual([[], null])
  })
})

describe('undo', () => {
  it('takes back and makes again, and a new correction ends what could be made again', () => {
    const two = did(did(startUndo(0), 1), 2)
    expect(undo(undo(two)).present).toBe(0)
    expect(redo(undo(two))).toEqual(two)
    expect(did(undo(two), 3)).toEqual({ past: [0, 1], present: 3, future: [] })
    expect(undo(startUndo(0)).present).toBe(0)
  })
})
