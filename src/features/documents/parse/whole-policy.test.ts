import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Clause, ParsedDocument } from '../documents.types.ts'
import { extractedFromText } from './extracted-from-text.ts'
import { outlineOf } from './outline.test-help.ts'
import { parseDocument } from './parse-document.ts'
import { reassemble, tight } from './reassemble.ts'

const given =
  process.env['SAKIMORI_SEED'] ?? fileURLToPath(new URL('../../../../../shared/seed/basic-policy.txt', import.meta.url))
const seed = existsSync(given) && statSync(given).isDirectory() ? `${given}/basic-policy.txt` : given

function read(text: string): ParsedDocument {
  const source = extractedFromText(text)
  const parsed = parseDocument(source)
  if ('refused' in parsed) throw new Error(parsed.code)
  expect(reassemble(parsed, source)).toBe(tight(text))
  return parsed
}

function clause(parsed: ParsedDocument, id: string): Clause {
  const search = (nodes: Clause[]): Clause | undefined =>
    nodes.flatMap((node) => (node.id === id ? [node] : (search(node.children) ?? []))).at(0)
  const found = search(parsed.nodes)
  if (!found) throw new Error(`no clause ${id}`)
  return found
}

describe('the policy of the first user', () => {
  it.skipIf(!existsSync(seed))('is read whole', () => {
    const parsed = read(readFileSync(seed, 'utf8'))
    expect(parsed.nodes.map((node) => `${node.label} ${node.type}`)).toEqual(
      Array.from({ length: 11 }, (_unused, index) => `${index + 1} Article`),
    )
    expect(parsed.nodes.every((node) => node.heading !== '')).toBe(true)
    expect(parsed.nodes[1]?.children).toHaveLength(14)
    expect(parsed.nodes[1]?.children.map((child) => child.heading)).toEqual(
      parsed.definitions.filter((one) => one.nodeId.startsWith('2/')).map((one) => one.term),
    )
    expect(
      parsed.nodes[1]?.children.every((child) => child.heading !== '' && child.text !== '' && child.type === 'Item'),
    ).toBe(true)
    expect(parsed.nodes[2]?.children).toHaveLength(5)
    expect(outlineOf(parsed.nodes.slice(3, 6))).toBe('4[(1) (2)[① ② ③]] 5 6[(1) (2) (3)[① ②] (4) (5) (6) (7) (8) (9)]')
    expect(clause(parsed, '4/2/1').text).toMatch(/\nなお、.*覚書等を結ぶものとする。$/)
    expect(clause(parsed, '6/8').text).toMatch(/必要に応じて契約に基づき措置を講じる。/)
    expect(parsed.furniture.filter((piece) => piece.kind === 'contents').length).toBeGreaterThan(20)
    expect(parsed.references.filter((one) => one.from === '9').map((one) => one.to)).toEqual(['6', '7', '8'])
    expect(parsed.references.find((one) => one.from === '6')).toMatchObject({ to: '3', text: '上記3' })
    expect([parsed.title, parsed.date].join()).toMatch(/基本方針,令和7年12月/)
    expect(parsed.issuer).not.toBe('')
  })
})

const own = `

見本市情報保護方針

見 本 市

令和8年2月

< 目 次 >

1 ねらい\t1
2 言葉\t1
3 守ること\t2
(1) 人\t2
(2) 物\t2
4 点検\t3

1 ねらい

この方針は、見本市（以下「市」という。）が持つ情報を守ることを目的とする。

2 言葉の定義

(1) 情報資産

情報と、情報を扱う機器をいう。

(2) 職員等

市に勤める者をいう。3年ごとに雇う者を含む。

3 守ること

上記1のため、次の対策を講じる。

(1) 人

- ① 職員等は、鍵を持ち出さない。

なお、責任者が認めたときは、別に定める。

- ② 職員等は、画面を他人に見せない。

(2) 物

機器は、必要に応じて契約に

- 2 -

基づき点検を行うものとする。
27市町村の機器も同じとする。

①盗難に備える。

②火災に備える。

4 点検

上記2及び3に定める対策を、毎年度確かめる。`

describe('a policy of our own with the same traps', () => {
  const parsed = read(own)

  it('gives the tree', () => {
    expect(outlineOf(parsed.nodes)).toBe('1 2[(1) (2)] 3[(1)[① ②] (2)[① ②]] 4')
    expect(parsed.nodes.map((node) => node.heading)).toEqual(['ねらい', '言葉の定義', '守ること', '点検'])
  })

  it('keeps the なお-paragraph with the item above it', () => {
    expect(clause(parsed, '3/1/1').text).toBe('職員等は、鍵を持ち出さない。\nなお、責任者が認めたときは、別に定める。')
  })

  it('joins the sentence that the page break split', () => {
    expect(clause(parsed, '3/2').text).toBe(
      '機器は、必要に応じて契約に基づき点検を行うものとする。\n27市町村の機器も同じとする。',
    )
  })

  it('puts title, issuer, date, contents and page number into the furniture', () => {
    expect(parsed).toMatchObject({ title: '見本市情報保護方針', issuer: '見本市', date: '令和8年2月' })
    expect(parsed.furniture.filter((piece) => piece.kind === 'contents')).toHaveLength(7)
    expect(parsed.furniture.filter((piece) => piece.kind === 'pageNumber').map((piece) => piece.text)).toEqual([
      '- 2 -',
    ])
  })

  it('finds terms and references', () => {
    expect(parsed.definitions.map((one) => [one.term, one.nodeId])).toEqual([
      ['市', '1'],
      ['情報資産', '2/1'],
      ['職員等', '2/2'],
    ])
    expect(parsed.references.map((one) => [one.from, one.text, one.to])).toEqual([
      ['3', '上記1', '1'],
      ['4', '上記2', '2'],
      ['4', '3', '3'],
    ])
  })

  it('names types and spans', () => {
    expect([clause(parsed, '3').type, clause(parsed, '3/1').type, clause(parsed, '3/1/1').type]).toEqual([
      'Article',
      'Item',
      'Subitem1',
    ])
    expect(own.slice(...clause(parsed, '2/1').at)).toBe('(1) 情報資産\n\n情報と、情報を扱う機器をいう。')
  })
})
