import { defineErrors } from '../../core/errors.ts'

export const activityErrors = defineErrors('activities', {
  changed: {
    status: 409,
    ja: '画面を開いている間に、{who}が「{whatJa}」を行いました（{when}）。何も変更していません。読み直して、内容を確かめてください。',
    en: 'While the page was open, {who} did this: {whatEn} ({when}). Nothing was changed. Reload and look at it again.',
  },
  notOpen: {
    status: 409,
    ja: 'この実施事項は「{stateJa}」です。未実施のものだけで行えます。直すときは、先に「未実施に戻す」を行ってください。',
    en: 'This activity is “{stateEn}”; only an open one can be changed. Open it again first.',
  },
  isOpen: {
    status: 409,
    ja: 'この実施事項は未実施です。取り消す報告がありません。',
    en: 'It is open; there is no report.',
  },
  noStep: {
    status: 422,
    ja: 'その手順はありません。読み直してください。',
    en: 'There is no such step. Reload the page.',
  },
  stepSame: {
    status: 409,
    ja: 'この手順は、すでにそうなっています{by}。読み直してください。',
    en: 'The step is like that already{by}. Reload the page.',
  },
  futureDay: {
    status: 422,
    ja: '実施日が先の日付です。実際に実施した日を入れてください。',
    en: 'The day lies ahead. Enter the day on which it was done.',
  },
  dueBeforeOpens: {
    status: 422,
    ja: '期限が始める日より前です。',
    en: 'The last day lies before the first.',
  },
  unknownPost: {
    status: 422,
    ja: '担当の職が見つかりません。選び直してください。',
    en: 'That post was not found. Choose again.',
  },
  unknownUnit: {
    status: 422,
    ja: '部署・市町村が見つかりません。選び直してください。',
    en: 'That unit was not found. Choose again.',
  },
  unknownDuty: {
    status: 422,
    ja: '遵守事項が見つかりません。選び直してください。',
    en: 'That duty was not found. Choose again.',
  },
  unknownRole: {
    status: 422,
    ja: '役割が見つかりません。選び直してください。',
    en: 'That role was not found. Choose again.',
  },
  nothingChanged: { status: 422, ja: '変更された項目がありません。', en: 'Nothing was changed.' },
})
