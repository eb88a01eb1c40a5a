import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../documents.types.ts'
import { extractedFromText } from './extracted-from-text.ts'
import { outline, outlineOf } from './outline.test-help.ts'
import { parseDocument } from './parse-document.ts'
import { parseTree } from './parse-tree.ts'

/** Shapes met in published policies; the words are this project's own. */
const shapes: [name: string, lines: string[], tree: string][] = [
  [
    'numbers that begin anew inside a numbered heading naming a whole text',
    [
      '1 情報セキュリティ基本方針',
      '1 目的',
      '端末を守る。',
      '2 定義',
      '端末をいう。',
      '2 情報セキュリティ対策基準',
      '1 体制',
      '責任者を置く。',
      '2 分類',
      '分類する。',
    ],
    '1[1 2] 2[1 2]',
  ],
  [
    '別紙 over the title',
    ['別紙2', '川辺市情報セキュリティ基本方針', '第1条　端末を守る。', '第2条　点検する。'],
    '第1条 第2条',
  ],
  [
    'caption and article on one line',
    ['（目的）　第1条　端末を守る。', '（点検）　第2条　点検する。', '2　記録する。'],
    '第1条 第2条[2]',
  ],
  [
    'chapter and article on one line',
    ['第1章　総則　第1条　端末を守る。', '第2章　点検　第2条　点検する。'],
    '第1章[第1条] 第2章[第2条]',
  ],
  [
    'a label right behind its parent',
    ['1　(1)　端末を守る。', '(2)　点検する。', '2　(1)　記録する。', '(2)　報告する。'],
    '1[(1) (2)] 2[(1) (2)]',
  ],
  [
    '第1－1',
    [
      '第1　総則',
      '第1－1　目的',
      '端末を守る。',
      '第1－2　定義',
      '端末をいう。',
      '第2　対策',
      '第2－1　点検',
      '点検する。',
    ],
    '第1[第1－1 第1－2] 第2[第2－1]',
  ],
  [
    '第4－2－⑴',
    ['第4－1　利用', '定める。', '第4－2　管理', '第4－2－⑴　委託', '監督する。', '第4－2－⑵　点検', '点検する。'],
    '第4－1 第4－2[第4－2－⑴ 第4－2－⑵]',
  ],
  ['a spaced 目的 is no 目', ['第1　目　的', '端末を守る。', '第2　定　義', '端末をいう。'], '第1 第2'],
  [
    'a heading that begins with a number',
    ['1.　目的', '端末を守る。', '2.　3層の対策', '分ける。', '3.2要素の確認', '二つで確かめる。'],
    '1. 2. 3.',
  ],
  ['Ⅲ glued to katakana', ['Ⅰ目的', '端末を守る。', 'Ⅱサーバの管理', '施錠する。', 'Ⅲログの保存', '残す。'], 'Ⅰ Ⅱ Ⅲ'],
  [
    '基本方針 in 条, then 対策基準 counted 第1',
    [
      '川辺市情報セキュリティ基本方針',
      '第1条　端末を守る。',
      '第2条　点検する。',
      '川辺市情報セキュリティ対策基準',
      '第1　目的',
      '基準を定める。',
      '第2　体制',
      '責任者を置く。',
    ],
    '_[第1条 第2条] _[第1 第2]',
  ],
  [
    'the head of a table is no title, its classes are no labels',
    [
      '1 分類',
      '(1) 次のとおり分ける。',
      '区分　　　判断基準',
      'A\t名簿\t施錠',
      'B\t文書\t制限',
      '(2) 見直す。',
      '2 点検',
      '点検する。',
    ],
    '1[(1) (2)] 2',
  ],
  [
    'contents without page numbers, their headings standing as captions in the body',
    [
      '目次',
      '第1条 目的',
      '第2条 定義',
      '第3条 点検',
      '（目的）',
      '第1条 端末を守る。',
      '（定義）',
      '第2条 端末をいう。',
      '（点検）',
      '第3条 点検する。',
    ],
    '第1条 第2条 第3条',
  ],
]

describe('shapes of published policies', () => {
  it.each(shapes)('%s', (_name, lines, tree) => {
    expect(outline(lines.join('\n'))).toBe(tree)
  })

  it('a page whose line breaks were lost', () => {
    const rule = '職員等は、端末を持ち出すときは、あらかじめ責任者の許可を得なければならない。'
    const page = `川辺市立学校情報セキュリティ要領 第一章 (総則) 1 目的 ${rule} 2 範囲 (1)人の範囲 ${rule}${rule} (2)物の範囲 次のとおりとする。 ①端末 ${rule} ②媒体 ${rule} 3 点検 ${rule}${rule}`
    expect(outline(page)).toBe('第一章[1 2[(1) (2)[① ②]] 3]')
  })

  it('bare page numbers where labels are 1-1 and (1)', () => {
    const rule = '責任者は、端末の台帳を作り、年に一度は現物と照らし合わせなければならない。'
    const items = Array.from({ length: 60 }, (_unused, at) =>
      at % 6 === 0 ? `1-${at / 6 + 1} 点検` : `(${at % 6}) ${rule}`,
    )
    const pages = [0, 20, 40].flatMap((from, page) => [...items.slice(from, from + 20), String(page + 1)])
    const parsed = parseTree(extractedFromText(['第1章 総則', ...pages].join('\n')))
    expect(outlineOf(parsed.nodes)).toBe(
      `第1章[${Array.from({ length: 10 }, (_unused, at) => `1-${at + 1}[(1) (2) (3) (4) (5)]`).join(' ')}]`,
    )
  })

  it("the text's own title again and again, without page numbers", () => {
    const title = '川辺市情報セキュリティ対策基準'
    const parsed = parseTree(
      extractedFromText(
        [
          title,
          '1 目的',
          '端末を守る。',
          title,
          '2 定義',
          '(1) 端末をいう。',
          title,
          '(2) 媒体をいう。',
          '3 点検',
          '点検する。',
        ].join('\n'),
      ),
    )
    expect(outlineOf(parsed.nodes)).toBe('1 2[(1) (2)] 3')
    expect(parsed.furniture.filter((piece) => piece.kind === 'runningHeader')).toHaveLength(2)
  })

  it("a web page's list numbers before printed labels", () => {
    const source = extractedFromText('1 範囲\n①端末\n②媒体\n2 点検\n点検する。')
    const lines = source.lines.map((line, at): SourceLine =>
      at === 1 || at === 2 ? { ...line, label: `${at}.` } : line,
    )
    expect(outlineOf(parseTree({ ...source, format: 'html', lines }).nodes)).toBe('1[① ②] 2')
  })

  it('a policy in polite style is not refused', () => {
    const text =
      '川辺町情報セキュリティ宣言\n1 体制\n全庁で情報を守る体制を作ります。\n2 教育\n職員に研修を行います。\n3 見直し\n対策を毎年見直します。'
    expect(parseDocument(extractedFromText(text))).not.toHaveProperty('refused')
  })
})
