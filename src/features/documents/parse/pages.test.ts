import { describe, expect, it } from 'vitest'
import { extractedFromText } from './extracted-from-text.ts'
import { outline, outlineOf } from './outline.test-help.ts'
import { parseTree } from './parse-tree.ts'

const s = '職員は、これを守らなければならない。'
const text = (...all: string[]): string => all.join('\n')

/** What pages, files and web sites leave around and inside the text. Name, text, labels. */
const pages: [string, string, string][] = [
  [
    'contents with leaders',
    text(
      '目　次',
      '１．目的 ・・・・・・・・ 1',
      '２．定義 ・・・・・・・・ 1',
      '３．範囲 ・・・・・・・・ 2',
      '１．目的',
      s,
      '２．定義',
      s,
      '３．範囲',
      s,
    ),
    '１． ２． ３．',
  ],
  [
    'contents with page numbers after spaces',
    text('目次', '1 目的 1', '2 定義 1', '3 範囲 2', '1 目的', s, '2 定義', s, '3 範囲', s),
    '1 2 3',
  ],
  [
    'contents of a regulation',
    text(
      '○見本市規程',
      '目次',
      '第1章　総則（第1条―第2条）',
      '第2章　管理（第3条）',
      '附則',
      '第1章　総則',
      `第1条　${s}`,
      `第2条　${s}`,
      '第2章　管理',
      `第3条　${s}`,
      '附　則',
      'この規程は、公布の日から施行する。',
    ),
    '第1章[第1条 第2条] 第2章[第3条] 附則',
  ],
  [
    'contents without a heading or numbers',
    text(
      '方針',
      '1 目的',
      '2 定義',
      '3 範囲',
      '4 責務',
      '5 点検',
      '1 目的',
      s,
      '2 定義',
      s,
      '3 範囲',
      s,
      '4 責務',
      s,
      '5 点検',
      s,
    ),
    '1 2 3 4 5',
  ],
  [
    'page numbers in dress',
    text('1 甲', s, '- 1 -', '2 乙', '端末を', '2 / 12', '守る。', '３ページ', '3 丙', s),
    '1 2 3',
  ],
  [
    'page numbers alone',
    text('1 甲', s, '1', '2 乙', '端末を管理する者は、必要に応じて', '2', '点検する。', '3 丙', s, '3'),
    '1 2 3',
  ],
  [
    'a running header',
    text(
      '1 甲',
      s,
      '- 1 -',
      '見本市規程集',
      '2 乙',
      s,
      '- 2 -',
      '見本市規程集',
      '3 丙',
      s,
      '- 3 -',
      '見本市規程集',
      '4 丁',
      s,
    ),
    '1 2 3 4',
  ],
  [
    'a running header with the page in it',
    text('1 甲', s, '見本市規程集 1', '2 乙', s, '見本市規程集 2', '3 丙', s, '見本市規程集 3', '4 丁', s),
    '1 2 3 4',
  ],
  [
    'a running header that repeats the chapter',
    text(
      '第1章　総則',
      `第1条　${s}`,
      '- 1 -',
      '第1章　総則',
      `第2条　${s}`,
      '- 2 -',
      '第1章　総則',
      `第3条　${s}`,
      '- 3 -',
      '第1章　総則',
      `第4条　${s}`,
    ),
    '第1章[第1条 第2条 第3条 第4条]',
  ],
  [
    'a revision table',
    text(
      '見本市情報セキュリティ方針',
      '改定履歴',
      '1.0 平成15年4月1日 初版',
      '1.1 平成20年4月1日 一部改定',
      '1.2 令和2年4月1日 一部改定',
      '1 目的',
      s,
      '2 定義',
      s,
    ),
    '1 2',
  ],
  [
    'a web page',
    text(
      '本文へ',
      'ホーム > 市政 > 方針',
      '見本市情報セキュリティ基本方針',
      '更新日：2024年8月30日',
      '1 目的',
      s,
      '2 定義',
      s,
      'お問い合わせ',
      '総務課',
      '電話：00-0000-0000',
      'Copyright © City',
    ),
    '1 2',
  ],
  [
    'a preface with a list of its own',
    text(
      '情報セキュリティ方針',
      '次のことに取り組む。',
      '⑴ 体制を定める。',
      '⑵ 教育を行う。',
      '1 目的',
      s,
      '2 定義',
      '⑴ 端末',
      s,
      '⑵ 文書',
      s,
    ),
    '⑴ ⑵ 1 2[⑴ ⑵]',
  ],
  ['captions without brackets', text('目的', '第1条', s, '定義', '第2条', s, '範囲', '第3条', s), '第1条 第2条 第3条'],
]

describe('pages, files and web sites', () => {
  it.each(pages)('%s', (_name, whole, expected) => {
    expect(outline(whole)).toBe(expected)
  })

  it('a wrapped page: hard breaks in words, hanging indents, quantities at line starts', () => {
    const parsed = parseTree(
      extractedFromText(
        text(
          '１．目的',
          '　この方針は、市が持つ情報を守るために、職員等が守るべきことを定め、もって市民',
          'の信頼を得ることを目的とする。ここでいう情報には、ネットワークやシステムの構成',
          'を示した文書を含み、その扱いについては、別に定める基準及び手順に従い、原則として',
          '１年に１回以上の点検を行うものとする。',
          '２．定義',
          '　（１）ネットワーク',
          '　　　コンピュータ等を相互に接続するための通信の網と、その構成機器（ハードウ',
          '　　ェア及びソフトウェア）をいう。',
          '　（２）持出し、複写及び送信の際に、責任者の許可を得ることなく行われるものその他',
          '　　これに類する行いであって、情報の漏えいにつながるおそれがあるとして、',
          '　　２以上の責任者が認めたもの',
          '３．点検',
          '　責任者は、毎年度、職員等の守るべきことが守られているかどうかを、自ら確かめなけ',
          'ればならない。',
        ),
      ),
    )
    expect(outlineOf(parsed.nodes)).toBe('１．[] ２．[（１） （２）] ３．'.replace('[]', ''))
    expect(parsed.nodes[0]?.text).toMatch(
      /^この方針は、.*市民の信頼を.*原則として１年に１回以上の点検を行うものとする。$/,
    )
    expect(parsed.nodes[1]?.children[0]).toMatchObject({
      heading: 'ネットワーク',
      text: 'コンピュータ等を相互に接続するための通信の網と、その構成機器（ハードウェア及びソフトウェア）をいう。',
    })
    expect(parsed.nodes[1]?.children[1]?.heading).toBe('')
    expect(parsed.nodes[2]?.text).toBe(
      '責任者は、毎年度、職員等の守るべきことが守られているかどうかを、自ら確かめなければならない。',
    )
  })

  it('warns of numbers that skip, repeat or lack the first, and loses nothing', () => {
    const parsed = parseTree(extractedFromText(text('1 甲', s, '3 乙', s, '3 丙', '(2) 丁', '(3) 戊', '4 己', s)))
    expect(parsed.warnings.map((warning) => [warning.code, warning.nodeId])).toEqual([
      ['numberSkipped', '3'],
      ['numberRepeated', '3~2'],
      ['firstMissing', '3~2/2'],
    ])
  })
})
