import { createHash } from 'node:crypto'
import { allowed, denied, type Subject } from '../../../core/command.ts'
import type { Tx } from '../../../core/db/database.ts'
import { roleNames, type ShippedRole, shippedGrants, shippedRoles, type Verb, verbs } from '../../../core/permission.ts'
import { roleErrors } from './roles.errors.ts'

export type RoleRow = {
  code: string
  nameJa: string
  nameEn: string
  note: string
  shipped: boolean
  requiresSecondFactor: boolean
  verbs: Verb[]
}

/** Verbs that a release no longer knows stay in the table and are left out here. */
export const inOrder = (held: readonly string[]): Verb[] => verbs.filter((verb) => held.includes(verb))

const shippedCode = (code: string): ShippedRole | undefined => shippedRoles.find((one) => one === code)

/** Names and verbs of a shipped role as this release ships them; undefined for a role of the body's own. */
export function shippedState(code: string): Pick<RoleRow, 'nameJa' | 'nameEn' | 'verbs'> | undefined {
  const shipped = shippedCode(code)
  return (
    shipped && {
      nameJa: roleNames[shipped].ja,
      nameEn: roleNames[shipped].en,
      verbs: inOrder(shippedGrants[shipped]),
    }
  )
}

/** Roles belong to the whole organisation: only a grant without scope reaches them. */
export const roleSubject: Subject<RoleRow, 'update' | 'reset' | 'delete'> = {
  find: async (tx, code) => {
    const row = await tx
      .selectFrom('role')
      .select(['code', 'nameJa', 'nameEn', 'note', 'shipped', 'requiresSecondFactor'])
      .where('code', '=', code)
      .executeTakeFirst()
    if (!row) return undefined
    const held = await tx.selectFrom('roleVerb').select('verb').where('roleCode', '=', code).execute()
    return { ...row, verbs: inOrder(held.map(({ verb }) => verb)) }
  },
  unitOf: () => null,
  policy: {
    update: () => allowed,
    reset: (_ctx, { shipped }) =>
      shipped ? allowed : denied(roleErrors('notShipped').text.ja, roleErrors('notShipped').text.en),
    delete: (_ctx, { shipped }) =>
      shipped ? denied(roleErrors('shipped').text.ja, roleErrors('shipped').text.en) : allowed,
  },
}

/** The id under which history keeps a role, which has a code instead of one: a UUID of version 8 (RFC 9562) made from the code. */
export function roleSubjectId(organisationId: string, code: string): string {
  const bytes = createHash('sha256').update(`role ${organisationId} ${code}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** @throws {AppError} 409 where another role bears the name in either language */
export async function requireFreeName(tx: Tx, role: Pick<RoleRow, 'code' | 'nameJa' | 'nameEn'>): Promise<void> {
  const taken = await tx
    .selectFrom('role')
    .select('code')
    .where('code', '!=', role.code)
    .where((where) => where.or([where('nameJa', '=', role.nameJa), where('nameEn', '=', role.nameEn)]))
    .executeTakeFirst()
  if (taken) throw roleErrors('nameTaken', { name: role.nameJa }, [{ path: 'nameJa', message: '' }])
}

export async function storeVerbs(tx: Tx, organisationId: string, code: string, held: readonly Verb[]): Promise<void> {
  await tx.deleteFrom('roleVerb').where('roleCode', '=', code).execute()
  if (held.length === 0) return
  await tx
    .insertInto('roleVerb')
    .values(held.map((verb) => ({ organisationId, roleCode: code, verb })))
    .execute()
}
