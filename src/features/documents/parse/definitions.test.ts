import { describe, expect, it } from 'vitest'
import { extractedFromText } from './extracted-from-text.ts'
import { parseTree } from './parse-tree.ts'
import { sentencesOf, splitProviso } from './provisos.ts'

const terms = (...lines: string[]): string[] =>
  parseTree(extractedFromText(lines.join('\n'))).definitions.map((one) => `${one.nodeId} ${one.term}: ${one.text}`)

describe('definitions', () => {
  it('items of a clause on definitions', () => {
    expect(
      terms(
        '1 目的',
        '定める。',
        '2 定義',
        '(1) 情報資産',
        '情報及び機器をいう。',
        '(2)　職員　市に勤める者をいう。',
        '(3) 機密性：見られる者が限られることをいう。',
      ),
    ).toEqual([
      '2/1 情報資産: 情報及び機器をいう。',
      '2/2 職員: 市に勤める者をいう。',
      '2/3 機密性: 見られる者が限られることをいう。',
    ])
  })

  it('items of a table', () => {
    expect(terms('1 用語', '| (1) | 情報資産 | 情報及び機器をいう。 |', '2 範囲', '全員とする。')).toEqual([
      '1/1 情報資産: 情報及び機器をいう。',
    ])
  })

  it.each([
    ['見本広域連合（以下「広域連合」という。）の方針を定める。', '1 広域連合: 見本広域連合'],
    ['この方針は、最高情報責任者（CIO。以下単に「責任者」という。）が定める。', '1 責任者: 最高情報責任者'],
    ['情報の保護に関する法律（平成15年法律第57号。以下「法」という。）による。', '1 法: 情報の保護に関する法律'],
    ['「端末」とは、職員が使う機器をいう。', '1 端末: 職員が使う機器をいう。'],
  ])('%s', (text, expected) => {
    expect(terms(`1　${text}`, '2　定める。')).toContain(expected)
  })
})

describe('provisos', () => {
  it('are parted from the main sentence', () => {
    expect(splitProviso('持ち出してはならない。ただし、許可を得たときは、この限りでない。')).toEqual({
      main: '持ち出してはならない。',
      provisos: ['ただし、許可を得たときは、この限りでない。'],
    })
    expect(splitProviso('甲とする。但し、乙を除く。この場合において、丙とする。')).toEqual({
      main: '甲とする。この場合において、丙とする。',
      provisos: ['但し、乙を除く。'],
    })
    expect(splitProviso('ただしい扱いをする。')).toEqual({ main: 'ただしい扱いをする。', provisos: [] })
  })

  it('a full stop inside brackets ends no sentence', () => {
    expect(sentencesOf('甲（以下「乙」という。）を定める。丙とする。')).toEqual([
      '甲（以下「乙」という。）を定める。',
      '丙とする。',
    ])
  })
})
