import { addDays, startOfDay, type Day } from '../../core/dates/days.ts'
import { foldPolicy, type PolicyRows, type PolicyStates } from './duties.rules.ts'
import type {
  Activity,
  Check,
  Closing,
  Confirmation,
  Correction,
  DutyObject,
  DutyVersion,
  Evidence,
  Exemption,
  FactVersion,
  FalsePositive,
  Finding,
  NotApplicable,
  ProgrammeItem,
  RuleInForce,
  SecurityAudit,
  SelfInspection,
  Signal,
} from './signals.types.ts'
import type { AnchorRow, ClauseRow, DutyState } from './states.types.ts'
import { markLabel } from './states.labels.ts'

// Rows for tests: each builder fills what the case does not speak of. A row is recorded on its first day unless said.

let serial = 0
const nextId = (kind: string): string => `${kind}-${++serial}`
const base = (validFrom: Day) => ({ validFrom, validTo: null, recordedAt: startOfDay(validFrom), retractedAt: null })
const signal = (kind: string, validFrom: Day) => ({
  ...base(validFrom),
  id: nextId(kind),
  dutyId: 'd',
  ruleVersion: '1',
})
const answer = (kind: string, objectId: string, validFrom: Day) => ({
  ...signal(kind, validFrom),
  objectId,
  question: 'q',
  verdict: 'positive' as const,
})

/** A mandatory yearly duty of the guideline, evidence at least C, looked for in the standard, binding the office `main`. */
export const duty = (more: Partial<DutyVersion> = {}): DutyVersion => ({
  ...base('2024-04-01'),
  dutyId: 'd',
  strength: 'must',
  critical: false,
  provenance: '総務省ガイドライン',
  tier: 'standard',
  every: 'year',
  least: 'C',
  maxAgeMonths: null,
  questions: [],
  heads: [3],
  bodyIds: ['main'],
  ...more,
})
export const object = (objectId = 'o', more: Partial<DutyObject> = {}): DutyObject => ({
  ...base('2024-04-01'),
  dutyId: 'd',
  objectId,
  bodyId: 'main',
  appliesFrom: null,
  ...more,
})
export const objects = (count: number): DutyObject[] =>
  Array.from({ length: count }, (_, index) => object(`o${index + 1}`))
export const rule = (more: Partial<RuleInForce> = {}): RuleInForce => ({
  ...signal('rule', '2024-04-01'),
  kind: 'ruleInForce',
  clauseId: 's1',
  tier: 'standard',
  bodyId: null,
  ...more,
})
export const evidence = (objectId: string, day: Day, more: Partial<Evidence> = {}): Evidence => ({
  ...answer('evidence', objectId, day),
  kind: 'evidence',
  by: 'sato',
  fileId: null,
  ...more,
})
export const activity = (objectId: string, day: Day, more: Partial<Activity> = {}): Activity => ({
  ...answer('activity', objectId, day),
  kind: 'activity',
  by: 'sato',
  hasRecord: true,
  ...more,
})
export const check = (objectId: string, day: Day, more: Partial<Check> = {}): Check => ({
  ...answer('check', objectId, day),
  kind: 'check',
  method: 'configuration',
  population: 10,
  reconciledOn: day,
  periodFrom: null,
  periodTo: null,
  typedByHolder: false,
  ...more,
})
export const failed = (objectId: string, day: Day, more: Partial<Check> = {}): Check =>
  check(objectId, day, { method: 'register', verdict: 'negative', ...more })
/** A register check that found the object in order: assurance C. */
export const passed = (objectId: string, day: Day, more: Partial<Check> = {}): Check =>
  check(objectId, day, { method: 'register', ...more })
export const selfInspection = (objectId: string, day: Day, more: Partial<SelfInspection> = {}): SelfInspection => ({
  ...answer('self', objectId, day),
  kind: 'selfInspection',
  by: 'sato',
  ...more,
})
export const audit = (objectId: string, day: Day, more: Partial<SecurityAudit> = {}): SecurityAudit => ({
  ...answer('audit', objectId, day),
  kind: 'securityAudit',
  by: 'auditor',
  independent: true,
  followedUpOn: day,
  ...more,
})
export const finding = (kind: Finding['kind'], objectId: string, day: Day, id = 'f'): Finding => ({
  ...signal('finding', day),
  id,
  objectId,
  kind,
  ownerId: 'sato',
})
export const correction = (findingId: string, day: Day): Correction => ({
  ...signal('correction', day),
  kind: 'correction',
  findingId,
  by: 'sato',
})
export const closing = (findingId: string, day: Day, role: Closing['role'], by = 'ito'): Closing => ({
  ...signal('closing', day),
  kind: 'closing',
  findingId,
  by,
  role,
})
export const confirmation = (signalId: string, day: Day, more: Partial<Confirmation> = {}): Confirmation => ({
  ...signal('confirmation', day),
  kind: 'confirmation',
  signalId,
  by: 'tanaka',
  dualRole: null,
  ...more,
})
export const exemption = (objectId: string, from: Day, to: Day, more: Partial<Exemption> = {}): Exemption => ({
  ...signal('exemption', from),
  validTo: to,
  kind: 'exemption',
  objectId,
  decidedByRole: 'ciso',
  compensatingMeasure: '施錠した棚に保管する',
  compensatingEvidenceId: 'e',
  ...more,
})
export const falsePositive = (
  signalId: string,
  from: Day,
  to: Day,
  more: Partial<FalsePositive> = {},
): FalsePositive => ({
  ...signal('false', from),
  validTo: to,
  kind: 'falsePositive',
  objectId: 'o',
  signalId,
  by: 'sato',
  secondBy: 'tanaka',
  ...more,
})
export const notApplicable = (
  objectId: string | null,
  from: Day,
  to: Day,
  more: Partial<NotApplicable> = {},
): NotApplicable => ({
  ...signal('na', from),
  validTo: to,
  kind: 'notApplicable',
  objectId,
  decidedByRole: 'chiefSecurityOfficer',
  reason: '無線LANを使用していない',
  fact: 'wireless',
  factValue: 'none',
  ...more,
})
export const fact = (value: string, from: Day): FactVersion => ({ ...base(from), fact: 'wireless', value })
export const planned = (opens: Day, due: Day, more: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  ...base(opens),
  dutyId: 'd',
  objectId: null,
  opens,
  due,
  ...more,
})
export const clause = (clauseId: string, parentId: string | null = null): ClauseRow => ({
  ...base('2024-04-01'),
  clauseId,
  parentId,
})
export const anchor = (clauseId: string, dutyId: string): AnchorRow => ({ ...base('2024-04-01'), clauseId, dutyId })

export type Given = Partial<Omit<PolicyRows, 'duties'>> & { duties?: DutyVersion[]; knownAt?: string }

export const today = '2026-10-01'

/** Folds on the day; known is what was recorded by its end, unless `knownAt` says otherwise. */
export function fold(given: Given, asOf: Day = today): PolicyStates {
  const rows: PolicyRows = {
    duties: given.duties ?? [duty()],
    objects: given.objects ?? [object()],
    signals: given.signals ?? [],
    programme: given.programme ?? [],
    facts: given.facts ?? [],
    clauses: given.clauses ?? [],
    anchors: given.anchors ?? [],
  }
  return foldPolicy(rows, { asOf, knownAt: given.knownAt ?? startOfDay(addDays(asOf, 1)) })
}

export function onlyDuty(given: Given, asOf: Day = today): DutyState {
  const state = fold(given, asOf).duties[0]
  if (state === undefined) throw new Error('no duty is in force')
  return state
}

/** A row of the tables: what is given, and the label that the duty bears. */
export interface Case {
  readonly name: string
  readonly rule: string
  readonly given: Given
  readonly asOf?: Day
  readonly expected: string
}
export function labelOf({ given, asOf }: Case): string {
  return markLabel(onlyDuty(given, asOf ?? today), 'ja')
}

/** Evidence that another person confirmed on the day. */
export function confirmed(objectId: string, day: Day, more: Partial<Evidence> = {}): Signal[] {
  const given = evidence(objectId, day, more)
  return [given, confirmation(given.id, day, { dutyId: given.dutyId })]
}
