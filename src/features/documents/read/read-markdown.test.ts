import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'

const lines = (markdown: string): unknown[][] => {
  const { text, lines: all } = readMarkdown(markdown, 'utf-8')
  return all.map((line) => [line.role, line.depth, text.slice(...line.at)])
}

describe('readMarkdown', () => {
  it('turns headings into roles and keeps everything else', () => {
    expect(
      lines('# 方針\n\n## 1 目的 ##\n- 甲\n  - 乙\n1. 丙\n| a | b |\n|---|---|\n| 1 | 2 |\n定義\n----\n#ではない'),
    ).toEqual([
      ['title', 0, '方針'],
      [undefined, undefined, ''],
      ['heading', 1, '1 目的'],
      [undefined, 0, '- 甲'],
      [undefined, 1, '  - 乙'],
      [undefined, 0, '1. 丙'],
      ['tableCell', undefined, 'a\tb'],
      ['tableCell', undefined, '1\t2'],
      ['heading', 1, '定義'],
      [undefined, undefined, '#ではない'],
    ])
  })

  it('leaves code blocks alone', () => {
    expect(lines('```\n# 題\n```')).toEqual([
      [undefined, undefined, '```'],
      [undefined, undefined, '# 題'],
      [undefined, undefined, '```'],
    ])
  })
})

describe('readText', () => {
  it('ends lines at any line break and loses no character but those', () => {
    const character = fc.constantFrom('第', '1', ' ', '　', '\n', '\r\n', '\f', '①', '\t')
    fc.assert(
      fc.property(
        fc.array(character).map((all) => all.join('')),
        (source) => {
          const { text, lines: all } = readText(source, 'utf-8')
          expect(all.map((line) => text.slice(...line.at)).join('')).toBe(source.replace(/[\r\n\f]/g, ''))
        },
      ),
    )
  })

  it('sets the YAML block at the start apart, a rule at the start not', () => {
    const withBlock = readMarkdown('---\ntitle: 方針\ntags:\n  - 端末\n---\n# 基本方針\n## 1 目的', 'utf-8')
    expect(withBlock.lines.map((line) => line.role)).toEqual([
      'menu',
      'menu',
      'menu',
      'menu',
      'menu',
      'title',
      'heading',
    ])
    const withRule = readMarkdown('---\n本文である。\n---', 'utf-8')
    expect(withRule.lines.some((line) => line.role === 'menu')).toBe(false)
  })
})
