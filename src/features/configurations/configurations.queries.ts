import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import type { ConfirmationRow } from './configurations.schema.ts'

type Reach = 'all' | ReadonlySet<string>

/** Confirmations about something within reach; of what they are about, only that is named. One statement. */
async function readRows(
  tx: Tx,
  reach: Reach,
  wanted: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<ConfirmationRow[]> {
  const { rows } = await sql<ConfirmationRow>`
    select c.id, c.title, c.signed_by, case when s.id is null then null else json_build_object('id', s.id, 'name', s.name) end as supplier, c.signed_on,
      c.statement, c.configuration_sha256 as sha256, c.hash_source, c.file_name, c.superseded_on, c.superseded_sha256, c.withdrawn_reason, r.document_number,
      case when c.withdrawn_at is not null then 'withdrawn' when c.superseded_on is not null then 'superseded' when not exists (
          select from configuration_confirmation_object x where x.confirmation_id = c.id and not exists (
            select from configuration_confirmation_object y join configuration_confirmation d on d.organisation_id = y.organisation_id and d.id = y.confirmation_id
            where y.object_id = x.object_id and d.withdrawn_at is null and (d.signed_on, d.id) > (c.signed_on, c.id))) then 'replaced'
        else 'holds' end as standing,
      n.objects
    from configuration_confirmation c join record r on r.organisation_id = c.organisation_id and r.id = c.id
    left join object s on s.organisation_id = c.organisation_id and s.id = c.supplier_id
    join lateral (
      select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'name', o.name) order by o.kind, o.name) as objects
      from configuration_confirmation_object x join object o on o.organisation_id = x.organisation_id and o.id = x.object_id
      where x.organisation_id = c.organisation_id and x.confirmation_id = c.id and ${withinReach(reach, 'o.unitId')}) n on n.objects is not null
    where ${wanted} order by c.signed_on desc, c.id desc`.execute(tx)
  return rows
}

export const readConfirmations = (ctx: Context) => query(ctx, 'registers.read', (tx, reach) => readRows(tx, reach))

/** @throws {AppError} 404 */
export const readConfirmation = (ctx: Context, { id }: { id: string }) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readRows(tx, reach, sql<boolean>`c.id = ${id}::uuid`)
    if (!row) throw fail('notFound')
    return row
  })

/** The signed paper. @throws {AppError} 404 */
export const readPaper = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readRows(tx, reach, sql<boolean>`c.id = ${id}::uuid`)
    const stored = await tx
      .selectFrom('configurationConfirmation')
      .select('fileSha256')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row || !stored?.fileSha256) throw fail('notFound')
    const bytes = await ctx.files.read(ctx.organisationId, stored.fileSha256)
    return new File([new Uint8Array(bytes)], row.fileName ?? 'file', { type: 'application/octet-stream' })
  })
