import { describe, expect, it } from 'vitest'
import { outline } from './outline.test-help.ts'

const s = '職員は、これを守らなければならない。'
const lines = (...all: string[]): string => all.join('\n')

/** Name, text, labels with what they hold. */
const shapes: [string, string, string][] = [
  ['label alone, then heading, then text', lines('1', '目的', s, '2', '定義', s, '3', '範囲', s), '1 2 3'],
  ['第1条 alone on its line', lines('第1条', '（目的）', s, '第2条', '（定義）', s), '第1条 第2条'],
  ['(1) alone on its line', lines('1 甲', '(1)', '乙である。', '(2)', '丙である。', '2 丁'), '1[(1) (2)] 2'],
  [
    'spaces between characters',
    lines('第 1 条　（ 目　的 ）', s, '第 2 条　（ 定　義 ）', s, '第 １０ 条　雑則', s),
    '第1条 第2条 第１０条',
  ],
  [
    'spaces in chapter labels',
    lines('第 １ 章　総　則', '第 １ 条　甲である。', '第 ２ 章　雑　則', '第 ２ 条　乙である。'),
    '第１章[第１条] 第２章[第２条]',
  ],
  ['number skipped', lines('1 甲', s, '2 乙', s, '4 丙', s, '5 丁', s), '1 2 4 5'],
  [
    'number repeated',
    lines('1 甲', '(1) 乙', s, '(2) 丙', s, '(2) 丁', s, '(3) 戊', s, '2 己', s),
    '1[(1) (2) (2) (3)] 2',
  ],
  ['article repeated', lines(`第1条　${s}`, `第2条　${s}`, `第2条　${s}`, `第3条　${s}`), '第1条 第2条 第2条 第3条'],
  ['first item missing', lines('1 甲', s, '(2) 乙である。', '(3) 丙である。', '2 丁', s), '1[(2) (3)] 2'],
  ['deleted article', lines(`第4条　${s}`, '第5条　削除', `第6条　${s}`), '第4条 第5条 第6条'],
  [
    'deleted articles, a run',
    lines(`第4条　${s}`, '第5条から第7条まで　削除', `第8条　${s}`),
    '第4条 第5条から第7条まで 第8条',
  ],
  ['deleted articles, two', lines(`第4条　${s}`, '第5条及び第6条　削除', `第7条　${s}`), '第4条 第5条及び第6条 第7条'],
  ['deleted items', lines('第4条　次のとおりとする。', '(1)　甲', '(2)　削除', '(3)　乙'), '第4条[(1) (2) (3)]'],
  ['supplement', lines(`第1条　${s}`, '附　則', 'この規程は、令和7年4月1日から施行する。'), '第1条 附則'],
  [
    'supplement with numbered paragraphs',
    lines(
      `第1条　${s}`,
      '附 則',
      '（施行期日）',
      '1　この規程は、公布の日から施行する。',
      '（経過措置）',
      '2　この規程の施行前の行為は、なお従前の例による。',
      '附 則（令和7年3月31日訓令第3号）',
      'この訓令は、令和7年4月1日から施行する。',
    ),
    '第1条 附則[1 2] 附則',
  ],
  [
    'appendices',
    lines(
      `第1条　${s}`,
      '附則',
      'この規程は、公布の日から施行する。',
      '別表第1（第1条関係）',
      '1　端末',
      '2　文書',
      '別表第2（第1条関係）',
      '様式第1号（第1条関係）',
    ),
    '第1条 附則 別表第1[1 2] 別表第2 様式第1号',
  ],
  [
    'articles run on through chapters',
    lines('第1章　甲', `第1条　${s}`, `第2条　${s}`, '第2章　乙', `第3条　${s}`, '(1)　丙', '第3章　丁', `第4条　${s}`),
    '第1章[第1条 第2条] 第2章[第3条[(1)]] 第3章[第4条]',
  ],
  [
    'digits run on through chapters',
    lines('第1章　甲', '1 乙', s, '2 丙', s, '第2章　丁', '3 戊', s, '4 己', s),
    '第1章[1 2] 第2章[3 4]',
  ],
  [
    'digits begin anew in each chapter',
    lines('第1章　甲', '1 乙', s, '2 丙', s, '第2章　丁', '1 戊', s, '2 己', s),
    '第1章[1 2] 第2章[1 2]',
  ],
  [
    'items in a tabbed table',
    lines(
      '1 用語',
      '番号\t用語\t意義',
      '(1)\t機密性\t権限のある者だけが見られることをいう。',
      '(2)\t完全性\t壊れていないことをいう。',
      '2 範囲',
      s,
    ),
    '1[(1) (2)] 2',
  ],
  [
    'items in a table with bars',
    lines(
      '1 用語',
      '| 番号 | 用語 | 意義 |',
      '|---|---|---|',
      '| (1) | 機密性 | 権限のある者だけが見られることをいう。 |',
      '| (2) | 完全性 | 壊れていないことをいう。 |',
      '2 範囲',
      s,
    ),
    '1[(1) (2)] 2',
  ],
  [
    'parts as 部',
    lines('第１部　方針', '１　目的', s, '第２部　基準', '１　組織', s, '以　上'),
    '第１部[１] 第２部[１]',
  ],
  [
    'two texts in one file',
    lines('情報セキュリティ基本方針', '1 目的', s, '2 定義', s, '情報セキュリティ対策基準', '1 組織', s, '2 管理', s),
    '_[1 2] _[1 2]',
  ],
  [
    'two texts with printed parts',
    lines(
      '第1編　情報セキュリティ基本方針',
      '1 目的',
      s,
      '2 定義',
      s,
      '第2編　情報セキュリティ対策基準',
      '1 組織',
      s,
      '2 管理',
      s,
    ),
    '第1編[1 2] 第2編[1 2]',
  ],
  [
    'two texts of articles',
    lines(
      '○甲市情報セキュリティ基本方針',
      `第1条　${s}`,
      `第2条　${s}`,
      '甲市情報セキュリティ対策基準',
      '第1章 総則',
      `第1条　${s}`,
      '第2章 雑則',
      `第2条　${s}`,
    ),
    '_[第1条 第2条] _[第1章[第1条] 第2章[第2条]]',
  ],
  ['【】 for a heading', lines('1【目的】', s, '2【定義】', s), '1 2'],
  ['colon after the label', lines('1：目的', s, '2：定義', s), '1： 2：'],
  ['comma after the label', lines('1、目的', s, '2、定義', s), '1、 2、'],
  [
    'label with 号 branch',
    lines('第2条　次のとおりとする。', '(1)　甲', '(1)の2　乙', '(2)　丙'),
    '第2条[(1) (1)の2 (2)]',
  ],
  ['【1】', lines('【1】 目的', s, '【2】 定義', s), '【1】 【2】'],
]

describe('tree of labels that are odd, deleted, in tables or in supplements', () => {
  it.each(shapes)('%s', (_name, text, expected) => {
    expect(outline(text)).toBe(expected)
  })
})
