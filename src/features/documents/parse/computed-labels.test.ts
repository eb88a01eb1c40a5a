import { describe, expect, it } from 'vitest'
import type { Clause, ExtractedText, SourceLine } from '../documents.types.ts'
import { extractedFromText } from './extracted-from-text.ts'
import { outlineOf } from './outline.test-help.ts'
import { parseTree } from './parse-tree.ts'

const typed = [
  '第1条　この規程は、職員が守るべき事項を定める。',
  '(1)　機器',
  '①　端末の管理',
  'ア　庁内の端末',
  'イ　庁外の端末',
  '②　装置の管理',
  '(2)　文書',
  '2　前項のほか、責任者が別に定める。',
  '(1)　期間',
  '第2条　職員は、これを守らなければならない。',
  '2以上の課に関わるときは、協議する。',
  '附　則',
  '1　この規程は、公布の日から施行する。',
  '2　従前の規程は、廃止する。',
]

/** The same lines as a Word file with automatic numbering gives them: labels computed, outside the text. */
function numbered(lines: string[]): ExtractedText {
  const parts = lines.map((line) => /^(第\d条|\(\d\)|[①②]|[アイ]|\d)　(.*)$/.exec(line))
  const source = extractedFromText(parts.map((part, index) => part?.[2] ?? lines[index] ?? '').join('\n'))
  return {
    ...source,
    format: 'docx',
    lines: source.lines.map((line, index): SourceLine =>
      parts[index] ? { ...line, label: parts[index]?.[1] ?? '', depth: 0 } : line,
    ),
  }
}

describe('labels of automatic numbering', () => {
  const fromTyped = parseTree(extractedFromText(typed.join('\n')))
  const fromWord = parseTree(numbered(typed))

  it('give the tree that the same labels typed give', () => {
    expect(outlineOf(fromWord.nodes)).toBe('第1条[(1)[①[ア イ] ②] (2) 2[(1)]] 第2条 附則[1 2]')
    expect(plain(fromWord.nodes)).toEqual(plain(fromTyped.nodes))
  })

  it('are marked and lie outside the text', () => {
    const first = fromWord.nodes[0]
    expect(first?.computedLabel).toBe(true)
    expect(first?.at[0]).toBe(0)
    expect(fromWord.nodes.at(-1)?.computedLabel).toBe(false)
  })

  it('are none where they are bullets', () => {
    const source = extractedFromText('1 目的\n端末を管理する。\n2 定義\n職員をいう。')
    const lines = source.lines.map((line, index): SourceLine => (index === 1 ? { ...line, label: '●' } : line))
    expect(outlineOf(parseTree({ ...source, lines }).nodes)).toBe('1 2')
  })
})

function plain(nodes: Clause[]): unknown {
  return nodes.map(({ id, type, label, heading, text, children }) => ({
    id,
    type,
    label,
    heading,
    text,
    children: plain(children),
  }))
}
