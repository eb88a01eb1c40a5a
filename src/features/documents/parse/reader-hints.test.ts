import { describe, expect, it } from 'vitest'
import type { ExtractedText, SourceLine } from '../documents.types.ts'
import { extractedFromText } from './extracted-from-text.ts'
import { outlineOf } from './outline.test-help.ts'
import { parseTree } from './parse-tree.ts'
import { reassemble, tight } from './reassemble.ts'

type Hinted = [text: string, hint?: Omit<SourceLine, 'at'>]

function source(lines: Hinted[]): ExtractedText {
  const plain = extractedFromText(lines.map(([text]) => text).join('\n'))
  return { ...plain, format: 'reiki', lines: plain.lines.map((line, index) => ({ ...line, ...lines[index]?.[1] })) }
}

describe('what the markup states', () => {
  const marked = source([
    ['例規集トップ', { role: 'menu' }],
    ['○見本町情報保護規程', { role: 'title' }],
    ['平成17年3月29日', { role: 'date' }],
    ['訓令第3号', { role: 'number' }],
    ['第1章　総則', { type: 'Chapter', role: 'heading' }],
    ['（目的）', { role: 'caption' }],
    ['第1条　次のとおり定める。', { type: 'Article', role: 'label' }],
    ['一　情報', { type: 'Item', role: 'label' }],
    ['二　機器', { type: 'Item', role: 'label' }],
    ['イ　端末', { type: 'Subitem1', role: 'label' }],
    ['２　前項のほかは、別に定める。', { type: 'Paragraph', role: 'label' }],
    ['3　これは文の途中である。', { type: 'Paragraph', role: 'sentence' }],
    ['附　則', { type: 'SupplProvision', role: 'supplementHeading' }],
    ['この規程は、公布の日から施行する。', { role: 'sentence' }],
    ['別表（第1条関係）', { type: 'AppdxTable', role: 'appendixHeading' }],
  ])
  const parsed = parseTree(marked)

  it('wins over the grammar of labels', () => {
    expect(outlineOf(parsed.nodes)).toBe('第1章[第1条[一 二[イ] ２]] 附則 別表')
    expect(parsed.nodes[0]?.children[0]).toMatchObject({ heading: '（目的）', type: 'Article', id: 'c1/1' })
    expect(parsed.nodes[0]?.children[0]?.children.map((child) => [child.type, child.id])).toEqual([
      ['Item', 'c1/1/1'],
      ['Item', 'c1/1/2'],
      ['Paragraph', 'c1/1/k2'],
    ])
    expect(reassemble(parsed, marked)).toBe(tight(marked.text))
  })

  it('names the head', () => {
    expect(parsed).toMatchObject({ title: '見本町情報保護規程', date: '平成17年3月29日' })
    expect(parsed.furniture.map((piece) => piece.kind)).toEqual(['siteMenu', 'title', 'date', 'number'])
  })

  it('page numbers of a PDF show its running headers', () => {
    const s = '職員は、これを守らなければならない。'
    const pages = source([
      ['見本市規程集', { page: 1 }],
      ['1 甲', { page: 1 }],
      [s, { page: 1 }],
      ['見本市規程集', { page: 2 }],
      ['2 乙', { page: 2 }],
      [s, { page: 2 }],
      ['見本市規程集', { page: 3 }],
      ['3 丙', { page: 3 }],
      [s, { page: 3 }],
    ])
    const read = parseTree(pages)
    expect(outlineOf(read.nodes)).toBe('1 2 3')
    expect(read.furniture.filter((piece) => piece.kind === 'runningHeader')).toHaveLength(2)
  })
})
