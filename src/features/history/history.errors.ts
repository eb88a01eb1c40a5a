import { defineErrors } from '../../core/errors.ts'

export const historyErrors = defineErrors('history', {
  keyIsThere: {
    status: 409,
    ja: '署名の鍵は失われていません。新しい鍵は要りません。',
    en: 'The signing key is there; no new one is needed.',
  },
  purgeAhead: {
    status: 422,
    ja: '消去の基準日が先の日付です。今日までの日を入れてください。',
    en: 'The day lies ahead. Give one up to today.',
  },
  decisionAhead: {
    status: 422,
    ja: '決裁日が先の日付です。決裁を受けてから実行してください。',
    en: 'The day of the decision lies ahead. Have it taken first.',
  },
  nothingToPurge: {
    status: 409,
    ja: '保存年限を過ぎて消去できる履歴はありません。永年の文書や年限の分からない記録の履歴は消去しません。',
    en: 'No history is past its retention. What is kept for good or has no known retention is never purged.',
  },
})
