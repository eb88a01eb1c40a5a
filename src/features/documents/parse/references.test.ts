import { describe, expect, it } from 'vitest'
import { extractedFromText } from './extracted-from-text.ts'
import { parseTree } from './parse-tree.ts'

const found = (...lines: string[]): string[] => {
  const source = extractedFromText(lines.join('\n'))
  return parseTree(source).references.map((reference) => {
    expect(source.text.slice(...reference.at).replaceAll('\n', '')).toBe(reference.text)
    return `${reference.from} ${reference.text} ${reference.to ?? 'null'}`
  })
}

describe('references inside the document', () => {
  it('上記 with numbers links each', () => {
    expect(
      found(
        '1 脅威',
        '脅威を想定する。',
        '2 対策',
        '上記1の脅威に備える。',
        '3 監査',
        '監査を行う。',
        '4 基準',
        '上記2, 3及び1に規定する対策を行う。',
      ),
    ).toEqual(['2 上記1 1', '4 上記2 2', '4 3 3', '4 1 1'])
  })

  it('articles with paragraph and item', () => {
    expect(
      found(
        '第1条　次の事務を行う。',
        '(1)　点検',
        '2　次の報告を行う。',
        '(1)　結果',
        '第2条　第1条第2項第1号の結果と、第1条第1項の点検と、第1条第1号による。',
      ),
    ).toEqual(['2 第1条第2項第1号 1/k2/1', '2 第1条第1項 1', '2 第1条第1号 1/1'])
  })

  it('前条, 次条, 前項, 同条, 前2条', () => {
    expect(
      found(
        '第1条　甲を定める。',
        '第2条　前条による。同条の甲とする。',
        '2　前項及び次条による。',
        '第3条　前2条による。',
      ),
    ).toEqual(['2 前条 1', '2 同条 1', '2/k2 前項 2', '2/k2 次条 3', '3 前2条 1', '3 前2条 2'])
  })

  it('前号 and 前各号', () => {
    expect(found('第1条　次のとおりとする。', '(1)　甲', '(2)　前号の乙', '(3)　前各号に準ずるもの')).toEqual([
      '1/2 前号 1/1',
      '1/3 前各号 1/1',
      '1/3 前各号 1/2',
    ])
  })

  it('ranges of articles', () => {
    expect(
      found('第1条　甲。', '第2条　乙。', '第3条　丙。', '第4条　第1条から第3条までの規定による。').map((one) =>
        one.slice(-1),
      ),
    ).toEqual(['1', '2', '3'])
  })

  it('appendices, chapters and printed labels', () => {
    expect(
      found(
        '第1章　総則',
        '第1条　別表第1による。',
        '第2章　対策',
        '第2条　第1章の規定による。',
        '(1)　甲',
        '(2)　(1)に掲げる甲を除く。',
        '別表第1',
      ),
    ).toEqual(['c1/1 別表第1 appdx1', 'c2/2 第1章 c1', 'c2/2/2 (1) c2/2/1'])
  })

  it('are found across a line end', () => {
    expect(found('第1条　甲を定める。', '第2条　この規定は、第1', '条の規定による。')).toEqual(['2 第1条 1'])
  })
})

describe('references into another law', () => {
  it.each([
    ['地方自治法第1条の規定による。'],
    ['地方自治法（昭和22年法律第67号）第1条の規定による。'],
    ['個人情報保護法(平成15年法律第57号)第1条の規定による。'],
    ['見本市個人情報保護条例第1条の規定による。'],
    ['施行規則第1条の規定による。'],
    ['情報セキュリティ基本方針第1条による。'],
  ])('%s', (text) => {
    expect(found('第1条　甲を定める。', `第2条　${text}`).map((one) => one.split(' ').at(-1))).toEqual(['null'])
  })

  it('by its short name, by 同法 and in a run', () => {
    expect(
      found(
        '第1条　番号利用法（平成25年法律第27号。以下「番号法」という。）第1条及び第2条による。',
        '第2条　番号法第1条による。同法第2条も同じ。',
      ),
    ).toEqual(['1 第1条 null', '1 第2条 null', '2 第1条 null', '2 第2条 null'])
  })

  it('この規程第1条 stays inside', () => {
    expect(found('第1条　甲を定める。', '第2条　この規程第1条による。')).toEqual(['2 第1条 1'])
  })

  it('an article that is not there links nowhere', () => {
    expect(found('第1条　甲を定める。', '第2条　第9条による。')).toEqual(['2 第9条 null'])
  })
})
