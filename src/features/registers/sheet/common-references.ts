import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import { withinReach } from '../../../core/query.ts'
import { unitPaths } from '../../organisation/unit-tree.rules.ts'
import type { ReferenceOption } from './register-book.types.ts'

type Reach = 'all' | ReadonlySet<string>

/** Units by their path (事務局 ＞ 総務課, also known as 総務課) and member bodies; those within reach that exist today. */
export async function unitReferences(tx: Tx, ctx: Context, reach: Reach): Promise<ReferenceOption[]> {
  const { rows } = await sql<{ id: string; name: string; parentId: string | null; isUnit: boolean }>`
    select o.id, o.name, u.parent_id, o.kind = 'unit' as is_unit from object o left join unit u on u.organisation_id = o.organisation_id and u.id = o.id
    where o.kind in ('unit', 'memberBody') and ${withinReach(reach, 'o.unitId')} and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date)
    order by o.name, o.id`.execute(tx)
  const paths = new Map(unitPaths(rows.filter(({ isUnit }) => isUnit)).map(({ id, path }) => [id, path]))
  return rows.map(({ id, name }) => ({ id, label: paths.get(id) ?? name, names: [name] }))
}

/** Posts with the unit they belong to (総務課 課長, also known as 課長). */
export async function postReferences(tx: Tx, ctx: Context, reach: Reach): Promise<ReferenceOption[]> {
  const { rows } = await sql<{ id: string; title: string; unit: string | null }>`
    select p.id, p.title, u.name as unit from post p join object o on o.organisation_id = p.organisation_id and o.id = p.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where (${withinReach(reach, 'o.unitId')} or o.unit_id is null) and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date)
    order by u.name nulls first, p.title, p.id`.execute(tx)
  return rows.map(({ id, title, unit }) => ({
    id,
    label: unit && !title.startsWith(unit) ? `${unit} ${title}` : title,
    names: [title, ...(unit ? [`${unit}${title}`] : [])],
  }))
}

/** 領域 by name; they are the whole organisation's, and everybody may say in which one something stands. */
export async function zoneReferences(tx: Tx, ctx: Context): Promise<ReferenceOption[]> {
  const { rows } = await sql<{ id: string; name: string; code: string }>`
    select o.id, o.name, z.code from zone z join object o on o.organisation_id = z.organisation_id and o.id = z.id
    where o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date order by z.position, o.name, o.id`.execute(tx)
  return rows.map(({ id, name, code }) => ({ id, label: name, names: [code] }))
}

/** Objects of some kinds by name. `everybodys`: they are the whole organisation's and everybody may name them (suppliers). */
export async function objectReferences(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  kinds: readonly ObjectKind[],
  { everybodys = false }: { everybodys?: boolean } = {},
): Promise<ReferenceOption[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from object o where o.kind = any(${kinds}::object_kind[]) and (${everybodys} or ${withinReach(reach, 'o.unitId')})
      and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date)
    order by o.name, o.id`.execute(tx)
  return rows.map(({ id, name }) => ({ id, label: name, names: [] }))
}
