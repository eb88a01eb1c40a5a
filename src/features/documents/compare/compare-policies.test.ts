import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Clause, ParsedDocument } from '../documents.types.ts'
import { extractedFromText } from '../parse/extracted-from-text.ts'
import { parseDocument } from '../parse/parse-document.ts'
import { comparisonDocx } from './comparison.docx.ts'
import { readPages } from '../../../core/pdf/pdf.testing.ts'
import { comparisonPdf } from './comparison.pdf.ts'
import { comparisonHtml } from './comparison.html.ts'
import { compareDocuments } from './comparison.rules.ts'
import type { CellLine, ComparisonTable } from './comparison.types.ts'
import { type PresetName, presetNames, presets } from './presets.rules.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const given = process.env['SAKIMORI_SEED'] ?? at('../../../../../shared/seed/basic-policy.txt')
const seed = existsSync(given) && statSync(given).isDirectory() ? `${given}/basic-policy.txt` : given
const ours = at('../../../../content/sample/basic-policy.txt')

function parse(text: string): ParsedDocument {
  const parsed = parseDocument(extractedFromText(text))
  if ('refused' in parsed) throw new Error(parsed.code)
  return parsed
}

type Edit = { from: RegExp; to: string }
function amend(text: string, edits: readonly Edit[]): string {
  return edits.reduce((amended, { from, to }) => {
    expect(amended).toMatch(from)
    return amended.replace(from, to)
  }, text)
}

/** Three clauses changed, one added (and two renumbered by it), one removed, one moved; the same in both texts. */
const edits: readonly Edit[] = [
  {
    from: /\(1\) 組織体制\n\n(?!.*\d$)[^\n]+\n/,
    to: '(1) 組織体制\n\n最高情報セキュリティ責任者を置き、権限と責任を定める。\n',
  },
  { from: /(\(7\) 運用\n\n)情報システムの監視/, to: '$1情報システムの常時の監視' },
  { from: /(\n10 情報セキュリティ実施手順の策定\n\n)/, to: '$1二年ごとに見直すことを前提として、' },
  { from: /(\n\(6\) ネットワーク\n\n)/, to: '\n(6) 電磁的記録媒体\n\n情報を記録する媒体をいう。\n$1' },
  { from: /\n- \(5\) [^\n]+\n/, to: '\n' },
]
const renumber = (text: string): string =>
  // Behind the added definition every label of section 2 moves on by one.
  text.replace(/(\n2 定義\n)([\s\S]*?)(\n3 対象とする脅威\n)/g, (all, head: string, body: string, tail: string) =>
    body.includes('電磁的記録媒体\n\n情報を記録')
      ? head +
        body.replace(
          /(情報を記録する媒体をいう。\n)([\s\S]*)$/,
          (_all, kept: string, rest: string) =>
            kept + rest.replace(/^\((\d+)\) /gm, (_label, number: string) => `(${Number(number) + 1}) `),
        ) +
        tail
      : all,
  )
/** Clause 7 goes behind clause 8 and changes numbers with it. */
const move = (text: string): string =>
  text.replace(/\n7 (情報セキュリティ監査[^\n\t]+\n\n[^\n]+\n)\n8 ([^\n\t]+\n\n[^\n]+\n)/, '\n7 $2\n8 $1')

const texts: [string, string][] = [
  ['a text of our own', ours],
  ...(existsSync(seed) ? ([['the policy of the first user', seed]] as [string, string][]) : []),
]

describe.each(texts)('%s, amended', (_name, path) => {
  const before = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const after = move(renumber(amend(before, edits)))
  const table = (preset: PresetName): ComparisonTable => compareDocuments(parse(before), parse(after), presets[preset])

  it('names exactly what was done to it', () => {
    const { counts } = table('prefecture')
    expect(counts).toMatchObject({ changed: 3, added: 1, removed: 1, moved: 1 })
    expect(counts.renumbered).toBeGreaterThanOrEqual(9)
  })

  it.each(presetNames)('reads the same from the Word file made by %s', async (preset) => {
    const made = table(preset)
    const rows = await readBack(await comparisonDocx(made))
    const { order, newHeader, oldHeader } = made.options
    const pick = <T>(one: T, other: T): [T, T] => (order === 'newFirst' ? [one, other] : [other, one])
    expect(rows[0]).toEqual(pick(newHeader, oldHeader))
    expect(rows.slice(1)).toEqual(made.rows.map((row) => pick(printed(row.new), printed(row.old))))
    const words = rows
      .flat()
      .join('\n')
      .replaceAll(/<\/?u>/g, '')
    expect(words).toContain('最高情報セキュリティ責任者を置き')
    expect(words).toContain(made.options.markers.removed)
  })

  it('says the same on paper', async () => {
    const pages = await readPages(await comparisonPdf(table('national'), '2026-11-28'))
    const words = pages.join('').replaceAll(/\s/g, '')
    for (const part of ['改正後', '改正前', '［新設］', '［削る］', '最高情報セキュリティ責任者を置き'])
      expect(words).toContain(part)
  })

  it('says the same in the page', () => {
    const html = comparisonHtml(table('national'))
    expect(html).toContain('［新設］')
    expect(html).toContain('text-decoration: underline double')
    expect(html).not.toContain('<script')
    expect(html.match(/<tr class=/g)).toHaveLength(table('national').rows.length)
  })

  it('finds nothing between a text and itself', () => {
    const same = compareDocuments(parse(before), parse(before), presets.changesOnly)
    expect(same.rows).toEqual([])
  })
})

it('escapes what stands in a text before it goes into a page', () => {
  const one = { title: '<b>方針</b>', issuer: '', date: '', nodes: [] }
  expect(comparisonHtml(compareDocuments(one, { ...one, date: '"><script>' }, presets.full))).not.toContain('<script>')
})

const printed = (lines: readonly CellLine[]): string =>
  lines.map(({ pieces }) => pieces.map(({ text, changed }) => (changed ? `<u>${text}</u>` : text)).join('')).join('\n')

/** Cells of the table in the file, underlined runs marked, one line per paragraph. */
async function readBack(docx: Buffer): Promise<string[][]> {
  const { value } = await mammoth.convertToHtml({ buffer: docx }, { styleMap: ['u => u'] })
  const unescape = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return [...value.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      unescape(
        [...cell.matchAll(/<p>(.*?)<\/p>/g)].map(([, words = '']) => words.replaceAll('</u><u>', '')).join('\n'),
      ),
    ),
  )
}

describe('a standard whose clauses move on', () => {
  const parsed = parse(readFileSync(at('../../../../content/model/standard.txt'), 'utf8'))
  const chapters = parsed.nodes
  const relabelled = (nodes: Clause[], from = 1): [Clause[], number] => {
    let number = from
    const walk = (node: Clause): Clause =>
      node.type === 'Article' ? { ...node, label: `第${number++}条` } : { ...node, children: node.children.map(walk) }
    return [nodes.map(walk), number]
  }
  const article = (text: string): Clause => ({
    id: 'new',
    type: 'Article',
    label: '第1条',
    computedLabel: false,
    heading: '加えた規定',
    text,
    at: [0, 0],
    children: [],
  })
  const fresh = (nodes: Clause[], path = 'n'): Clause[] =>
    nodes.map((node, index) => ({
      ...node,
      id: `${path}/${index}`,
      children: fresh(node.children, `${path}/${index}`),
    }))
  /** Chapter 3の2 put in, every article after it renumbered, the first part of chapter 5 moved to its end. */
  const amended = (): Clause[] => {
    const inserted: Clause = {
      ...article(''),
      id: 'c',
      type: 'Chapter',
      label: '第3章の2',
      heading: '加えた章',
      children: [article('新しい対策を講じる。'), article('その記録を残す。')],
    }
    const turned = chapters.map((chapter, index) =>
      index === 4 ? { ...chapter, children: [...chapter.children.slice(1), ...chapter.children.slice(0, 1)] } : chapter,
    )
    return fresh(relabelled([...turned.slice(0, 3), inserted, ...turned.slice(3)])[0])
  }

  it('keeps at least 99 % of its clauses', () => {
    const { counts } = compareDocuments(parsed, { ...parsed, nodes: amended() }, presets.full)
    const all = (nodes: readonly Clause[]): number => nodes.reduce((sum, node) => sum + 1 + all(node.children), 0)
    expect(all(chapters)).toBeGreaterThan(150)
    expect(counts.added).toBe(3)
    expect(counts.removed / all(chapters)).toBeLessThanOrEqual(0.01)
    expect(counts.renumbered).toBeGreaterThan(50)
    expect(counts.moved).toBeGreaterThan(0)
  })
})
