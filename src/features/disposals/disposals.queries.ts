import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Answer } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { readAsked } from '../approvals/asked.queries.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { keptFile } from '../registers/write/keep-file.ts'
import { knownOf } from './assess.queries.ts'
import { disposalList } from './disposal-list.ts'
import {
  type assessInput,
  type assessed,
  type disposalPage,
  type disposalRow,
  disposedKinds,
  methods,
} from './disposals.schema.ts'
import type { DisposalMethod } from './disposals.labels.ts'
import { fittingMethods, methodWarnings } from './method.rules.ts'
import { compareWithRegister } from './serial-check.queries.ts'

export type DisposalRow = z.output<typeof disposalRow>
export type DisposalPage = z.output<typeof disposalPage>
type Assessed = z.output<typeof assessed>

/** A page of 廃棄記録簿 within reach; a fixed number of statements whatever the size. */
export const readDisposals = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = disposalList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** Disposals with names for what is stored as ids; one statement. */
export async function readShown(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<DisposalRow[]> {
  const { from, columns } = disposalList(ctx)
  const { rows } = await sql<DisposalRow>`
    select o.id, o.number, ${columns['state']?.sql} as state, json_build_object('id', n.id, 'kind', n.kind, 'name', n.name,
        'number', coalesce(a.number, m.number, t.number, ''), 'serial', coalesce(m.serial, t.serial, '')) as object,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit, o.class_code, o.method, o.residents,
      o.planned_on, o.done_on, o.place, o.contractor, o.witness,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.title) end as witness_post,
      o.certificate_number, o.certificate_on, o.certificate_name, o.certificate_serials, o.note,
      ${columns['lacksCertificate']?.sql} as lacks_certificate, ${columns['overdue']?.sql} as overdue
    from ${from} left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join post p on p.organisation_id = o.organisation_id and p.id = o.witness_post_id
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows
}

async function assess(
  tx: Tx,
  things: readonly { id: string; residents: Answer }[],
  method: DisposalMethod,
  day: string,
): Promise<Map<string, Assessed>> {
  const known = await knownOf(tx, things, day)
  return new Map(
    [...known].map(([id, thing]) => [
      id,
      {
        level: thing.level?.name ?? null,
        residents: thing.residents,
        warnings: methodWarnings(method, thing),
        fitting: fittingMethods(methods, thing),
      },
    ]),
  )
}

/** What a form shows of the things chosen: their class, and why a method does not fit. */
export const readAssessed = (ctx: Context, { ids, method, residents, day }: z.output<typeof assessInput>) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = ids.split(',').filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    const { rows } = await sql<{ id: string; name: string; number: string }>`
      select n.id, n.name, coalesce(a.number, m.number, t.number, '') as number from object n
      left join asset a on a.organisation_id = n.organisation_id and a.id = n.id
      left join medium m on m.organisation_id = n.organisation_id and m.id = n.id
      left join terminal t on t.organisation_id = n.organisation_id and t.id = n.id
      where n.id = any(${wanted}::uuid[]) and n.kind = any(${disposedKinds}::object_kind[]) and ${withinReach(reach, 'n.unitId')}
      order by number, n.id`.execute(tx)
    const things = rows.map(({ id }) => ({ id, residents }))
    const found = await assess(tx, things, method, day ?? ctx.clock.today())
    return rows.flatMap((row) => {
      const one = found.get(row.id)
      return one ? [{ ...row, ...one }] : []
    })
  })

const within = (id: string, reach: 'all' | ReadonlySet<string>) =>
  sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`

/** One disposal within reach with what is to be said about it. @throws {AppError} 404 */
export const readDisposal = (ctx: Context, { id }: { id: string }): Promise<DisposalPage> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readShown(tx, ctx, within(id, reach))
    if (!row) throw fail('notFound')
    const record = await tx
      .selectFrom('record')
      .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const thing = { id: row.object.id, residents: row.residents }
    const found = await assess(tx, [thing], row.method, row.doneOn ?? ctx.clock.today())
    const { rows: siblings } = await sql<DisposalPage['siblings'][number]>`
      select o.id, o.number, n.name, o.done_on is not null as done,
        o.approval_id is not null as waits, o.decision_id is not null as permitted from disposal o
      join object n on n.organisation_id = o.organisation_id and n.id = o.object_id
      where o.id <> ${id}::uuid and ${withinReach(reach, 'o.unitId')} and o.withdrawn_on is null
        and o.unit_id is not distinct from ${row.unit?.id ?? null}::uuid
        and case when ${row.state} = 'planned' then o.done_on is null
          else o.done_on is not null and (o.certificate_number = ${row.certificateNumber} and (o.certificate_number <> '' or o.done_on = ${row.doneOn}::date)) end
      order by o.number limit 200`.execute(tx)
    const write = ctx.access.get('registers.write')
    return {
      ...row,
      ...(await readAsked(tx, 'disposal', id)),
      record,
      assessed: found.get(row.object.id) ?? { level: null, residents: false, warnings: [], fitting: [] },
      serials:
        row.certificateSerials.length === 0
          ? null
          : await compareWithRegister(tx, id, row.certificateSerials, row.doneOn ?? ctx.clock.today(), reach),
      siblings,
      mayWrite: write !== undefined && inUnitScope(write, row.unit?.id ?? null),
    }
  })

/** The contractor's paper. @throws {AppError} 404 */
export const readCertificate = async (ctx: Context, { id }: { id: string }): Promise<File> => {
  const row = await query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<{ sha256: string; name: string | null }>`
      select o.certificate_sha256 as sha256, o.certificate_name as name from disposal o
      where ${within(id, reach)} and o.certificate_sha256 is not null`.execute(tx)
    return rows[0]
  })
  if (!row) throw fail('notFound')
  return keptFile(ctx, row.sha256, row.name)
}
