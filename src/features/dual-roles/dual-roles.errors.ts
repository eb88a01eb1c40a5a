import { defineErrors } from '../../core/errors.ts'

export const dualRoleErrors = defineErrors('dualRoles', {
  standing: {
    status: 409,
    ja: '兼ねてはならない役割を同じ人が受け持つことになります：{what}。ほかの人を充ててください。やむを得ないときは、理由・承認者・承認日を添えて登録します。',
    en: 'The same person would bear roles that must not go together: {what}. Choose somebody else; where that cannot be, give the reason, who approved it and when.',
  },
  act: {
    status: 409,
    ja: '{person}が{what}の両方を行うことになります。ほかの人が行ってください。やむを得ないときは、理由・承認者・承認日を添えて登録します。',
    en: '{person} would do both: {what}. Have somebody else do it; where that cannot be, give the reason, who approved it and when.',
  },
  samePerson: {
    status: 422,
    ja: '兼務する本人（{person}）は承認できません。ほかの人の承認を受けてください。',
    en: '{person} bears the double role and cannot approve it. Have somebody else approve it.',
  },
  vacantApprover: {
    status: 422,
    ja: '承認した職「{post}」には、承認日に就いている人がいません。承認した人を選んでください。',
    en: 'Nobody held the post "{post}" on that day. Choose the person who approved.',
  },
  unknownApprover: {
    status: 422,
    ja: '承認者が名簿にいません。選び直すか、職と氏名を書いてください。',
    en: 'The approver is not on the roster. Choose again, or write post and name.',
  },
  futureDecision: {
    status: 422,
    ja: '承認日が先の日付です。承認を受けてから登録してください。',
    en: 'The day of approval lies ahead. Enter it once it has been given.',
  },
  untilTooLate: {
    status: 422,
    ja: '兼務の承認は年度末（{day}）までです。続けるときは、新しい年度に承認を受け直してください。',
    en: 'The approval holds until the end of the fiscal year ({day}) at most; have it approved anew for the next.',
  },
  untilTooEarly: {
    status: 422,
    ja: '期限が兼務の始まりより前です。期限を直してください。',
    en: 'The approval would end before the double role begins. Change the last day.',
  },
  nothingToApprove: {
    status: 409,
    ja: 'この兼務は今はありません。画面を読み直してください。',
    en: 'There is no such double role any more. Reload the page.',
  },
  withdrawn: { status: 409, ja: 'この承認は取り消されています。', en: 'This approval has been withdrawn.' },
})
