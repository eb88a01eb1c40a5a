import { defineErrors } from '../../core/errors.ts'

export const outsideListErrors = defineErrors('outsideLists', {
  wholeBodyOnly: {
    status: 403,
    ja: '外部リストは団体全体の台帳と照合するため、団体全体を担当する人だけが取り込めます。情報セキュリティ担当に渡してください。',
    en: 'Outside lists are compared with the register of the whole body; only who answers for all of it may take them in. Pass it to the security office.',
  },
  noKey: {
    status: 422,
    ja: '端末を特定できる列がありません。管理番号、製造番号、端末名のどれかの列を選んでください。',
    en: 'No column says which terminal a row is about. Assign the number, the serial number or the computer name.',
  },
  nothing: {
    status: 422,
    ja: '取り込める行がありません。見出しの行と列の対応を確かめてください。',
    en: 'There is no row to take. Check the heading row and the columns.',
  },
  futureDay: {
    status: 422,
    ja: '取得日が先の日です。リストを取り出した日を入れてください。',
    en: 'The day lies ahead. Enter the day on which the list was taken.',
  },
})
