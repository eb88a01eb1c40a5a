import { describe, expect, it } from 'vitest'
import { extractedFromText } from './extracted-from-text.ts'
import { outline, outlineOf } from './outline.test-help.ts'
import { parseTree } from './parse-tree.ts'

const s = '端末を守るものとする。'

/** Labels of several levels printed as one, and what looks like them. Name, lines, tree. */
const shapes: [name: string, lines: string[], tree: string][] = [
  [
    'decimals with a stop at the end',
    ['1.総則', '1.1.目的', s, '1.2.定義', '1.2.1.端末', s, '1.2.2.媒体', s, '2.体制', '2.1.責任者', `(1)${s}`, `①${s}`],
    '1.[1.1. 1.2.[1.2.1. 1.2.2.]] 2.[2.1.[(1)[①]]]',
  ],
  [
    'full-width decimals over （１） and ①',
    ['４．物理', '４．１．サーバ', '（１）取付け', `①${s}`, `②${s}`, '（２）電源', s, '４．２．区域', '（１）構造', s],
    '４．[４．１．[（１）[① ②] （２）] ４．２．[（１）]]',
  ],
  ['decimals under 章', ['第1章　総則', '1.1　目的', s, '第2章　体制', '2.1　責任者', s], '第1章[1.1] 第2章[2.1]'],
  [
    '4.1(1)',
    ['4　物理', '4.1　サーバ', '4.1(1)　取付け', s, '4.1(2)　電源', s, '4.2　区域', '4.2(1)　構造', s],
    '4[4.1[4.1(1) 4.1(2)] 4.2[4.2(1)]]',
  ],
  [
    '１－（１）',
    ['１　体制', '１－（１）　責任者', s, '１－（２）　委員会', s, '２　分類', '２－（１）　基準', s],
    '１[１－（１） １－（２）] ２[２－（１）]',
  ],
  [
    '(1)-①',
    ['1　体制', '(1)　責任者', `(1)-①　${s}`, `(1)-②　${s}`, '(2)　委員会', `(2)-①　${s}`],
    '1[(1)[(1)-① (1)-②] (2)[(2)-①]]',
  ],
  [
    '第1の1 under 第1',
    ['第1　体制', '第1の1　責任者', s, '第1の2　委員会', s, '第2　分類', '第2の1　基準', s],
    '第1[第1の1 第1の2] 第2[第2の1]',
  ],
  [
    '第2の2 put in after 第2',
    ['第1　体制', s, '第2　分類', s, '第2の2　監査', s, '第3　雑則', s],
    '第1 第2 第2の2 第3',
  ],
  ['ⅰ) and (ⅱ)', ['1　体制', `ⅰ)　${s}`, `ⅱ)　${s}`, '2　分類', `(ⅰ)　${s}`, `(ⅱ)　${s}`], '1[ⅰ) ⅱ)] 2[(ⅰ) (ⅱ)]'],
  ['（①）', ['1　体制', `（①）　${s}`, `（②）　${s}`, '2　分類', s], '1[（①） （②）] 2'],
  ['別図 and 付録', ['1　体制', s, '2　分類', s, '別図　体制図', '付録1　用語集'], '1 2 別図 付録1'],
  [
    'versions, addresses, factors and days are no labels',
    [
      '1　体制',
      '情報システムは',
      '3.2.1版とし、',
      '1.5倍の容量を備え、',
      '192.168.0.1を用い、',
      '令和7.12.1に改めた。',
      '2　分類',
      s,
    ],
    '1 2',
  ],
  [
    'versions of a revision table',
    ['端末管理手順書', '3.2.1　R7.12.1　改定', '2.0　H27.10.5　改定', '1　体制', s, '2　分類', s],
    '1 2',
  ],
  ['a day broken by the margin', ['第1条　目録は、毎年４月', '1 日現在で更新する。', `第2条　${s}`], '第1条 第2条'],
  [
    'grades in a table of classes',
    [
      '1　分類',
      '次のとおりとする。',
      '区分　　基準',
      '3　　秘密のもの',
      '2　　公表しないもの',
      '1　　その他',
      '2　取扱い',
      s,
    ],
    '1 2',
  ],
]

describe('labels of several levels', () => {
  it.each(shapes)('%s', (_, lines, tree) => {
    expect(outline(lines.join('\n'))).toBe(tree)
  })
})

describe('around the text', () => {
  it('takes the choices of a questionnaire below a web page for no clauses', () => {
    const page = ['1　目的', s, '2　体制', s, '3　見直し', s, 'お問い合わせ先', '総務課', '電話：099-999-9999']
    const choices = ['このページの情報は役に立ちましたか？', '1.役に立った', '2.役に立たなかった']
    expect(outline([...page, ...choices].join('\n'))).toBe('1 2 3')
  })

  it('knows contents by the labels that Word computes in the body', () => {
    const source = extractedFromText(
      ['端末管理規程', '目次', '第１章　総則', '第２章　体制', '総則', s, '体制', s].join('\n'),
    )
    for (const [at, label] of [
      [4, '第1章'],
      [6, '第2章'],
    ] as const) {
      const line = source.lines[at]
      if (line) line.label = label
    }
    expect(outlineOf(parseTree(source).nodes)).toBe('第1章 第2章')
  })
})
