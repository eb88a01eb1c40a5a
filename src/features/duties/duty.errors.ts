import { AppError, defineErrors } from '../../core/errors.ts'
import type { Refusal } from './allowed-acts.rules.ts'
import { refusalNames } from './states.labels.ts'

export const dutyErrors = defineErrors('duties', {
  proposalUnread: {
    status: 422,
    ja: '決裁を受ける運用事項が読み取れません。運用事項の画面から、もう一度起案してください。',
    en: 'The operational matters to be decided cannot be read. Draft anew from their page.',
  },
  unknownMeasure: {
    status: 422,
    ja: '対策項目 {id} はこの版にありません。画面を読み直してください。',
    en: 'Measure {id} is not in this edition. Reload the page.',
  },
  foreignClause: {
    status: 422,
    ja: '選んだ規定はこの文書のものではありません。画面を読み直してください。',
    en: 'The clause does not belong to this document. Reload the page.',
  },
  wrongTier: {
    status: 422,
    ja: 'この遵守事項の規程は「{tier}」に置くことになっています。{tier}の条項を選んでください。',
    en: 'The rule for this duty is looked for in the {tier}. Choose one of its clauses.',
  },
  alreadyLinked: { status: 409, ja: 'この条項は既に結び付けられています。', en: 'This clause is linked already.' },
  notLinked: { status: 409, ja: 'この条項は結び付けられていません。', en: 'This clause is not linked.' },
  notConfirmed: {
    status: 409,
    ja: '文書の読取りを先に確定してください。',
    en: 'Confirm the reading of the document first.',
  },
  futureDecision: {
    status: 422,
    ja: '決裁日が先の日付です。決裁を受けてから登録してください。',
    en: 'The day of decision lies ahead. Enter it once it has been taken.',
  },
  keptByRegister: {
    status: 422,
    ja: 'この種類の対象は「{ja}」（{path}）で登録してください。登録した日から、この遵守事項の対象になります。',
    en: 'Enter objects of this kind in their own register, “{en}” ({path}). From then on they are objects of this duty.',
  },
  noMainBody: {
    status: 409,
    ja: '適用組織が登録されていません。組織の画面で、方針が適用される組織（事務局など）を登録してください。',
    en: 'No bound body is registered yet. Register the bodies that the policy binds on the organisation page.',
  },
  evidenceNotOnDuty: {
    status: 422,
    ja: '代わりに行う措置の証跡は、この遵守事項に登録したものから選んでください。',
    en: 'Choose evidence that is attached to this duty.',
  },
})

/** A refusal of the rules (states.md R11–R13) in words. */
export const refusal = (reason: Refusal): AppError =>
  new AppError(`duties.${reason}`, { status: 422, ja: refusalNames.ja[reason], en: refusalNames.en[reason] })
