import { mayClose } from './allowed-acts.rules.ts'
import type { DutyContext } from './answers.rules.ts'
import { isLate, watch, type Watch } from './as-of.rules.ts'
import type { Finding } from './signals.types.ts'
import { blank, type Draft } from './verdict-draft.ts'

/** R10, first two steps. They come before 対象外 and 例外措置, since nothing but R11 ends a finding. */
export function openFinding(findings: readonly Finding[], ctx: DutyContext, change: Watch): Draft | null {
  const { moment } = ctx
  let first: Finding | null = null
  for (const finding of findings) {
    watch(change, finding.validFrom, moment.asOf)
    if (finding.validFrom > moment.asOf || isClosed(finding, ctx, change)) continue
    if (first === null || comesFirst(finding, first)) first = finding
  }
  if (first === null) return null
  return {
    ...blank,
    verdict: 'negative',
    reason: first.kind === 'securityAuditFinding' ? 'auditFinding' : 'incidentFinding',
    assurance: first.kind === 'securityAuditFinding' ? 'A' : null,
    dataDate: first.validFrom,
    signalIds: [first.id],
    retroactive: isLate(first, moment),
  }
}

function comesFirst(a: Finding, b: Finding): boolean {
  if (a.kind !== b.kind) return a.kind === 'securityAuditFinding'
  return a.validFrom === b.validFrom ? a.id < b.id : a.validFrom < b.validFrom
}

function isClosed(finding: Finding, { index, moment }: DutyContext, change: Watch): boolean {
  let closed = false
  for (const closing of index.closings.get(finding.id) ?? []) {
    // Checked again here, so that no import or job closes a finding that R11 keeps open.
    if (closing.validFrom < finding.validFrom || !mayClose({ ...closing, finding }).allowed) continue
    // Who corrected it does not close it either (兼務の禁止).
    const corrected = index.corrections.get(finding.id) ?? []
    if (corrected.some(({ by, validFrom }) => by === closing.by && validFrom <= closing.validFrom)) continue
    watch(change, closing.validFrom, moment.asOf)
    if (closing.validFrom <= moment.asOf) closed = true
  }
  return closed
}
