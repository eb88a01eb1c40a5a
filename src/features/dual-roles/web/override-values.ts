import type { Text } from '../../../web/locale.ts'
import type { dualRoleLabels } from '../dual-roles.labels.ts'

export type OverrideValues = {
  reason: string
  /** A post, or `other`: somebody who is not on the roster. */
  approver: string | null
  other: string
  decidedOn: string | null
  until: string | null
  documentNumber: string
}
export const OTHER = 'other'

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

export const newOverride = (): OverrideValues => ({
  reason: '',
  approver: null,
  other: '',
  decidedOn: today(),
  until: null,
  documentNumber: '',
})

/** What is missing, by the names under which the server would name it too. */
export const overrideFaults = (
  { reason, approver, other, decidedOn }: OverrideValues,
  t: Text<keyof typeof dualRoleLabels>,
): Record<string, string> => ({
  ...(!reason.trim() && { 'override.reason': t('needReason') }),
  ...((!approver || (approver === OTHER && !other.trim())) && { 'override.approvedBy': t('needApprover') }),
  ...(!decidedOn && { 'override.decidedOn': t('needDecidedOn') }),
})

/** As the contract takes it; call only where `overrideFaults` found none. */
export const overrideOf = ({ approver, other, decidedOn, ...rest }: OverrideValues) => ({
  ...rest,
  decidedOn: decidedOn ?? '',
  approvedBy: approver === null || approver === OTHER ? { name: other } : { postId: approver },
})
