import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { query } from '../../core/query.ts'

export type SecurityRoleRow = {
  id: string
  code: string
  nameJa: string
  nameEn: string
  task: string
  shipped: boolean
  position: number
  retiredAt: Day | null
}

/** The body's security roles in its own order, retired ones included; one statement. */
export const loadSecurityRoles = (tx: Tx): Promise<SecurityRoleRow[]> =>
  tx
    .selectFrom('securityRole')
    .select(['id', 'code', 'nameJa', 'nameEn', 'task', 'shipped', 'position', 'retiredAt'])
    .orderBy('position')
    .orderBy('id')
    .execute()

export const readSecurityRoles = (ctx: Context) => query(ctx, 'people.read', (tx) => loadSecurityRoles(tx))
