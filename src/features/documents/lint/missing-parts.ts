import type { LintRule } from './lint.types.ts'

type Part = { id: string; words: RegExp; ja: string; en: string }

/** What law or the guideline of the ministry asks of a basic policy; a policy may have it elsewhere, so each is a question. */
const parts: readonly Part[] = [
  {
    id: 'publication',
    words: /公表|(?:基本方針|本方針|この方針)[^。]*公開|公開[^。]*(?:基本方針|本方針|この方針)/,
    ja: '方針を公表すること（地方自治法244条の6第2項）',
    en: 'publication of the policy (Local Autonomy Act 244-6(2))',
  },
  {
    id: 'inForce',
    words: /施行|附則|[から]適用|効力/,
    ja: '施行日（附則、決裁日など、いつから効力を持つか）',
    en: 'the day of effect',
  },
  {
    id: 'officer',
    words: /責任者|CISO|ＣＩＳＯ|管理者/,
    ja: '責任者（最高情報セキュリティ責任者など）',
    en: 'who is responsible',
  },
  {
    id: 'incident',
    words: /(?:事故|インシデント|侵害|漏えい)[^。]*(?:報告|対応|連絡)|緊急時/,
    ja: '事故が起きたときの報告と対応',
    en: 'reporting and handling of incidents',
  },
  { id: 'training', words: /研修|訓練|教育|啓発/, ja: '研修・訓練', en: 'training' },
  { id: 'audit', words: /監査/, ja: '情報セキュリティ監査', en: 'audit' },
  { id: 'selfInspection', words: /自己点検/, ja: '自己点検', en: 'self-inspection' },
  { id: 'review', words: /見直|改め|改定|改正/, ja: '方針の見直し', en: 'review of the policy' },
  { id: 'outsourcing', words: /委託/, ja: '業務委託', en: 'outsourcing' },
]

/** Only of a text that calls itself a policy: a standard or a procedure has other parts. */
export const missingParts: LintRule = {
  id: 'missing-part',
  run: ({ parsed, clauses }) => {
    if (!/方針|ポリシー/.test(parsed.title) || clauses.length < 8) return []
    const whole = clauses.map(({ text }) => text).join('\n') + parsed.furniture.map(({ text }) => text).join('\n')
    return parts
      .filter(({ words }) => !words.test(whole))
      .map(({ ja, en }) => ({
        kind: 'question' as const,
        quote: parsed.title,
        nodeId: null,
        at: parsed.furniture.find(({ kind }) => kind === 'title')?.at ?? [0, 0],
        reason: { ja: `${ja}についての定めが見当たりません。`, en: `Nothing is said about ${en}.` },
        suggestion: null,
      }))
  },
}
