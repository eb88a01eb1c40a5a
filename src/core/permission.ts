import { fail } from './errors.ts'

/** What an endpoint asks for. `none`: anybody; `self`: whoever is signed in. */
export const verbs = [
  'organisation.read',
  'organisation.write',
  'people.read',
  'people.write',
  'accounts.write',
  'history.read',
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
  'sample.write',
] as const
export type Verb = (typeof verbs)[number]
export type Permission = Verb | 'none' | 'self'

export const shippedRoles = ['administrator', 'securityOffice', 'departmentHead', 'staff', 'readOnly'] as const
export type ShippedRole = (typeof shippedRoles)[number]

const read: Verb[] = [
  'organisation.read',
  'people.read',
  'documents.read',
  'measures.read',
  'duties.read',
  'registers.read',
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
  ],
  departmentHead: [...read, 'evidence.attach', 'evidence.confirm', 'registers.write', 'takeOuts.ask'],
  staff: [...read, 'evidence.attach', 'takeOuts.ask'],
  readOnly: read,
}

export const roleNames: Record<ShippedRole, { ja: string; en: string }> = {
  administrator: { ja: '管理者', en: 'Administrator' },
  securityOffice: { ja: '情報セキュリティ担当', en: 'Security office' },
  departmentHead: { ja: '所属長', en: 'Department head' },
  staff: { ja: '職員', en: 'Staff' },
  readOnly: { ja: '閲覧のみ', en: 'Read only' },
}

/** For each verb held: everywhere, or on the listed units and member bodies (those below included already). */
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
