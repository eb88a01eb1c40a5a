import type { DutyContext } from './answers.rules.ts'
import type { Finding } from './signals.types.ts'
import type { NextAct, ObjectVerdict } from './states.types.ts'

/** Who acts next on an object, and by when. */
export function nextActOf(
  draft: Pick<ObjectVerdict, 'verdict' | 'reason' | 'due' | 'validUntil' | 'signalIds' | 'lapsed'>,
  findings: readonly Finding[],
  { index, moment }: DutyContext,
): NextAct | null {
  const { due } = draft
  switch (draft.verdict) {
    case 'positive':
      return draft.validUntil === null ? null : { act: 'renew', role: 'owner', due: draft.validUntil }
    case 'exempted':
      return { act: 'correct', role: 'owner', due: draft.validUntil }
    case 'notApplicable':
      if (draft.reason !== 'decided') return null
      return { act: 'decide', role: 'chiefSecurityOfficer', due: draft.validUntil }
    case 'negative': {
      const finding = findings.find((row) => row.id === draft.signalIds[0])
      const reported = (index.corrections.get(finding?.id ?? '') ?? []).some((row) => row.validFrom <= moment.asOf)
      if (finding === undefined || !reported) return { act: 'correct', role: 'owner', due }
      // Reported done: now it is the turn of the one who may close it (R11).
      return { act: 'confirm', role: finding.kind === 'securityAuditFinding' ? 'auditor' : 'cisoOffice', due }
    }
    case 'none':
      if (draft.lapsed) return { act: 'decide', role: 'chiefSecurityOfficer', due }
      if (draft.reason === 'declarationOnly') return { act: 'confirm', role: 'confirmer', due }
      return { act: draft.reason === 'expired' ? 'renew' : 'attach', role: 'owner', due }
  }
}
