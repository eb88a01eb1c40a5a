import { readFile as readBytes } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Clause, ParsedDocument } from '../../features/documents/documents.types.ts'
import { parseDocument } from '../../features/documents/parse/parse-document.ts'
import { readFile } from '../../features/documents/read/read-file.ts'
import { flattenClauses } from '../../features/duties/match/flatten-clauses.ts'
import { matchClauses } from '../../features/duties/match/match-clauses.ts'
import { catalogue } from '../../features/measures/catalogue.ts'
import { modelText } from './load-model.ts'

async function parse(bytes: Uint8Array, name: string): Promise<ParsedDocument> {
  const read = await readFile(bytes, name)
  if (!read.ok) throw new Error(read.message.en)
  const parsed = parseDocument(read.extracted)
  if ('refused' in parsed) throw new Error(parsed.message.en)
  return parsed
}
const content = async (path: string) =>
  parse(await readBytes(new URL(`../../../content/${path}`, import.meta.url)), path)
const all = (nodes: readonly Clause[]): Clause[] => nodes.flatMap((node) => [node, ...all(node.children)])
const labels = (nodes: readonly Clause[]) => nodes.map(({ label }) => label)
const articles = (parsed: ParsedDocument) => labels(all(parsed.nodes).filter(({ type }) => type === 'Article'))

describe('the texts of the sample', () => {
  it('has a policy with the shape and the traps of a real one', async () => {
    const policy = await content('sample/basic-policy.txt')
    expect([policy.title, policy.issuer, policy.date]).toEqual([
      '情報セキュリティ基本方針',
      '見本県後期高齢者医療広域連合',
      '令和7年4月',
    ])
    expect(labels(policy.nodes)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
    const find = (id: string) => all(policy.nodes).find((node) => node.id === id)
    expect(find('2')?.children).toHaveLength(15)
    expect(find('3')?.children).toHaveLength(5)
    expect(labels(find('6')?.children ?? [])).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'])
    expect(labels(find('6/3')?.children ?? [])).toEqual(['①', '②', '③'])
    expect(find('4/2/1')?.text).toContain('なお、構成市町村との間では')
    expect(find('6/8/1')?.text).toContain('契約に基づいて改善を求める')
    expect(policy.furniture.filter(({ kind }) => kind === 'contents').length).toBeGreaterThan(20)
  })

  it('has a standard of 77 articles in ten chapters and a procedure of 16 clauses', async () => {
    const standard = await content('sample/standard.txt')
    expect(articles(standard)).toEqual(Array.from({ length: 77 }, (_, index) => `第${index + 1}条`))
    expect(labels(standard.nodes).filter((label) => label.endsWith('章'))).toHaveLength(10)
    expect((await content('sample/procedure-counter-terminal.txt')).nodes).toHaveLength(16)
  })
})

describe('the model texts', () => {
  const model = async (file: Parameters<typeof modelText>[0]) =>
    parse(new TextEncoder().encode(await modelText(file, { name: '試験町', today: '2026-11-23' })), file)

  it('bear the name of the body and this month', async () => {
    const policy = await model('basic-policy.txt')
    expect([policy.title, policy.date, policy.nodes.length]).toEqual([
      '試験町情報セキュリティ基本方針',
      '令和8年11月',
      11,
    ])
    expect(policy.nodes[0]?.text).toContain('試験町（以下「当団体」という。）')
  })

  it('answer to every second-level heading of the guideline', async () => {
    const standard = await model('standard.txt')
    expect(articles(standard)).toEqual(Array.from({ length: 108 }, (_, index) => `第${index + 1}条`))
    const { rows, outline, byId } = await catalogue()
    const { clauses } = matchClauses(flattenClauses(standard.nodes), { rows, outline })
    const matched = new Set(clauses.flatMap((clause) => clause.rows.map((row) => row.id)))
    const second = outline.filter((entry) => entry.level === 2 && !entry.key.startsWith('0'))
    const answered = [...matched].map((id) => byId.get(id)?.outline ?? '')
    const silent = second.filter(
      ({ key }) => !answered.some((outline) => outline === key || outline.startsWith(`${key}.`)),
    )
    expect(silent.map((entry) => `${entry.key} ${entry.heading}`)).toEqual([])
  })
})
