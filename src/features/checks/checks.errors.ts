import { defineErrors } from '../../core/errors.ts'

export const checkErrors = defineErrors('checks', {
  notNegative: {
    status: 409,
    ja: 'この対象は、今は不適合となっていません。画面を読み直してください。',
    en: 'The check finds nothing wanting here now. Reload the page.',
  },
  reported: {
    status: 409,
    ja: 'この結果は、既に誤検知として報告されています。画面を読み直してください。',
    en: 'This finding has been reported already. Reload the page.',
  },
  samePerson: {
    status: 403,
    ja: '報告した人は自分で確認できません。別の方に確認を依頼してください。',
    en: 'Whoever reported it cannot confirm it. Ask another person.',
  },
  until: {
    status: 422,
    ja: '期限は、明日から1年以内の日にしてください。',
    en: 'The last day must lie within a year from tomorrow.',
  },
  over: {
    status: 409,
    ja: 'この誤検知は、既に確認又は取下げが済んでいます。画面を読み直してください。',
    en: 'This report has been confirmed or ended already. Reload the page.',
  },
  decidedThatDay: {
    status: 409,
    ja: 'この基準には、同じ日の決定が既にあります。決定日を確かめてください。',
    en: 'A decision of that day on this threshold exists already. Check the day.',
  },
})
