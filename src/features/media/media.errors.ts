import { defineErrors } from '../../core/errors.ts'

export const mediaErrors = defineErrors('media', {
  dueBeforeLent: {
    status: 422,
    ja: '返却期限が、貸出日より前です。日付を直してください。',
    en: 'It is due before it is lent. Correct the days.',
  },
  future: {
    status: 422,
    ja: 'まだ来ていない日です。実際の日付を入れてください。',
    en: 'The day has not come yet. Enter the day on which it happened.',
  },
  returnedBeforeLent: {
    status: 422,
    ja: '返却日が、貸出日（{day}）より前です。日付を直してください。',
    en: 'It was returned before it was lent ({day}). Correct the day.',
  },
  sameHand: {
    status: 422,
    ja: '返却の確認者は、借りた人とは別の人にしてください。',
    en: 'Who confirms the return has to be another person than who borrowed it.',
  },
  borrowerMissing: {
    status: 422,
    ja: '借りる人を名簿から選ぶか、名前を入れてください。',
    en: 'Choose who borrows it from the roster, or enter the name.',
  },
})
