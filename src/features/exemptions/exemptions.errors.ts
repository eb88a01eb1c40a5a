import { defineErrors } from '../../core/errors.ts'

export const exemptionErrors = defineErrors('exemptions', {
  moved: {
    status: 409,
    ja: '{at}に、{who}が「{act}」をしました。今の状態は「{state}」です。読み直してから、続けるかどうかを決めてください。',
    en: '{who} did “{act}” at {at}; it is now “{state}”. Reload before you go on.',
  },
  begunAlready: {
    status: 422,
    ja: '始めの日が過ぎています。例外措置は、許可を受けてから行うものです。今日以後の日にするか、緊急でやむを得ず先に行ったときは「緊急」に印を付けてください。',
    en: 'The first day has passed, and an exemption is approved before it is used. Choose a day from today on, or mark it as an emergency that had to be acted on first.',
  },
  notBegun: {
    status: 422,
    ja: 'まだ始まっていない例外措置は、「緊急」にはできません。始めの日を直すか、「緊急」の印を外してください。',
    en: 'What has not begun is no emergency. Correct the first day or take the mark off.',
  },
  tooLate: {
    status: 422,
    ja: '決裁日が、例外措置の終わりの日（{day}）より後です。期間を改めて申請し直してください。',
    en: 'It was decided after its last day ({day}). Ask again for another period.',
  },
  coveredAlready: {
    status: 409,
    ja: '「{name}」は、同じ遵守事項の例外措置（{number}）が同じ期間にあります。その申請か許可を確かめてください。',
    en: '“{name}” has an exemption from the same duty in that period already ({number}). Look at that one.',
  },
  evidenceMissing: {
    status: 422,
    ja: '代わりに行う措置の証跡がまだありません。遵守事項に証跡を登録し、この申請に付けてから決裁を受けてください。',
    en: 'There is no evidence of the measure taken instead. Attach it to the duty and to this application first.',
  },
  sameHand: {
    status: 422,
    ja: '申請者本人は決裁者になれません。別の人の決裁を受けてください。兼務がやむを得ないときは、申請者本人が兼務の承認を付けて登録します。',
    en: 'The applicant does not decide. Have it decided by another; where the double role cannot be helped, the applicant enters it with an approval of that.',
  },
  reasonMissing: {
    status: 422,
    ja: '不許可の理由を入れてください。申請者に伝わります。',
    en: 'Give the reason of the refusal; the applicant sees it.',
  },
  lastDay: {
    status: 422,
    ja: '終わりの日は、{from}から{to}までの日にしてください（{from}にすると、一度も効力を持たなかったことになります）。',
    en: 'Choose a last day from {from} to {to}; with {from} it has never held.',
  },
  renewalOverlaps: {
    status: 422,
    ja: '更新は、今の期間の終わり（{day}）の翌日から後にしてください。',
    en: 'A renewal begins after the last day of the present period ({day}).',
  },
  renewalOther: {
    status: 422,
    ja: '更新は、同じ遵守事項についてだけ行えます。別の遵守事項は、新しく申請してください。',
    en: 'A renewal is of the same duty. Ask anew for another one.',
  },
  reviewMissing: {
    status: 422,
    ja: '更新には、見直しの結果（なお必要な理由、代わりの措置が効いたか）を入れてください。',
    en: 'A renewal says what the review found: why it is still needed, whether the measure taken instead worked.',
  },
  renewedAlready: {
    status: 409,
    ja: 'この例外措置の更新は、{number}で申請されています。',
    en: 'Its renewal has been asked for under {number}.',
  },
  approvalEnded: {
    status: 409,
    ja: 'この申請（{number}）は、もう「{state}」です。起案を取り下げてください。',
    en: '{number} is “{state}” already. Withdraw the draft.',
  },
})
