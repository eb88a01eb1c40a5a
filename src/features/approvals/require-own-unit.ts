import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { approvalErrors } from './approvals.errors.ts'

/** Whoever is limited to units drafts and receives for one of them; null is the whole body. @throws {AppError} 422; 404 where it is no unit of this body */
export async function requireOwnUnit(tx: Tx, ctx: Context, unitId: string | null): Promise<void> {
  if (!inUnitScope(ctx.access.get('approvals.draft') ?? new Set(), unitId))
    throw approvalErrors('unitNeeded', {}, [{ path: 'unitId', message: '' }])
  if (unitId === null) return
  const unit = await tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', unitId)
    .where('kind', 'in', ['unit', 'memberBody'])
    .executeTakeFirst()
  if (!unit) throw fail('notFound', {}, [{ path: 'unitId', message: '' }])
}
