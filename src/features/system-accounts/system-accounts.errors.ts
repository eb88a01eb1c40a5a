import { defineErrors } from '../../core/errors.ts'

export const accountErrors = defineErrors('systemAccounts', {
  wholeSystem: {
    status: 422,
    ja: 'システム全体の一覧を取り込めるのは、団体全体の担当者だけです。一覧の範囲に、担当する部署・市町村を選んでください。',
    en: 'Only those who answer for the whole body take in a list of the whole system. Choose your unit as what the list covers.',
  },
  futureExport: {
    status: 422,
    ja: '一覧の日付が、今日より後です。書き出した日を入れてください。',
    en: 'The day of the list lies in the future. Enter the day on which it was exported.',
  },
  olderExport: {
    status: 422,
    ja: 'この日付より後の一覧を、既に取り込んでいます。最も新しい一覧を取り込んでください。',
    en: 'A later list has been taken in already. Take in the latest one.',
  },
  notShared: {
    status: 422,
    ja: '利用簿に記録できるのは、共用の利用者IDだけです。種類を「共用」に変更してから記録してください。',
    en: 'Only use of a shared account is kept in the ledger. Set its kind to shared first.',
  },
  futureUse: {
    status: 422,
    ja: '利用日が、今日より後です。利用した日を入れてください。',
    en: 'The day of use lies in the future. Enter the day on which it was used.',
  },
  noAccounts: {
    status: 422,
    ja: 'このシステムには、確認する利用者IDがありません。先に一覧を取り込んでください。',
    en: 'The system has no accounts to confirm. Take in a list of them first.',
  },
  dueBeforeAsked: {
    status: 422,
    ja: '回答期限が、今日より前です。今日以後の日を入れてください。',
    en: 'The due day lies in the past. Enter today or a later day.',
  },
  stillOpen: {
    status: 409,
    ja: 'このシステムの棚卸しは、まだ終わっていないものがあります（{units}）。先に終えてください。',
    en: 'A confirmation of this system is still open ({units}). Close it first.',
  },
  noList: {
    status: 422,
    ja: 'ファイルがありません。部署・市町村から戻ったExcelを選んでください。',
    en: 'There is no file. Choose the list that came back from the unit.',
  },
  badAnswers: {
    status: 422,
    ja: '回答に誤りがあります。印のついた行を直してください。',
    en: 'Some answers need correcting; see the marked rows.',
  },
  nothingAnswered: {
    status: 422,
    ja: '新しい回答がありません。要否を選ぶか、備考を書いてから保存してください。',
    en: 'There is no new answer. Choose one or write a note before saving.',
  },
})
