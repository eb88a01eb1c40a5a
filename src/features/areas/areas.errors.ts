import { defineErrors } from '../../core/errors.ts'

export const areaErrors = defineErrors('areas', {
  emptyMonth: {
    status: 422,
    ja: 'この月の入退室の記録がありません。記録を取り込んでから確認してください。',
    en: 'The log has no entries in this month. Take them in first.',
  },
})
