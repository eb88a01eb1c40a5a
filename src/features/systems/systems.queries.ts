import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { classesOf, levelsOn } from '../levels/container-class.queries.ts'
import { onDay } from '../levels/container-class.sql.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { presentZone } from './present-zone.sql.ts'
import { supportSql } from './support.sql.ts'
import { procedureSql, systemList } from './system-list.ts'
import { systemRows } from './system-rows.ts'
import { systemFields, type systemPage, type systemRow } from './systems.schema.ts'

type Row = z.output<typeof systemRow>
type Page = z.output<typeof systemPage>
type Axis = 'confidentiality' | 'integrity' | 'availability'

/** A page of systems within reach; a fixed number of statements. */
export const readSystems = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = systemList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const named = (alias: string, name: RawBuilder<unknown>) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${name}) end`
const held = (kind: 'asset' | 'terminal', today: string) => sql`(
  select count(*)::int from holding h join object c on c.organisation_id = h.organisation_id and c.id = h.content_id and c.kind = ${kind}
  where h.organisation_id = s.organisation_id and h.container_id = s.id and ${onDay('h', today)})`

/** Systems with names for what is stored as ids, and the class of what each holds; three statements. */
async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Omit<Row, Axis>>`
    select o.id, s.number, o.name, s.kind, s.purpose, ${named('u', sql`u.name`)} as unit, ${named('p', sql`p.title`)} as administrator,
      ${named('q', sql`q.title`)} as operator, ${named('v', sql`v.name`)} as supplier, ${named('z', sql`z.name`)} as zone, s.place, s.shared_with,
      s.support_ends, ${supportSql(sql`s.support_ends`, today)} as support, s.existing_on_start, ${procedureSql} as procedure,
      ${held('asset', today)} as assets, ${held('terminal', today)} as terminals,
      (select count(*)::int from system_account a where a.organisation_id = s.organisation_id and a.system_id = s.id and a.gone_on is null) as accounts,
      o.valid_from, o.valid_to
    from system s join object o on o.organisation_id = s.organisation_id and o.id = s.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join post p on p.organisation_id = s.organisation_id and p.id = s.administrator_post_id
    left join post q on q.organisation_id = s.organisation_id and q.id = s.operator_post_id
    left join object v on v.organisation_id = s.organisation_id and v.id = s.supplier_id
    left join object z on z.organisation_id = s.organisation_id and z.id = ${presentZone(today)}
    where ${wanted}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const ranks = new Map((await classesOf(tx, ids, today)).map((one) => [one.id, one]))
  const levels = await levelsOn(tx, today)
  return rows.map((row) => {
    const levelOf = (axis: Axis) => {
      const rank = ranks.get(row.id)?.[axis]
      const found = levels.find((level) => level.axis === axis && level.rank === rank)
      return found ? { code: found.code, name: found.name, rank: found.rank } : null
    }
    return {
      ...row,
      confidentiality: levelOf('confidentiality'),
      integrity: levelOf('integrity'),
      availability: levelOf('availability'),
    }
  })
}

/** One system within reach with its documents and its zones over time. @throws {AppError} 404 */
export const readSystem = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await systemRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: zones } = await sql<Page['zones'][number]>`
      select o.name, z.valid_from, z.valid_to from object_zone z join object o on o.organisation_id = z.organisation_id and o.id = z.zone_id
      where z.object_id = ${id}::uuid order by z.valid_from desc nulls last, z.id desc`.execute(tx)
    const { rows: documents } = await sql<Page['documents'][number]>`
      select d.id, d.kind, d.title, d.issuer, d.edition, d.dated, d.place, d.file_name, ${ourDocument} as document from system_document d
      left join document w on w.organisation_id = d.organisation_id and w.id = d.document_id
      where d.system_id = ${id}::uuid order by array_position(array['procedure', 'specification', 'diagram', 'manual', 'list', 'other'], d.kind), d.title, d.id`.execute(
      tx,
    )
    return { ...row, fields: systemFields.parse(known.fields), zones, documents }
  })

const ourDocument = sql`case when w.id is null then null else json_build_object('id', w.id, 'title', w.title) end`

/** The file of a document of a system within reach, always as a download. @throws {AppError} 404 */
export const readDocumentFile = async (ctx: Context, { id }: { id: string }): Promise<File> => {
  const found = await query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<{ sha256: string; name: string }>`
      select d.file_sha256 as sha256, coalesce(d.file_name, d.title) as name from system_document d
      join object o on o.organisation_id = d.organisation_id and o.id = d.system_id
      where d.id = ${id}::uuid and d.file_sha256 is not null and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    return rows[0]
  })
  if (!found) throw fail('notFound')
  const bytes = await ctx.files.read(ctx.organisationId, found.sha256)
  return new File([new Uint8Array(bytes)], found.name, { type: 'application/octet-stream' })
}
