import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { keptFile } from '../registers/write/keep-file.ts'
import { incomingList } from './approval-list.ts'
import type { incomingPage, incomingRow } from './incoming.schema.ts'
import { mayWriteIncoming } from './incoming.subject.ts'
import { loadOwnPosts, type OwnPosts, ownAmong, personOf } from './own-posts.queries.ts'
import { loadViewings } from './viewings.queries.ts'
import { visibleIncoming } from './visible.ts'

type Row = z.output<typeof incomingRow>
type Page = z.output<typeof incomingPage>

/** A page of 収受簿 as far as the reader sees it; a fixed number of statements. */
export const readIncomings = (ctx: Context, input: ListInput) =>
  inScope(ctx.db, ctx.organisationId, async (tx) => {
    const posts = await loadOwnPosts(tx, ctx)
    const list = incomingList(ctx, posts)
    const listed = await listCondition(tx, ctx, list, 'all', input)
    const condition = sql<boolean>`(${listed} and ${visibleIncoming(ctx, posts)})`
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, posts, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

async function readShown(
  tx: Tx,
  ctx: Context,
  posts: OwnPosts,
  wanted: RawBuilder<boolean>,
): Promise<(Row & { note: string; version: number; enteredBy: string | null })[]> {
  const { columns } = incomingList(ctx, posts)
  const counted = (which: RawBuilder<boolean>) =>
    sql`(select count(*)::int from viewing v where v.organisation_id = o.organisation_id and v.incoming_id = o.id and ${which})`
  const { rows } = await sql<Row & { note: string; version: number; enteredBy: string | null }>`
    select o.id, o.subject, o.from_name, o.their_number, o.their_date, o.received_on,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      o.answer_by, ${columns['overdue']?.sql} as overdue, o.closed_on, o.file_name, r.document_number, o.note, o.version,
      ${counted(sql<boolean>`true`)} as to_see, ${counted(sql<boolean>`v.seen_at is not null`)} as seen,
      ${columns['waiting']?.sql} as waits_for_me, r.created_by ->> 'id' as entered_by
    from incoming o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${wanted}`.execute(tx)
  return rows
}

/** One paper that came in, with who has seen it. @throws {AppError} 404 */
export const readIncoming = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  inScope(ctx.db, ctx.organisationId, async (tx) => {
    const { posts } = await loadDesignated(tx, ctx.clock.today(), 'all')
    const own = ownAmong(posts, personOf(ctx))
    const [row] = await readShown(tx, ctx, own, sql<boolean>`(o.id = ${id}::uuid and ${visibleIncoming(ctx, own)})`)
    if (!row) throw fail('notFound')
    const record = await tx
      .selectFrom('record')
      .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const viewings = await loadViewings(tx, own, posts, sql<boolean>`v.incoming_id = ${id}::uuid`)
    const mayWrite =
      row.closedOn === null && mayWriteIncoming(ctx, { unitId: row.unit?.id ?? null, enteredBy: row.enteredBy })
    return { ...row, record, viewings, mayWrite }
  })

/** The paper itself. @throws {AppError} 404 */
export const readIncomingFile = async (ctx: Context, { id }: { id: string }): Promise<File> => {
  const kept = await inScope(ctx.db, ctx.organisationId, async (tx) => {
    const posts = await loadOwnPosts(tx, ctx)
    const { rows } = await sql<{ sha256: string; name: string | null }>`
      select o.file_sha256 as sha256, o.file_name as name from incoming o join record r on r.organisation_id = o.organisation_id and r.id = o.id
      where o.id = ${id}::uuid and o.file_sha256 is not null and ${visibleIncoming(ctx, posts)}`.execute(tx)
    return rows[0]
  })
  if (!kept) throw fail('notFound')
  return keptFile(ctx, kept.sha256, kept.name)
}
