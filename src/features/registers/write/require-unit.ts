import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import { fail } from '../../../core/errors.ts'
import { inUnitScope, type Verb } from '../../../core/permission.ts'
import { withinReach } from '../../../core/query.ts'
import { registerErrors } from '../registers.errors.ts'

const reachOf = (ctx: Context, verb: Verb): 'all' | ReadonlySet<string> => ctx.access.get(verb) ?? new Set<string>()

/** The unit or member body of a new row lies within what the verb covers; null is the whole organisation. @throws {AppError} 404, 422 */
export async function requireUnit(tx: Tx, ctx: Context, verb: Verb, unitId: string | null): Promise<void> {
  if (!inUnitScope(reachOf(ctx, verb), unitId))
    throw registerErrors('unitNeeded', {}, [{ path: 'unitId', message: '' }])
  if (unitId === null) return
  const unit = await tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', unitId)
    .where('kind', 'in', ['unit', 'memberBody'])
    .executeTakeFirst()
  if (!unit) throw fail('notFound', {}, [{ path: 'unitId', message: '' }])
}

export type NamedObject = {
  id: string
  kind: ObjectKind
  name: string
  unitId: string | null
  validFrom: string | null
  validTo: string | null
}

/** Objects that a row is about, of the kinds named and within what the verb covers, in the order given. @throws {AppError} 404 */
export async function requireObjects(
  tx: Tx,
  ctx: Context,
  verb: Verb,
  ids: readonly string[],
  kinds: readonly ObjectKind[],
): Promise<NamedObject[]> {
  const { rows } = await sql<NamedObject>`
    select o.id, o.kind, o.name, o.unit_id, o.valid_from, o.valid_to from object o
    where o.id = any(${[...ids]}::uuid[]) and o.kind = any(${[...kinds]}::object_kind[]) and ${withinReach(reachOf(ctx, verb), 'o.unitId')}`.execute(
    tx,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const found = byId.get(id)
    if (!found) throw fail('notFound')
    return found
  })
}

/** A row of the whole organisation that everybody may name (a supplier, a post, a person). @throws {AppError} 404 */
export async function requireNamed(tx: Tx, id: string | null, kinds: readonly ObjectKind[]): Promise<void> {
  if (id === null) return
  const found = await tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', id)
    .where('kind', 'in', [...kinds])
    .executeTakeFirst()
  if (!found) throw fail('notFound')
}
