import { defineErrors } from '../../core/errors.ts'

export const reportErrors = defineErrors('reports', {
  future: {
    status: 422,
    ja: 'これから先の日の状況は作れません。今日以前の日を指定してください。',
    en: 'There is no report of a day to come. Choose today or an earlier day.',
  },
  noBody: {
    status: 404,
    ja: '適用組織が登録されていません。先に組織の画面で適用組織を登録してください。',
    en: 'No bound body is registered. Register one on the page of the organisation first.',
  },
  underWay: {
    status: 409,
    ja: '前に依頼した監査資料一式を作っている最中です。終わってから、もう一度依頼してください。',
    en: 'The audit package asked for before is being made. Ask again when it is done.',
  },
  notReady: {
    status: 409,
    ja: 'この監査資料一式は、まだできていません。できあがってから、もう一度押してください。',
    en: 'This audit package is not ready yet. Try again when it is.',
  },
  gone: {
    status: 404,
    ja: 'この監査資料一式は、保管の期間が過ぎたため消去されました。もう一度作ってください。',
    en: 'This audit package was cleared after its time. Make it again.',
  },
  stopped: {
    status: 500,
    ja: '監査資料一式の作成が途中で止まりました。もう一度作っても同じときは、管理者に知らせてください。',
    en: 'Making the audit package stopped half way. If it does so again, tell the administrator.',
  },
  noLongerAllowed: {
    status: 403,
    ja: '依頼した後で権限が変わったため、監査資料一式を作りませんでした。',
    en: 'The audit package was not made: what you may see has changed since you asked.',
  },
})
