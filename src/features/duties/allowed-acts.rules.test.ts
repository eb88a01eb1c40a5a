import { describe, expect, it } from 'vitest'
import {
  canExempt,
  mayAttach,
  mayClose,
  mayConfirm,
  mayDecideNotApplicable,
  maySetAside,
} from './allowed-acts.rules.ts'

const outcome = (permission: ReturnType<typeof mayAttach>): string =>
  permission.allowed ? 'allowed' : permission.reason

describe('R12 who may do what', () => {
  it.each([
    ['the owner', 'sato', 'allowed'],
    ['another person', 'tanaka', 'notOwner'],
  ])('attach: %s', (_, by, expected) => {
    expect(outcome(mayAttach({ by, ownerIds: ['sato'] }))).toBe(expected)
  })

  const act = { by: 'tanaka', attachedBy: 'sato', holdsSuperiorPost: false, isDesignatedConfirmer: false }
  it.each([
    ['the superior', { holdsSuperiorPost: true }, 'allowed'],
    ['a designated confirmer', { isDesignatedConfirmer: true }, 'allowed'],
    ['any colleague', {}, 'notConfirmer'],
    ['who attached it, even as superior', { by: 'sato', holdsSuperiorPost: true }, 'ownSignal'],
  ])('confirm: %s', (_, more, expected) => {
    expect(outcome(mayConfirm({ ...act, ...more }))).toBe(expected)
  })

  const decision = {
    decidedByRole: 'chiefSecurityOfficer',
    reason: '無線LANを使用していない',
    fact: 'wireless',
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
  }
  it.each([
    ['in full', {}, 'allowed'],
    ['by the CISO', { decidedByRole: 'ciso' }, 'notChiefSecurityOfficer'],
    ['without a reason', { reason: '　' }, 'noReason'],
    ['without a fact', { fact: '' }, 'noFact'],
    ['without an end', { validTo: null }, 'noPeriod'],
    ['for more than a year', { validTo: '2027-04-02' }, 'periodTooLong'],
  ])('not applicable: %s', (_, more, expected) => {
    expect(outcome(mayDecideNotApplicable({ ...decision, ...more }))).toBe(expected)
  })

  const aside = {
    by: 'sato',
    secondBy: 'tanaka',
    validFrom: '2026-09-01',
    validTo: '2026-12-31',
    target: { kind: 'check', verdict: 'negative' as const },
  }
  it.each([
    ['by two persons', {}, 'allowed'],
    ['by one person', { secondBy: 'sato' }, 'samePerson'],
    ['without an end', { validTo: null }, 'noPeriod'],
    ['of a positive', { target: { kind: 'check', verdict: 'positive' as const } }, 'notNegative'],
    ['of an audit finding', { target: { kind: 'securityAuditFinding' } }, 'findingNotByCheck'],
  ])('false positive: %s', (_, more, expected) => {
    expect(outcome(maySetAside({ ...aside, ...more }))).toBe(expected)
  })
})

describe('R11 who closes a finding', () => {
  it.each([
    ['securityAuditFinding', 'auditor', 'ito', 'allowed'],
    ['securityAuditFinding', 'cisoOffice', 'ito', 'notAuditor'],
    ['incidentFinding', 'cisoOffice', 'ito', 'allowed'],
    ['incidentFinding', 'auditor', 'ito', 'notCisoOffice'],
    ['incidentFinding', 'owner', 'ito', 'notCisoOffice'],
    ['incidentFinding', 'cisoOffice', 'sato', 'ownFinding'],
  ] as const)('%s by %s %s: %s', (kind, role, by, expected) => {
    expect(outcome(mayClose({ by, role, finding: { kind, ownerId: 'sato' } }))).toBe(expected)
  })
})

describe('R13 exemption', () => {
  const act = {
    provenance: '総務省ガイドライン' as const,
    decidedByRole: 'ciso',
    objectIds: ['o1'],
    validFrom: '2026-04-01',
    validTo: '2027-03-31' as string | null,
    compensatingMeasure: '施錠した棚に保管する',
    compensatingEvidenceId: 'e' as string | null,
  }
  it.each([
    ['a whole fiscal year', {}, 'allowed'],
    ['against a law', { provenance: '法令' as const }, 'boundByLaw'],
    ['against an ordinance', { provenance: '省令' as const }, 'boundByLaw'],
    ['by the chief security officer', { decidedByRole: 'chiefSecurityOfficer' }, 'notCiso'],
    ['without objects', { objectIds: [] }, 'noObjects'],
    ['without an end', { validTo: null }, 'noPeriod'],
    ['ending before it begins', { validTo: '2026-03-31' }, 'noPeriod'],
    ['into the next fiscal year', { validTo: '2027-04-01' }, 'periodTooLong'],
    ['without a compensating measure', { compensatingMeasure: ' ' }, 'noCompensatingMeasure'],
    ['without its evidence', { compensatingEvidenceId: null }, 'noCompensatingEvidence'],
  ])('%s', (_, more, expected) => {
    expect(outcome(canExempt({ ...act, ...more }))).toBe(expected)
  })
})
