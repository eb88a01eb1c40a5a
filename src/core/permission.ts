import { fail } from './errors.ts'

/** What an endpoint asks for. `none`: anybody; `self`: whoever is signed in. */
export const verbs = [
  'organisation.read',
  'organisation.write',
  'people.read',
  'people.write',
  'contacts.read',
  'contacts.write',
  'accounts.write',
  'history.read',
  'history.purge',
  'documents.read',
  'documents.write',
  'measures.read',
  'registers.read',
  'registers.write',
  'takeOuts.ask',
  'duties.read',
  'duties.write',
  'duties.decide',
  'evidence.attach',
  'evidence.confirm',
  'inquiries.read',
  'inquiries.write',
  'inquiries.answer',
  'approvals.read',
  'approvals.draft',
  'approvals.write',
  'programme.read',
  'programme.write',
  'activities.report',
  'exemptions.ask',
  'committee.read',
  'committee.write',
  'reports.read',
  'sample.write',
] as const
export type Verb = (typeof verbs)[number]
export type Permission = Verb | 'none' | 'self'

/** What a person has to do before anything else is open to them. */
export const firstSteps = ['password', 'secondFactor'] as const
export type FirstStep = (typeof firstSteps)[number]

export const shippedRoles = [
  'administrator',
  'securityOffice',
  'departmentHead',
  'staff',
  'memberContact',
  'auditor',
  'externalAuditor',
  'readOnly',
] as const
export type ShippedRole = (typeof shippedRoles)[number]

const read: Verb[] = [
  'organisation.read',
  'people.read',
  'documents.read',
  'measures.read',
  'duties.read',
  'registers.read',
  'inquiries.read',
  'programme.read',
]

/** What shipped roles are granted at start; grants are rows, so a body may change them (decisions 11). */
export const shippedGrants: Record<ShippedRole, readonly Verb[]> = {
  administrator: verbs,
  securityOffice: [
    ...read,
    'history.read',
    'documents.write',
    'registers.write',
    'takeOuts.ask',
    'duties.write',
    'duties.decide',
    'evidence.attach',
    'evidence.confirm',
    'organisation.write',
    'people.write',
    'contacts.read',
    'contacts.write',
    'inquiries.write',
    'inquiries.answer',
    'approvals.read',
    'approvals.draft',
    'approvals.write',
    'programme.write',
    'activities.report',
    'exemptions.ask',
    'committee.read',
    'committee.write',
    'reports.read',
  ],
  departmentHead: [
    ...read,
    'contacts.read',
    'evidence.attach',
    'evidence.confirm',
    'registers.write',
    'takeOuts.ask',
    'inquiries.answer',
    'approvals.read',
    'approvals.draft',
    'activities.report',
    'exemptions.ask',
    'committee.read',
  ],
  staff: [
    ...read,
    'contacts.read',
    'evidence.attach',
    'takeOuts.ask',
    'inquiries.answer',
    'approvals.draft',
    'activities.report',
    'exemptions.ask',
  ],
  memberContact: [...read, 'contacts.read', 'evidence.attach', 'inquiries.answer', 'activities.report'],
  // Findings get a verb of their own together with the register that they are written into; until then an auditor writes nothing.
  auditor: [...read, 'contacts.read', 'history.read', 'approvals.read', 'committee.read', 'reports.read'],
  externalAuditor: [...read, 'contacts.read', 'history.read', 'approvals.read', 'committee.read', 'reports.read'],
  readOnly: read,
}

/** Held by people from outside under a contract: a grant of it without a last day is refused. */
export const endsByItself = (roleCode: string): boolean => roleCode === 'externalAuditor'

export const roleNames: Record<ShippedRole, { ja: string; en: string }> = {
  administrator: { ja: '管理者', en: 'Administrator' },
  securityOffice: { ja: '情報セキュリティ担当', en: 'Security office' },
  departmentHead: { ja: '所属長', en: 'Department head' },
  staff: { ja: '職員', en: 'Staff' },
  memberContact: { ja: '構成市町村担当', en: 'Municipality contact' },
  auditor: { ja: '監査人', en: 'Auditor' },
  externalAuditor: { ja: '外部監査人', en: 'External auditor' },
  readOnly: { ja: '閲覧のみ', en: 'Read only' },
}

/**
 * For each verb held: everywhere, or on the listed units and member bodies (those below included already). A grant of 本人 (own) adds no
 * unit: the set stays empty, and what is one's own is within reach of whoever holds the verb at all (features/people/own.ts).
 */
export type Access = ReadonlyMap<Verb, 'all' | ReadonlySet<string>>

export const fullAccess: Access = new Map(verbs.map((verb) => [verb, 'all' as const]))

/** @throws {AppError} 403 when the actor does not hold the verb anywhere. */
export function requireVerb(access: Access, verb: Verb): 'all' | ReadonlySet<string> {
  const scope = access.get(verb)
  if (!scope) throw fail('forbidden')
  return scope
}

/** Whether a row that belongs to `unitId` (null: the whole organisation) lies within a scope. */
export const inUnitScope = (scope: 'all' | ReadonlySet<string>, unitId: string | null): boolean =>
  scope === 'all' || (unitId !== null && scope.has(unitId))
