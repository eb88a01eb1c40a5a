import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read/read-file.ts'
import { lintText } from './lint.testing.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const given = process.env['SAKIMORI_SEED'] ?? at('../../../../../shared/seed/basic-policy.txt')
const seed = existsSync(given) && statSync(given).isDirectory() ? `${given}/basic-policy.txt` : given
const typos = (text: string) => lintText(text).filter(({ kind }) => kind === 'typo')

describe.skipIf(!existsSync(seed))('the policy of the first user', () => {
  const findings = existsSync(seed) ? lintText(readFileSync(seed, 'utf8')) : []
  it.each([
    ['3/1', '搾取', 'typo'],
    ['3/2', '的的', 'typo'],
    ['3/4', '要因不足', 'typo'],
    ['6/3/1', '多要素承認', 'typo'],
    ['6/8', '契約に基づき', 'typo'],
    ['6/3', '三段階', 'question'],
    ['2/14', '嘱託職員', 'question'],
    ['9', '6, 7', 'variation'],
  ])('%s: 「%s」 is a %s', (nodeId, words, kind) => {
    expect(findings.filter((finding) => finding.nodeId === nodeId && finding.quote.includes(words))).toMatchObject([
      { kind },
    ])
  })
  it('finds the page number that goes back, and no other slip', () => {
    expect(findings.filter(({ kind }) => kind === 'typo')).toHaveLength(6)
    expect(findings.filter(({ kind, nodeId }) => kind === 'typo' && nodeId === null)).toMatchObject([
      { quote: expect.stringContaining('組織体制') },
    ])
  })
  it('is silent on the same text put right', () => {
    const right = readFileSync(seed, 'utf8')
      .replace('組織体制\t2', '組織体制\t3')
      .replace('搾取', '詐取')
      .replace('的的', '的')
      .replace('要因不足', '要員不足')
      .replace('多要素承認', '多要素認証')
      .replace('契約に\n\n基づき', '契約に基づき')
    expect(typos(right)).toEqual([])
  })
})

describe('well-made texts of our own', () => {
  const corpus = at('../../../../bench/corpus')
  const texts = [
    ...readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${corpus}/${name}`),
    ...[
      'model/basic-policy.txt',
      'model/standard.txt',
      'sample/standard.txt',
      'sample/procedure-counter-terminal.txt',
    ].map((name) => at(`../../../../content/${name}`)),
  ]
  it.each(texts)('hold no slip: %s', async (path) => {
    const read = await readFile(readFileSync(path), basename(path))
    expect(read.ok && typos(read.extracted.text)).toEqual([])
  })
})
