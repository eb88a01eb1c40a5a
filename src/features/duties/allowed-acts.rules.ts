import { addMonths, fiscalYearOf, type Day } from '../../core/dates/days.ts'
import type { Finding, Provenance } from './signals.types.ts'

/** Why an act is refused; worded in `states.labels.ts`. */
export type Refusal =
  | 'notOwner'
  | 'ownSignal'
  | 'notConfirmer'
  | 'notChiefSecurityOfficer'
  | 'notCiso'
  | 'boundByLaw'
  | 'noObjects'
  | 'noPeriod'
  | 'periodTooLong'
  | 'noCompensatingMeasure'
  | 'noCompensatingEvidence'
  | 'noReason'
  | 'noFact'
  | 'samePerson'
  | 'notNegative'
  | 'findingNotByCheck'
  | 'notAuditor'
  | 'notCisoOffice'
  | 'ownFinding'
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal }

const allowed: Permission = { allowed: true }
const refuse = (reason: Refusal): Permission => ({ allowed: false, reason })
const blankText = (text: string): boolean => text.trim() === ''

/** R12: evidence is attached by the duty's owner (the holder of the owning post, or who acts for it). */
export function mayAttach(act: { readonly by: string; readonly ownerIds: readonly string[] }): Permission {
  return act.ownerIds.includes(act.by) ? allowed : refuse('notOwner')
}

/** R12: confirmed by another person, who holds the superior post or is a designated confirmer. */
export function mayConfirm(act: {
  readonly by: string
  readonly attachedBy: string
  readonly holdsSuperiorPost: boolean
  readonly isDesignatedConfirmer: boolean
}): Permission {
  if (act.by === act.attachedBy) return refuse('ownSignal')
  return act.holdsSuperiorPost || act.isDesignatedConfirmer ? allowed : refuse('notConfirmer')
}

/** R12: 対象外 by the 統括情報セキュリティ責任者, with reason and fact, renewed every year. */
export function mayDecideNotApplicable(act: {
  readonly decidedByRole: string
  readonly reason: string
  readonly fact: string
  readonly validFrom: Day
  readonly validTo: Day | null
}): Permission {
  if (act.decidedByRole !== 'chiefSecurityOfficer') return refuse('notChiefSecurityOfficer')
  if (blankText(act.reason)) return refuse('noReason')
  if (blankText(act.fact)) return refuse('noFact')
  if (act.validTo === null || act.validTo < act.validFrom) return refuse('noPeriod')
  return act.validTo > addMonths(act.validFrom, 12) ? refuse('periodTooLong') : allowed
}

/** R13: by the CISO, for named objects, within one fiscal year, with a compensating measure and its evidence; never against a law. */
export function canExempt(act: {
  readonly provenance: Provenance
  readonly decidedByRole: string
  readonly objectIds: readonly string[]
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly compensatingMeasure: string
  readonly compensatingEvidenceId: string | null
}): Permission {
  if (act.provenance === '法令' || act.provenance === '省令') return refuse('boundByLaw')
  if (act.decidedByRole !== 'ciso') return refuse('notCiso')
  if (act.objectIds.length === 0) return refuse('noObjects')
  if (act.validTo === null || act.validTo < act.validFrom) return refuse('noPeriod')
  if (fiscalYearOf(act.validFrom) !== fiscalYearOf(act.validTo)) return refuse('periodTooLong')
  if (blankText(act.compensatingMeasure)) return refuse('noCompensatingMeasure')
  return act.compensatingEvidenceId === null ? refuse('noCompensatingEvidence') : allowed
}

/** R12: 誤検知 sets one negative row aside; two persons, with an end. Findings end only by R11. */
export function maySetAside(act: {
  readonly by: string
  readonly secondBy: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly target: { readonly kind: string; readonly verdict?: 'positive' | 'negative' }
}): Permission {
  if (act.target.kind.endsWith('Finding')) return refuse('findingNotByCheck')
  if (act.target.verdict !== 'negative') return refuse('notNegative')
  if (act.by === act.secondBy) return refuse('samePerson')
  return act.validTo === null || act.validTo < act.validFrom ? refuse('noPeriod') : allowed
}

/** R11: the auditor closes an audit finding, the CISO's office an incident's; never the one who must correct it. */
export function mayClose(act: {
  readonly by: string
  readonly role: string
  readonly finding: Pick<Finding, 'kind' | 'ownerId'>
}): Permission {
  if (act.by === act.finding.ownerId) return refuse('ownFinding')
  if (act.finding.kind === 'securityAuditFinding') return act.role === 'auditor' ? allowed : refuse('notAuditor')
  return act.role === 'cisoOffice' ? allowed : refuse('notCisoOffice')
}
