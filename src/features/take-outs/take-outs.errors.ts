import { defineErrors } from '../../core/errors.ts'

export const takeOutErrors = defineErrors('takeOuts', {
  daysTurned: {
    status: 422,
    ja: '返却期限が、持出しの始めより前です。日付を直してください。',
    en: 'It is due back before it leaves. Correct the days.',
  },
  future: {
    status: 422,
    ja: 'まだ来ていない日です。実際の日付を入れてください。',
    en: 'The day has not come yet. Enter the day on which it happened.',
  },
  beforeAsked: {
    status: 422,
    ja: '申請日（{day}）より前の日です。日付を直してください。',
    en: 'The day lies before the one on which it was asked for ({day}). Correct it.',
  },
  beforeDecided: {
    status: 422,
    ja: '許可の日（{day}）より前に持ち出したことになります。日付を直すか、無断の持出しとして報告してください。',
    en: 'It would have left before it was permitted ({day}). Correct the day, or report it as taken without leave.',
  },
  returnedBeforeOut: {
    status: 422,
    ja: '返却日が、持出日（{day}）より前です。日付を直してください。',
    en: 'It would have come back before it left ({day}). Correct the day.',
  },
  decidedAlready: {
    status: 409,
    ja: '持出し{number}は「{state}」です。決裁の前に扱いが変わっているので、この起案は取り下げてください。',
    en: 'Take-out {number} has been dealt with meanwhile ({state}). Withdraw this draft.',
  },
  sameHand: {
    status: 422,
    ja: '申請者本人は、許可も返却の確認もできません。別の人の名前を入れてください。',
    en: 'The applicant neither permits it nor confirms the return. Enter another person.',
  },
  reasonMissing: {
    status: 422,
    ja: '理由を入れてください。申請者に伝わります。',
    en: 'Give the reason; the applicant sees it.',
  },
  outAlready: {
    status: 409,
    ja: '「{name}」は、別の申請（{number}）で持出し中です。その返却を確認してください。',
    en: '“{name}” is out already under {number}. Confirm its return first.',
  },
})
