import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { homophones } from './homophones.data.ts'
import { lintRules } from './lint-policy.ts'
import { lintText, policyWith } from './lint.testing.ts'

/** Each rule on a text where it must speak, and on one where it must not. */
const cases: readonly [rule: string, fires: string | string[], quiet: string | string[]][] = [
  ['doubled-letters', '非意図的的要因による漏えいを防ぐものとする。', '意図的な要因による漏えいを防ぐものとする。'],
  ['doubled-letters', '情報をを守るものとする。', '母は、ははのてをとる。'],
  ['doubled-letters', '対策対策を講じるものとする。', '国民健康保険保険給付費を管理し、様々な対策を個々に講じる。'],
  ['doubled-letters', '機密性及び及び完全性を保つ。', '機密性及び完全性並びに可用性を保つ。'],
  ['homophone', '多要素承認を導入する。', '管理者の承認を得て、多要素認証を導入する。'],
  ['homophone', '要因不足に備える。', '原因となる要因を調べ、要員不足に備える。'],
  ['homophone', '重要情報の搾取を防ぐ。', '重要情報の窃取を防ぐ。'],
  ['homophone', '関係者意外の者の立入りを禁ずる。', '関係者以外の者の立入りを禁じ、意外な事態に備える。'],
  ['homophone', '情報を適性に管理する。', '情報を適正に管理し、職務への適性を見る。'],
  ['homophone', '被保健者の情報を守る。', '被保険者の情報を、保健師が守る。'],
  ['homophone', '不正進入を検知する。', '不正侵入を検知し、車両の進入を制限する。'],
  ['homophone', '情報を複旧する手順を定める。', '情報を復旧し、複製する手順を定める。'],
  ['broken-sentence', '必要に応じて契約に\n\n基づき措置を講じる。', '必要に応じて、契約に\n基づき措置を講じる。'],
  [
    'unbalanced-bracket',
    '端末（サーバを含む。を管理する。',
    '端末（サーバ（仮想のものを含む。）を含む。）を管理し、「情報（」とあるのは「資産（」と読む。',
  ],
  ['unbalanced-bracket', '端末を）管理する。', '端末を「管理」する。'],
  [
    'mixed-width',
    '端末（サーバを含む。）及び媒体(紙を含む。)並びに帳票（控えを含む。）を管理する。',
    '端末（サーバを含む。）及び媒体（紙を含む。）を管理する。',
  ],
  ['mixed-width', '上記６,７に定める対策を講じる。', '予算は1,000円とし、情報、媒体を守る。'],
  [
    'comma-before-and',
    ['機密性及び完全性を保つ。', '端末、及び媒体を管理する。'],
    ['機密性及び完全性を保つ。', '端末を管理し、及び媒体を保管する。必要がある場合、又は求められたときは報告する。'],
  ],
  [
    'spelling',
    ['情報の漏えいを防ぐ。', '情報の漏洩を報告する。'],
    ['情報の漏えいを防ぐ。', '情報の漏えいを報告する。'],
  ],
  ['spelling', ['サーバを管理する。', 'サーバーを更新する。'], ['サーバを管理する。', 'サーバを更新する。']],
  [
    'announced-count',
    '次の三段階の対策を講じる。\n(1) 情報を分ける。\n(2) 情報を守る。',
    '次の三段階の対策を講じる。\n(1) 情報を分ける。\n(2) 情報を守る。\n(3) 情報を見張る。',
  ],
  [
    'announced-count',
    '次の2つの事項を守る。\n(1) 情報を分ける。\n(2) 情報を守る。\n(3) 見張る。',
    '次の各号に掲げる事項を守る。\n(1) 情報を分ける。\n(2) 情報を守る。',
  ],
  [
    'lost-reference',
    '第88条に定める対策を講じる。',
    '第1条に定める目的のため、地方自治法第244条の6に定める措置を講じる。',
  ],
  [
    'repeated-provision',
    [
      '情報セキュリティ対策の実施状況を確かめるため、毎年度、監査を実施する。',
      '情報セキュリティ対策の実施状況を確かめるため、毎年度、監査を実施する。',
    ],
    [
      '情報セキュリティ対策の実施状況を確かめるため、毎年度、監査を実施する。',
      '情報セキュリティ対策について、毎年度、研修を実施する。',
    ],
  ],
  [
    'unplannable-frequency',
    '定期的又は必要に応じて監査を実施する。',
    '毎年度及び必要に応じて監査を実施する。適宜、担当者に相談することができる。',
  ],
  [
    'long-sentence',
    `${'情報資産を守るために必要な対策を講じ、'.repeat(13)}報告する。`,
    `${'情報資産を守る。'.repeat(40)}`,
  ],
]

describe.each(cases)('%s', (rule, fires, quiet) => {
  const rules = (clauses: string | string[]) => lintText(policyWith(...[clauses].flat())).map((finding) => finding.rule)
  it('speaks where it must', () => expect(rules(fires)).toContain(rule))
  it('is quiet where the text is right', () => expect(rules(quiet)).not.toContain(rule))
})

const withContents = (entries: string, heading = '運用'): string =>
  `基本方針\n\n目　次\n1 目的\t1\n${entries}\n3 見直し\t4\n\n1 目的\n\n情報を守ることを目的とする。\n\n2 ${heading}\n\n情報を守る者を定める。\n\n3 見直し\n\n毎年度見直す。\n`
const definitions = (terms: string): string =>
  `基本方針\n\n1 目的\n\n情報を守ることを目的とする。\n\n2 定義\n\n${terms}\n\n3 対策\n\nネットワークを守り、職員等に教育を行う。\n\n4 見直し\n\n毎年度見直す。\n`

describe('what needs more of a text', () => {
  const of = (rule: string, text: string) => lintText(text).filter((finding) => finding.rule === rule)

  it('contents page: a page that goes back, an entry that is not there, another spelling', () => {
    expect(of('contents-page', withContents('2 運用\t2'))).toEqual([])
    expect(of('contents-page', withContents('2 運用\t5'))).toMatchObject([
      { kind: 'typo', quote: expect.stringContaining('3 見直し') },
    ])
    expect(of('contents-page', withContents('2 運営\t2')).map(({ kind }) => kind)).toEqual(['question', 'question'])
    expect(of('contents-page', withContents('2 運用（保守）\t2', '運用(保守)'))).toMatchObject([
      { kind: 'variation', suggestion: '運用(保守)' },
    ])
  })

  it('terms: explained and not used, used and not explained', () => {
    const explained =
      '(1) ネットワーク\n\n通信の仕組みをいう。\n\n(2) 職員等\n\n職員及び会計年度任用職員（派遣された者を含む。）をいう。'
    expect(of('terms', definitions(explained))).toEqual([])
    expect(of('terms', definitions(`${explained}\n\n(3) 可用性\n\n使える状態をいう。`))).toMatchObject([
      { quote: '可用性' },
    ])
    expect(of('terms', definitions(explained).replace('教育を', 'CSIRTが教育を'))).toMatchObject([
      { quote: expect.stringContaining('CSIRT') },
    ])
  })

  it('who is meant by 職員等', () => {
    const term = (text: string) => definitions(`(1) ネットワーク\n\n通信の仕組みをいう。\n\n(2) 職員等\n\n${text}`)
    expect(of('staff-definition', term('正規の職員、臨時職員及び嘱託職員をいう。'))).toHaveLength(1)
    expect(of('staff-definition', term('正規の職員、会計年度任用職員及び派遣された職員をいう。'))).toEqual([])
  })

  it('a scope that names more than the definition', () => {
    const text = (defined: string) =>
      definitions(`(1) 情報資産\n\n${defined}\n\n(2) 職員等\n\n職員をいう。`)
        .replace(
          '3 対策\n',
          '3 情報資産の範囲\n\n次のとおりとする。\n\n(1) 設備及び電磁的記録媒体\n(2) 手書きの情報\n\n4 対策\n',
        )
        .replace('4 見直し', '5 見直し')
    expect(of('scope-and-definition', text('情報をいう。'))).toMatchObject([{ kind: 'question', nodeId: '3' }])
    expect(of('scope-and-definition', text('情報、設備、媒体及び紙に書かれたものをいう。'))).toEqual([])
  })

  it('two shapes of one list', () => {
    const lists = (mark: string) =>
      `基本方針\n\n1 目的\n\n情報を守ることを目的とする。\n\n2 脅威\n\n次の脅威に備える。\n\n${mark}(1) 侵入\n${mark}(2) 災害\n\n3 対策\n\n次の対策を講じる。\n\n(1) 監視する。\n(2) 教育する。\n(3) 記録する。\n\n4 見直し\n\n毎年度見直す。\n`
    expect(of('list-marks', lists('- '))).toMatchObject([{ kind: 'variation', nodeId: '2/1' }])
    expect(of('list-marks', lists(''))).toEqual([])
  })

  it('parts that a policy is expected to have', () => {
    const policy = `基本方針\n\n${['目的', '定義', '脅威', '範囲', '義務', '対策', '監査', '見直し'].map((heading, index) => `${index + 1} ${heading}\n\n${heading}について定めるものとする。`).join('\n\n')}\n`
    const asked = of('missing-part', policy).map(({ reason }) => reason.ja)
    expect(asked.some((words) => words.includes('公表'))).toBe(true)
    expect(asked.some((words) => words.includes('監査'))).toBe(false)
  })
})

describe('all rules', () => {
  it('point at the source: what is quoted stands at the place that is named', () => {
    const text = policyWith('多要素承認を導入する。', '端末、及び媒体を管理する。機密性及び完全性を保つ。')
    for (const { at, quote, rule } of lintText(text).filter(({ rule }) => rule !== 'missing-part'))
      expect([rule, quote]).toEqual([
        rule,
        expect.stringContaining(
          text
            .slice(...at)
            .split('\n')[0]
            ?.slice(0, 8) ?? '',
        ),
      ])
  })
  it('have names of their own', () => {
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length)
  })
  it('take any text', () => {
    const words = fc.string({
      unit: fc.constantFrom('情', '（', '「', '、', '。', '\n', 'を', 'ア', '1', '(', '的', ' '),
    })
    fc.assert(
      fc.property(words, (any) => {
        expect(Array.isArray(lintText(policyWith(`情報${any}を守る。`)))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
  it('know no homophone that fires on its own correction', () => {
    for (const { wrong, right } of homophones) if (!right.includes('（')) expect(right.match(wrong)).toBeNull()
  })
})
