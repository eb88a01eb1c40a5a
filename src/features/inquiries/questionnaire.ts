import type { InquiryKind } from './inquiry-kind.ts'

/** Any 照会: the office defines the columns, one answer or a list from each addressee. The answers are the result; no register is written. */
export const questionnaire: InquiryKind = {
  code: 'questionnaire',
  name: { ja: '調査・照会（項目を自分で決める）', en: 'Questionnaire (own columns)' },
  description: {
    ja: '文字・選択・数・日付の項目を並べ、1件又は一覧で回答してもらいます。',
    en: 'Text, choice, number and day; one answer or a list from each addressee.',
  },
  confirms: false,
  columns: null,
  prefill: async (_tx, { unitIds, many }) =>
    new Map(unitIds.map((id) => [id, many ? [] : [{ objectId: null, values: {} }]])),
  write: async () => new Map(),
}
