import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { readAsked } from '../approvals/asked.queries.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { zonesNow } from '../zones/zones.queries.ts'
import { connectionList } from './connection-list.ts'
import { connectionRows } from './connection-rows.ts'
import { brokenRulesSql } from './connection-rules.sql.ts'
import { connectionFields, type connectionPage, type ConnectionRow, type diagram } from './connections.schema.ts'

/** A page of connections within reach. */
export const readConnections = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = connectionList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** Connections with names for what is stored as ids and the rules that they break; one statement. */
export async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<ConnectionRow[]> {
  const { from } = connectionList(ctx)
  const { rows } = await sql<ConnectionRow>`
    select o.id, c.number, o.name, c.kind, case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      json_build_object('id', nf.id, 'name', nf.name) as from_zone, case when nt.id is null then null else json_build_object('id', nt.id, 'name', nt.name) end as to_zone,
      c.peer, c.address, c.mac, c.protocol, c.port, c.direction, c.method, c.approver, c.approved_on, c.expires_on, c.next_review, o.valid_from, o.valid_to,
      ${brokenRulesSql(ctx.clock.today())} as broken
    from ${from}
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    join object nf on nf.organisation_id = c.organisation_id and nf.id = c.from_zone_id
    left join object nt on nt.organisation_id = c.organisation_id and nt.id = c.to_zone_id
    where ${wanted} order by c.number`.execute(tx)
  return rows
}

/** One connection within reach. @throws {AppError} 404 */
export const readConnection = (ctx: Context, { id }: { id: string }): Promise<z.output<typeof connectionPage>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await connectionRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { asked } = await readAsked(tx, 'connection', id)
    return { ...row, fields: connectionFields.parse(known.fields), asked }
  })

/** Everything that the diagram shows today. */
export const readDiagram = (ctx: Context): Promise<z.output<typeof diagram>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const { zones } = await zonesNow(tx, ctx)
    const current = sql<boolean>`(o.valid_to is null or o.valid_to >= ${today}::date)`
    const connections = await readShown(tx, ctx, sql<boolean>`(${current} and ${withinReach(reach, 'o.unitId')})`)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from connection c join object o on o.organisation_id = c.organisation_id and o.id = c.id where ${current}`.execute(
      tx,
    )
    return {
      zones: zones.filter((zone) => zone.current),
      connections,
      hidden: (rows[0]?.n ?? 0) - connections.length,
    }
  })
