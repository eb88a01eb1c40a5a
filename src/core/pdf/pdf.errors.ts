import { defineErrors } from '../errors.ts'

export const pdfErrors = defineErrors('pdf', {
  tooLarge: {
    status: 413,
    ja: '内容が多すぎるため、1つの PDF にできません。期間や範囲を分けて作ってください。',
    en: 'There is too much for one PDF. Make several, of a shorter period or a part.',
  },
  tooLong: {
    status: 422,
    ja: '{seconds}秒以内に PDF を作れませんでした。期間や範囲を分けて作ってください。',
    en: 'The PDF could not be made within {seconds} seconds. Make several, of a shorter period or a part.',
  },
  busy: {
    status: 429,
    ja: 'ほかの PDF を作っている最中です。少し待ってから、もう一度行ってください。',
    en: 'Other PDFs are being made. Wait a little and try again.',
  },
  failed: {
    status: 500,
    ja: 'PDF を作れませんでした。もう一度行っても同じときは、管理者に知らせてください。',
    en: 'The PDF could not be made. If it fails again, tell the administrator.',
  },
})
