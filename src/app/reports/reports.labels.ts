import type { Message } from '../../core/errors.ts'

/** Words of the report on paper and of 監査資料一式. */
export const reportLabels = {
  title: { ja: '情報セキュリティ対策の状況（自己評価）', en: 'State of information security (self-assessed)' },
  shortTitle: { ja: '情報セキュリティ対策の状況', en: 'State of information security' },
  asOf: { ja: '{day}現在', en: 'As of {day}' },
  self: {
    ja: 'この資料は当団体の自己評価です。第三者による認証や証明ではありません。',
    en: 'This is a self-assessment of the body, no certificate or attestation of a third party.',
  },
  limited: {
    ja: '閲覧できる範囲の対象だけを数えています。団体全体の数ではありません。',
    en: 'It counts only what the reader may see, not the whole body.',
  },
  known: { ja: '{day}までに登録された内容によります。', en: 'By what had been recorded by {day}.' },
  body: { ja: '適用組織', en: 'Bound body' },
  head: { ja: '施行規則第16条の3の号', en: 'Head of article 16-3' },
  duties: { ja: '遵守事項', en: 'Duties' },
  duty: { ja: '遵守事項', en: 'Duty' },
  whole: { ja: '全体（重複を除く）', en: 'All (each once)' },
  noHead: { ja: 'どの号にも属さないもの', en: 'Of no head' },
  assurance: { ja: '適合の確かさ', en: 'Assurance of what is met' },
  assuranceCounts: {
    ja: 'A {A}件・B {B}件・C {C}件・D {D}件（A 独立した監査、B 実測・設定との照合、C 本人以外が確認した記録・台帳照合、D 申告）',
    en: 'A {A}, B {B}, C {C}, D {D} (A independent audit, B measured or compared, C confirmed record or register check, D declaration)',
  },
  oldest: { ja: '最も古いデータ', en: 'Oldest data' },
  none: { ja: 'ありません。', en: 'None.' },
  noneMet: { ja: '適合はまだありません。', en: 'Nothing is met yet.' },
  pressing: { ja: '不適合・期限切れ（{n}件）', en: 'Not met or overdue ({n})' },
  changes: { ja: '{day}からの変化（{n}件）', en: 'Changed since {day} ({n})' },
  exemptions: { ja: '期間中の例外措置（{n}件）', en: 'Exemptions in force ({n})' },
  upcoming: { ja: '次に期限が来るもの（{n}件）', en: 'Next due ({n})' },
  more: { ja: 'ほか{n}件', en: '{n} more' },
  state: { ja: '状態', en: 'State' },
  nextAct: { ja: '次に行うこと・担当', en: 'Next, and by whom' },
  due: { ja: '期限', en: 'Due' },
  was: { ja: '前', en: 'Before' },
  became: { ja: '今', en: 'Now' },
  objects: { ja: '対象', en: 'Objects' },
  compensating: { ja: '代わりに行う措置', en: 'Measure taken instead' },
  until: { ja: '最終日', en: 'Last day' },
  notThere: { ja: '（なし）', en: '(not there)' },
  total: { ja: '計', en: 'All' },
  trace: {
    ja: '各数の内訳は、同じ日・同じ適用組織の「報告」画面、内訳の Excel 又は監査資料一式（index.html）で確かめられます。項目番号は対策項目集のものです。',
    en: 'What each number counts is on the page Reports of the same day and body, in its Excel file, and in the audit package (index.html). Item numbers are those of the measures.',
  },
  item: { ja: '項目', en: 'Item' },
  strength: { ja: '区分', en: 'Strength' },
  must: { ja: '義務', en: 'must' },
  should: { ja: '推奨', en: 'should' },
  heads: { ja: '号', en: 'Heads' },
  assuranceOne: { ja: '確かさ', en: 'Assurance' },
  dataDate: { ja: 'データの日付', en: 'Data date' },
  validUntil: { ja: '有効期限', en: 'Valid until' },
  owner: { ja: '担当', en: 'In charge' },
  retroactive: { ja: '遡及登録', en: 'Recorded later' },
  printedBy: { ja: '作成 {name}', en: 'Made by {name}' },
  mark: { ja: '取扱注意', en: 'Handle with care' },
} satisfies Record<string, Message>

export type ReportWord = keyof typeof reportLabels

/** Words in one language, `{n}` filled in. */
export const reportWords =
  (locale: 'ja' | 'en') =>
  (word: ReportWord, values: Record<string, string | number> = {}): string =>
    reportLabels[word][locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
