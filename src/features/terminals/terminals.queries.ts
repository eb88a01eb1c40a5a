import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { presentZone } from '../systems/present-zone.sql.ts'
import { supportSql } from '../systems/support.sql.ts'
import { outsideFacts } from './outside-facts.sql.ts'
import { presentContainer } from './present-container.sql.ts'
import { terminalList } from './terminal-list.ts'
import { terminalRows } from './terminal-rows.ts'
import { terminalFields, type terminalPage, type terminalRow } from './terminals.schema.ts'

type Reach = 'all' | ReadonlySet<string>
type Row = z.output<typeof terminalRow>
type Page = z.output<typeof terminalPage>

/** A page of terminals within reach; a fixed number of statements. */
export const readTerminals = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = terminalList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, reach, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const named = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

/** Terminals with names for what is stored as ids; one statement. What holds a terminal is named to those who may open it. */
async function readShown(tx: Tx, ctx: Context, reach: Reach, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Row>`
    select o.id, t.number, o.name, t.kind, t.serial, t.model, t.os, ${named('u')} as unit, t.place,
      ${ctx.access.has('people.read') ? named('p') : sql`null::json`} as person, t.user_text, ${named('z')} as zone,
      case when c.id is null then null else json_build_object('id', c.id, 'name', c.name, 'kind', c.kind) end as container,
      t.multi_factor, t.media_blocked, t.encrypted, t.malware_protection, t.support_ends, ${supportSql(sql`t.support_ends`, today)} as support,
      t.lease_number, t.lease_ends, o.valid_from, o.valid_to, ${outsideFacts} as outside
    from terminal t join object o on o.organisation_id = t.organisation_id and o.id = t.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join object p on p.organisation_id = t.organisation_id and p.id = t.user_person_id
    left join object z on z.organisation_id = t.organisation_id and z.id = ${presentZone(today)}
    left join object c on c.organisation_id = t.organisation_id and c.id = ${presentContainer(today)} and ${withinReach(reach, 'c.unitId')}
    where ${wanted}`.execute(tx)
  return rows
}

/** One terminal within reach with its zones over time. @throws {AppError} 404 */
export const readTerminal = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, reach, wanted), await terminalRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: zones } = await sql<Page['zones'][number]>`
      select o.name, z.valid_from, z.valid_to from object_zone z join object o on o.organisation_id = z.organisation_id and o.id = z.zone_id
      where z.object_id = ${id}::uuid order by z.valid_from desc nulls last, z.id desc`.execute(tx)
    return { ...row, fields: terminalFields.parse(known.fields), zones }
  })
