import { defineErrors } from '../../core/errors.ts'

export const handOverErrors = defineErrors('handOvers', {
  future: {
    status: 422,
    ja: 'まだ来ていない日です。実際の日付を入れてください。',
    en: 'The day has not come yet. Enter the day on which it happened.',
  },
  before: {
    status: 422,
    ja: '受渡日（{day}）より前の日です。日付を直してください。',
    en: 'The day lies before the hand-over ({day}). Correct it.',
  },
  partnerMissing: {
    status: 422,
    ja: '相手方を委託先から選ぶか、名前を入れてください。',
    en: 'Choose the other party from the suppliers, or enter the name.',
  },
  receiptEmpty: {
    status: 422,
    ja: '受領書の番号、日付、受け取った者、ファイルのどれかを入れてください。',
    en: 'Enter the number, the day, who received it, or the file of the receipt.',
  },
})
