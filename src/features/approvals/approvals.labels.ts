import type {
  ApprovalActKind,
  ApprovalKind,
  ApprovalState,
  ApprovalStepKind,
  ApprovalStepState,
  ApprovalWay,
} from '../../core/db/db.gen.ts'
import type { Message } from '../../core/errors.ts'
import type { Hindrance } from './approval.rules.ts'

export const kindLabels: Record<ApprovalKind, Message> = {
  documentRevision: { ja: '文書の策定・改定', en: 'Revision of a document' },
  programme: { ja: '年間計画', en: 'Programme' },
  operationalMatters: { ja: '運用事項', en: 'Operational matters' },
  exemption: { ja: '例外措置', en: 'Exemption' },
  takeOut: { ja: '持出し', en: 'Take-out' },
  connection: { ja: '接続・通信の許可', en: 'Connection' },
  disposal: { ja: '廃棄', en: 'Disposal' },
  riskAcceptance: { ja: 'リスクの受容', en: 'Acceptance of a risk' },
  inquiry: { ja: '照会・回答', en: 'Inquiry' },
  other: { ja: 'その他', en: 'Other' },
}
export const wayLabels: Record<ApprovalWay, Message> = {
  paper: { ja: '紙', en: 'on paper' },
  elsewhere: { ja: '文書管理システム', en: 'in another system' },
  here: { ja: 'ここで回議', en: 'here' },
}
export const stateLabels: Record<ApprovalState, Message> = {
  draft: { ja: '起案中', en: 'Draft' },
  circulating: { ja: '回議中', en: 'Circulating' },
  returned: { ja: '差戻し', en: 'Returned' },
  takenBack: { ja: '引戻し', en: 'Taken back' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  decided: { ja: '決裁済み', en: 'Decided' },
  refused: { ja: '否決', en: 'Refused' },
}
export const stepKindLabels: Record<ApprovalStepKind, Message> = {
  circulate: { ja: '回議', en: 'Circulation' },
  consult: { ja: '合議', en: 'Consultation' },
  decide: { ja: '決裁', en: 'Decision' },
}
export const stepStateLabels: Record<ApprovalStepState, Message> = {
  waiting: { ja: '未着', en: 'not there yet' },
  here: { ja: '審査中', en: 'with them' },
  agreed: { ja: '承認', en: 'agreed' },
  decided: { ja: '決裁', en: 'decided' },
  refused: { ja: '否決', en: 'refused' },
  returned: { ja: '差戻し', en: 'returned' },
  pulledUp: { ja: '引上げ', en: 'pulled up' },
}
export const actLabels: Record<ApprovalActKind, Message> = {
  submit: { ja: '提出', en: 'Submitted' },
  agree: { ja: '承認', en: 'Agreed' },
  decide: { ja: '決裁', en: 'Decided' },
  refuse: { ja: '否決', en: 'Refused' },
  return: { ja: '差戻し', en: 'Returned' },
  pullUp: { ja: '引上げ', en: 'Pulled up' },
  takeBack: { ja: '引戻し', en: 'Taken back' },
  withdraw: { ja: '取下げ', en: 'Withdrawn' },
  afterView: { ja: '後閲', en: 'Seen afterwards' },
  enterPaper: { ja: '紙の決裁を登録', en: 'Decision on paper entered' },
  enterElsewhere: { ja: '文書管理システムの決裁を登録', en: 'Decision elsewhere entered' },
  amend: { ja: '修正', en: 'Amended' },
}
export const hindranceTexts: Record<Hindrance, Message> = {
  closed: { ja: 'すでに終わっています。経過を見てください。', en: 'It is closed already; see the log.' },
  circulating: { ja: '回議中です。引き戻すと直せます。', en: 'It is circulating. Take it back to change it.' },
  notCirculating: { ja: '回議中ではありません。', en: 'It is not circulating.' },
  notHere: { ja: 'まだ順番が来ていないか、すでに済んでいます。', en: 'Its turn has not come, or is over.' },
  otherStep: {
    ja: '回議と合議では承認、決裁では決裁か否決をします。',
    en: 'Circulation and consultation are agreed to; the last step decides or refuses.',
  },
  otherWay: {
    ja: 'この起案の決裁の方法では行いません。方法は起案者が変えられます。',
    en: 'This is not done for the chosen way. Who drafted it can change the way.',
  },
  noDecider: {
    ja: '順路に決裁の職がありません。決裁区分を直してください。',
    en: 'The route has no deciding post. Correct the class.',
  },
  nothingBefore: {
    ja: '先に待っている職がないので、引上げは要りません。',
    en: 'Nobody is before this step, so nothing is to be pulled up.',
  },
}
export const routeFaultTexts: Record<'noDecider' | 'twoDeciders' | 'deciderNotLast', Message> = {
  noDecider: { ja: '決裁の段を一つ加えてください。', en: 'Add the deciding step.' },
  twoDeciders: { ja: '決裁の段は一つだけです。', en: 'There is only one deciding step.' },
  deciderNotLast: { ja: '決裁の段を最後に置いてください。', en: 'The deciding step comes last.' },
}
