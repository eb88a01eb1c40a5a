import type { Dictionary } from '../../../web/locale.ts'

export const trendText = {
  title: { ja: '状態の推移', en: 'How the states moved' },
  self: { ja: '自己評価', en: 'Self-assessed' },
  chart: { ja: '遵守事項の数（必須）', en: 'Duties by state (mandatory)' },
  chartNote: {
    ja: 'その日の終わりに分かっていたことで数えています。後から直しても、過ぎた日の数は変わりません。',
    en: 'Counted with what was known when each day ended. A later correction changes no past day.',
  },
  asTable: { ja: '数字で見る', en: 'As numbers' },
  day: { ja: '日', en: 'Day' },
  moves: { ja: '変わったもの', en: 'What changed' },
  since: { ja: 'いつと比べるか', en: 'Compared with' },
  monthEnd: { ja: '先月末', en: 'End of last month' },
  yearEnd: { ja: '前年度末', en: 'End of last fiscal year' },
  weekAgo: { ja: '1週間前', en: 'A week ago' },
  otherDay: { ja: '日を指定', en: 'Another day' },
  body: { ja: '適用組織', en: 'Bound body' },
  better: { ja: '良くなったもの {n}件', en: 'Better: {n}' },
  worse: { ja: '悪くなったもの {n}件', en: 'Worse: {n}' },
  other: { ja: 'そのほか {n}件', en: 'Other: {n}' },
  duty: { ja: '遵守事項', en: 'Duty' },
  clause: { ja: '規定', en: 'Clause' },
  was: { ja: '前', en: 'Before' },
  became: { ja: '後', en: 'After' },
  why: { ja: '何があったか', en: 'What happened' },
  absent: { ja: '（なし）', en: '(none)' },
  noMoves: { ja: 'この間に変わったものはありません', en: 'Nothing changed in between' },
  noMovesNext: { ja: 'もっと前の日と比べてください。', en: 'Compare with an earlier day.' },
  noDays: { ja: '推移はまだありません', en: 'There is no trend yet' },
  noDaysNext: {
    ja: '遵守事項を登録した翌日から、毎日の終わりの状態が記録されます。',
    en: 'From the day after the first duty, the states are written down at the end of every day.',
  },
  limited: { ja: '推移は、団体の全体を見る人に表示します', en: 'The trend is shown to those who see the whole body' },
  limitedNext: {
    ja: '自分の部署の今の状態は「方針の現在」で見られます。',
    en: 'How your own unit stands today is on the page of the policy.',
  },
  times: { ja: '（{n}件）', en: ' ({n})' },
  andMore: { ja: 'ほか{n}種類', en: '{n} more kinds' },
} satisfies Dictionary

/** What happened, before the kind of signal. */
export const causeText = {
  came: { ja: '登録', en: 'entered' },
  ended: { ja: '期限切れ', en: 'ran out' },
  withdrawn: { ja: '取消し', en: 'withdrawn' },
  objectsCame: { ja: '対象の追加', en: 'objects added' },
  objectsWent: { ja: '対象の終了', en: 'objects ended' },
  terms: { ja: '決まりごとの変更', en: 'terms changed' },
} satisfies Dictionary

export const signalText = {
  check: { ja: '照合', en: 'check' },
  activity: { ja: '実施の記録', en: 'activity' },
  evidence: { ja: '証跡', en: 'evidence' },
  selfInspection: { ja: '自己点検', en: 'self-inspection' },
  securityAudit: { ja: '監査の結果', en: 'audit' },
  securityAuditFinding: { ja: '監査の指摘', en: 'audit finding' },
  incidentFinding: { ja: 'インシデントの指摘', en: 'incident finding' },
  correction: { ja: '是正の報告', en: 'correction' },
  closing: { ja: '指摘の完了', en: 'closing' },
  confirmation: { ja: '確認', en: 'confirmation' },
  exemption: { ja: '例外措置', en: 'exemption' },
  falsePositive: { ja: '誤検知', en: 'false alarm' },
  notApplicable: { ja: '対象外の決定', en: 'not applicable' },
  ruleInForce: { ja: '規程との結び付け', en: 'rule in force' },
} satisfies Dictionary
