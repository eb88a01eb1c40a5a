import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { agreementList } from './agreement-list.ts'
import { type Responsibility, responsibilities } from './demarcations.labels.ts'
import { demarcationErrors } from './demarcations.errors.ts'
import type { BodyPage, BodyRow } from './demarcations.schema.ts'

/** Kinds of what can stand in a municipality's building. */
const placed = ['system', 'terminal', 'medium', 'area', 'store', 'facility', 'connection', 'asset']

/** Objects of ours that a member body has to do with today: it answers for something on them, or they belong to its places. `m` is the body. */
const partsOf = (today: string): RawBuilder<unknown> => sql`(
  select x.id from object x where x.organisation_id = m.organisation_id and x.kind = any(${placed}::object_kind[])
    and (x.valid_from is null or x.valid_from <= ${today}::date) and (x.valid_to is null or x.valid_to >= ${today}::date)
    and (x.unit_id = m.id or exists (select from demarcation d where d.organisation_id = x.organisation_id and d.object_id = x.id and d.party_id = m.id and ${present(today)})))`
const present = (today: string): RawBuilder<boolean> =>
  sql<boolean>`(d.retracted_at is null and (d.valid_from is null or d.valid_from <= ${today}::date) and (d.valid_to is null or d.valid_to >= ${today}::date))`

async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<BodyRow[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<BodyRow>`
    select o.id, m.code, o.name, coalesce(s.standing, 'missing') as standing, s.kind, coalesce(s.title, '') as title, s.signed_on, s.last_day, s.next_review,
      coalesce(s.review_due, false) as review_due, coalesce(s.contact, '') as contact, s.file_sha256 is not null as has_file, s.id as memorandum_id,
      c.objects, c.unnamed
    from ${agreementList(ctx).from}
    cross join lateral (select count(*)::int as objects, count(*) filter (where not exists (select from demarcation d
      where d.organisation_id = m.organisation_id and d.object_id = p.id and d.responsibility = 'physical' and ${present(today)}))::int as unnamed
      from ${partsOf(today)} p) c
    where ${wanted}`.execute(tx)
  return rows
}

/** Member bodies within reach and how they stand; the same number of statements whatever the size. */
export const readBodies = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = agreementList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

type Part = Omit<BodyPage['parts'][number], 'parties'>
type Assigned = { objectId: string; responsibility: Responsibility } & NonNullable<
  BodyPage['parts'][number]['parties'][Responsibility]
>

/** One member body within reach. @throws {AppError} 404 */
export const readBody = (ctx: Context, { id }: { id: string }): Promise<BodyPage> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const [row] = await readShown(tx, ctx, sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`)
    if (!row) throw fail('notFound')
    const { rows: memoranda } = await sql<BodyPage['memoranda'][number]>`
      select id, kind, title, signed_on, valid_to as last_day, next_review, reason, decided_by, contact, file_name,
        id = ${row.memorandumId}::uuid and ${row.standing} <> 'expired' as in_force, withdrawn_at is not null as withdrawn
      from memorandum where party_id = ${id}::uuid order by signed_on desc nulls last, id desc`.execute(tx)
    const { rows: parts } = await sql<Part>`
      select x.id, x.kind, x.name, coalesce(t.number, y.number, a.number, b.number, c.number, '') as number
      from member_body m cross join lateral ${partsOf(today)} p join object x on x.organisation_id = m.organisation_id and x.id = p.id
      left join terminal t on t.organisation_id = x.organisation_id and t.id = x.id
      left join system y on y.organisation_id = x.organisation_id and y.id = x.id
      left join area a on a.organisation_id = x.organisation_id and a.id = x.id
      left join asset b on b.organisation_id = x.organisation_id and b.id = x.id
      left join medium c on c.organisation_id = x.organisation_id and c.id = x.id
      where m.id = ${id}::uuid and ${withinReach(reach, 'x.unitId')} order by x.kind, x.name, x.id limit 500`.execute(
      tx,
    )
    const { rows: assigned } = await sql<Assigned>`
      select d.object_id, d.responsibility, d.party_id as id, coalesce(p.name, d.party_name) as name, d.basis, d.valid_from as "from", d.memorandum_id
      from demarcation d left join object p on p.organisation_id = d.organisation_id and p.id = d.party_id
      where d.object_id = any(${parts.map((part) => part.id)}::uuid[]) and ${present(today)} order by d.id`.execute(tx)
    const byObject = Map.groupBy(assigned, ({ objectId }) => objectId)
    return {
      ...row,
      memoranda: memoranda.map((one) => ({ ...one, inForce: one.inForce ?? false })),
      parts: parts.map((part) => ({ ...part, parties: partiesBy(byObject.get(part.id) ?? []) })),
    }
  })

function partiesBy(rows: readonly Assigned[]): BodyPage['parts'][number]['parties'] {
  const of = new Map(
    rows.map(({ responsibility, id, name, basis, from, memorandumId }) => [
      responsibility,
      { id, name, basis, from, memorandumId },
    ]),
  )
  return Object.fromEntries(responsibilities.map((one) => [one, of.get(one) ?? null])) as ReturnType<typeof partiesBy>
}

/** The signed paper, within reach of its member body. @throws {AppError} 404 */
export const readMemorandumFile = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<{ fileSha256: string | null; fileName: string | null }>`
      select m.file_sha256, m.file_name from memorandum m join object o on o.organisation_id = m.organisation_id and o.id = m.party_id
      where m.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const [row] = rows
    if (!row) throw fail('notFound')
    if (row.fileSha256 === null) throw demarcationErrors('noFile')
    const bytes = await ctx.files.read(ctx.organisationId, row.fileSha256)
    // Always a download: what somebody uploaded is never shown inside our own pages.
    return new File([new Uint8Array(bytes)], row.fileName ?? 'file', { type: 'application/octet-stream' })
  })
