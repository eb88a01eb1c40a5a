import type { Message } from '../../../core/errors.ts'
import type { Signal } from '../../../features/duties/signals.types.ts'

/** What kind of signal a row is. */
export const signalLabels: Record<Signal['kind'], Message> = {
  check: { ja: '照合', en: 'Check' },
  activity: { ja: '実施の記録', en: 'Activity' },
  evidence: { ja: '証跡', en: 'Evidence' },
  selfInspection: { ja: '自己点検', en: 'Self-inspection' },
  securityAudit: { ja: '情報セキュリティ監査', en: 'Security audit' },
  securityAuditFinding: { ja: '監査の指摘', en: 'Audit finding' },
  incidentFinding: { ja: 'インシデント', en: 'Incident' },
  correction: { ja: '是正の報告', en: 'Correction' },
  closing: { ja: '是正の確認', en: 'Closing' },
  confirmation: { ja: '証跡の確認', en: 'Confirmation' },
  exemption: { ja: '例外措置', en: 'Exemption' },
  falsePositive: { ja: '誤検知', en: 'False positive' },
  notApplicable: { ja: '対象外の決定', en: 'Not applicable' },
  ruleInForce: { ja: '規程', en: 'Rule in force' },
}

const labels = {
  title: { ja: '監査資料一式', en: 'Audit package' },
  made: { ja: '作成日時', en: 'Made at' },
  maker: { ja: '作成者', en: 'Made by' },
  asOf: { ja: '基準日', en: 'As of' },
  known: { ja: '登録の締め', en: 'Recorded until' },
  knownNote: {
    ja: 'この時刻までに登録された内容によります。後から登録されたものは含みません。',
    en: 'By what was recorded until then; later records are left out.',
  },
  body: { ja: '適用組織', en: 'Bound body' },
  scope: { ja: '範囲', en: 'Scope' },
  whole: { ja: '団体の全体', en: 'The whole body' },
  limited: {
    ja: '作成者が閲覧できる範囲だけ。数も、その範囲の対象だけを数えたものです。',
    en: 'Only what the maker may see; numbers count only that.',
  },
  how: { ja: '読み方', en: 'How to read it' },
  howText: {
    ja: '監査項目ごとに、根拠となる規定、遵守事項、状態、その理由、信号（照合・実施・確認などの記録）、証跡のファイルを並べています。確かさは A（独立した監査）、B（実測・設定との照合）、C（本人以外が確認した記録・台帳照合）、D（申告）です。',
    en: 'Each audit item names its clause, duty, state and why, signals and evidence files. Assurance is A (independent audit), B (measured or compared), C (confirmed record or register check), D (declaration).',
  },
  contents: { ja: '入っているもの', en: 'Contents' },
  report: { ja: '対策の状況（1枚）', en: 'State of security (one page)' },
  policy: { ja: '規程の本文と状態', en: 'Text of the rules with marks' },
  decisions: { ja: '決定の一覧', en: 'Decisions' },
  registers: { ja: '台帳', en: 'Registers' },
  registersNote: {
    ja: '台帳は、基準日ではなく作成日時の内容です。各行の開始日と終了日で、基準日にあったものが分かります。',
    en: 'Registers are as of the time of making; first and last days of the rows tell what there was on the day.',
  },
  noRegisters: {
    ja: '台帳を閲覧する権限がないため、入れていません。',
    en: 'Left out: the maker may not read the registers.',
  },
  history: { ja: '履歴の検証票', en: 'Checkpoint of the history' },
  historyNote: {
    ja: '検証票の値は、紙で保管している検証票と照らし合わせてください。手順は history/verification.md にあります。',
    en: 'Compare it with the printed checkpoint; history/verification.md tells how.',
  },
  noHistory: {
    ja: '履歴の全体を閲覧する権限がないか、基準日までの検証票がないため、入れていません。',
    en: 'Left out: the maker may not read the whole history, or there is no checkpoint by that day.',
  },
  hashes: { ja: '全ファイルの SHA-256', en: 'SHA-256 of all files' },
  hashesNote: {
    ja: '「sha256sum -c SHA256SUMS.txt」で、全ファイルが作成時のままであることを確かめられます。',
    en: '"sha256sum -c SHA256SUMS.txt" shows that all files are as they were made.',
  },
  items: { ja: '監査項目', en: 'Audit items' },
  noItems: { ja: '遵守事項がありません。', en: 'There is no duty.' },
  clause: { ja: '規定', en: 'Clause' },
  noClause: { ja: '結び付いた規定はありません。', en: 'No clause is linked.' },
  files: { ja: 'ファイル', en: 'Files' },
  text: { ja: '内容', en: 'Text' },
  provenance: { ja: '根拠の別', en: 'Provenance' },
  tier: { ja: '定める文書', en: 'Laid down in' },
  frequency: { ja: '頻度', en: 'How often' },
  why: { ja: '理由', en: 'Why' },
  objects: { ja: '対象ごとの状態', en: 'State of each object' },
  noObjects: { ja: '対象がありません。', en: 'There is no object.' },
  object: { ja: '対象', en: 'Object' },
  unit: { ja: '部署・市町村', en: 'Unit' },
  signals: { ja: '信号', en: 'Signals' },
  noSignals: { ja: '基準日までに登録された信号はありません。', en: 'No signal had been recorded by the day.' },
  kind: { ja: '種類', en: 'Kind' },
  verdict: { ja: '結果', en: 'Result' },
  positive: { ja: '適合', en: 'positive' },
  negative: { ja: '不適合', en: 'negative' },
  from: { ja: '始まり', en: 'From' },
  to: { ja: '終わり', en: 'To' },
  by: { ja: '行った人', en: 'By' },
  recordedAt: { ja: '登録日時', en: 'Recorded at' },
  evidence: { ja: '証跡', en: 'Evidence' },
  noEvidence: { ja: '証跡はありません。', en: 'No evidence.' },
  name: { ja: '名称', en: 'Name' },
  confirmedBy: { ja: '確認した人', en: 'Confirmed by' },
  period: { ja: '対象期間', en: 'Period' },
  file: { ja: 'ファイル又は保管場所', en: 'File or place' },
  hash: { ja: 'SHA-256', en: 'SHA-256' },
  withdrawn: { ja: '（取下げ済み）', en: '(withdrawn)' },
  notOpen: {
    ja: 'ファイルは、作成者が閲覧できない対象にも係るため、入れていません。',
    en: 'The file is left out: it serves objects that the maker may not see.',
  },
  tooMuch: {
    ja: 'ファイルは、一式の大きさの上限を超えるため、入れていません。証跡の画面で開いてください。',
    en: 'The file is left out for the size of the package; open it on the page of the evidence.',
  },
  missing: {
    ja: 'ファイルが見つかりません。管理者に知らせてください。',
    en: 'The file is missing; tell the administrator.',
  },
  allInCsv: {
    ja: '{n}件のうち、はじめの{shown}件です。全件は {file} にあります。',
    en: 'The first {shown} of {n}; all are in {file}.',
  },
  back: { ja: '一覧へ戻る', en: 'Back to the index' },
  decidedOn: { ja: '決定日', en: 'Decided on' },
  subject: { ja: '件名', en: 'Subject' },
  decidedBy: { ja: '決定した者', en: 'Decided by' },
  number: { ja: '文書番号', en: 'Number' },
  disclosure: { ja: '開示区分', en: 'Disclosure' },
  retention: { ja: '保存年限', en: 'Kept for' },
  years: { ja: '{n}年', en: '{n} years' },
  forGood: { ja: '永年', en: 'for good' },
  open: { ja: '公開', en: 'Open' },
  partly: { ja: '一部公開', en: 'Partly open' },
  closed: { ja: '非公開', en: 'Closed' },
  place: { ja: '原本の場所', en: 'Original' },
  noDecisions: { ja: '基準日までに登録された決定はありません。', en: 'No decision had been recorded by the day.' },
  decisionsLimited: {
    ja: '団体の全体を閲覧できる方の一式にだけ入ります。遵守事項ごとの例外措置と対象外の決定は、各監査項目にあります。',
    en: 'Only in packages of who sees the whole body. Exemptions and decisions on applicability stand with their items.',
  },
  noPolicy: { ja: '基準日に効力のある文書がありません。', en: 'No document was in force on the day.' },
  inForce: { ja: '{from}から', en: 'from {from}' },
  itemsHere: { ja: '監査項目', en: 'Items' },
} satisfies Record<string, Message>

export type PackageWord = keyof typeof labels

export const packageWords =
  (locale: 'ja' | 'en') =>
  (word: PackageWord, values: Record<string, string | number> = {}): string =>
    labels[word][locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
export type PackageText = ReturnType<typeof packageWords>
