import type { Dictionary } from '../../../web/locale.ts'

export const networkModelText = {
  zones: { ja: '領域・許可通信', en: 'Zones and connections' },
  title: { ja: 'ネットワークのモデル', en: 'Network model' },
  why: {
    ja: '三層の対策のどのモデルをとるか。決裁で決め、選ぶと、それで必要になる対策項目が遵守事項になります。',
    en: 'Which model of the three layers the body has decided on. The measures that it asks for become duties.',
  },
  choice: { ja: 'モデル', en: 'Model' },
  chosen: { ja: '今のモデル：{model}（{day}から）', en: 'Present model: {model} (from {day})' },
  undecided: { ja: 'まだ決めていません', en: 'Not decided yet' },
  undecidedNext: {
    ja: '上から選ぶと、何が変わるかが出ます。確定するまで、何も変わりません。',
    en: 'Choose one above to see what would change. Nothing changes until you confirm.',
  },
  facts: { ja: '変わる事実', en: 'Facts' },
  fact: { ja: '事実', en: 'Fact' },
  before: { ja: '今', en: 'Now' },
  after: { ja: '選んだ後', en: 'Afterwards' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  notSaid: { ja: '決めていない', en: 'Not decided' },
  applying: { ja: '適用される対策項目（{n}件）', en: 'Measures that apply ({n})' },
  duty: { ja: '既に遵守事項', en: 'A duty already' },
  becomesDuty: { ja: '遵守事項になります', en: 'Becomes a duty' },
  ceasing: { ja: '前提がなくなる遵守事項（{n}件）', en: 'Duties whose ground falls away ({n})' },
  ceasingWhy: {
    ja: '自動では外しません。一つずつ、対象外とする決定をしてください。',
    en: 'They are not taken away by themselves: each needs a decision of 対象外.',
  },
  audit: { ja: '外部監査が必要です', en: 'An external audit is needed' },
  auditWhy: {
    ja: 'このモデルでは、外部監査を受け、その報告書を地方公共団体情報システム機構（J-LIS）に提出します。',
    en: 'Under this model an external audit has to be taken and its report handed to J-LIS.',
  },
  decide: { ja: 'このモデルに決める', en: 'Decide on this model' },
  submit: { ja: '確定する', en: 'Confirm' },
  done: { ja: 'モデルを記録しました。新しい遵守事項は{n}件です。', en: 'Recorded. {n} new duties.' },
  mayNot: {
    ja: '決めるのは、最高情報セキュリティ責任者の決裁を登録できる人です。',
    en: 'It is recorded by those who may enter decisions.',
  },
} satisfies Dictionary
