import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Actor, Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Disclosure } from '../../core/db/db.gen.ts'
import { query, withinReach } from '../../core/query.ts'
import { ownAct, withinReachOrOwn } from '../people/own.ts'
import type { historyContract, historyRow } from './history.contract.ts'
import { diffOf, type FieldChange, nameOf, withoutBareIds, withoutTwins } from './history.rules.ts'

type Row = {
  id: string
  seq: number
  at: Date
  actor: Actor
  action: string
  subjectKind: string
  subjectId: string
  unitName: string | null
  disclosure: Disclosure
  before: unknown
  after: unknown
  purged: boolean
}
type Input<Key extends keyof typeof historyContract> = z.output<
  NonNullable<(typeof historyContract)[Key]['~orpc']['inputSchema']>
>
export type Reach = 'all' | ReadonlySet<string>
export type Page = { rows: z.output<typeof historyRow>[]; next: number | null }

/** The whole history within reach, latest first, keyset-paged. */
export const readHistory = (
  ctx: Context,
  { action, subjectKind, subjectId, below, limit }: Input<'list'>,
): Promise<Page> =>
  query(ctx, 'history.read', (tx, reach) => {
    const filters = [
      ...(action ? [sql<boolean>`h.action = ${action}`] : []),
      ...(subjectKind ? [sql<boolean>`h.subject_kind = ${subjectKind}`] : []),
      ...(subjectId ? [sql<boolean>`h.subject_id = ${subjectId}`] : []),
    ]
    return readPage(tx, ctx, reach, filters, below, limit)
  })

/** The history of one record for whoever may read duties; what is about people or accounts asks for more. */
export const readHistoryOf = (ctx: Context, { subjectId, below, limit }: Input<'of'>): Promise<Page> =>
  query(ctx, 'duties.read', (tx, reach) => {
    const withheld = ctx.access.has('history.read')
      ? []
      : ['account', ...(ctx.access.has('people.read') ? [] : ['person', 'assignment', 'designation'])]
    return readPage(
      tx,
      ctx,
      reach,
      [sql<boolean>`h.subject_id = ${subjectId}`, sql<boolean>`h.subject_kind <> all(${withheld}::text[])`],
      below,
      limit,
    )
  })

export async function readPage(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  filters: RawBuilder<boolean>[],
  below: number | undefined,
  limit: number,
): Promise<Page> {
  const conditions = [
    withinReachOrOwn(reach, 'h.unitId', ownAct(ctx, 'h.actor')),
    ...(below === undefined ? [] : [sql<boolean>`h.seq < ${below}`]),
    ...filters,
  ]
  const { rows } = await sql<Row>`
    select h.id, h.seq, h.at, h.actor, h.action, h.subject_kind, h.subject_id, h.disclosure, h.before, h.after, h.purged_at is not null as purged,
      u.name as unit_name
    from history h left join object u on u.organisation_id = h.organisation_id and u.id = h.unit_id
    where ${sql.join(conditions, sql` and `)} order by h.seq desc limit ${limit + 1}`.execute(tx)
  const shown = rows.slice(0, limit).map((row) => viewOf(row, ctx))
  const names = await namesOf(tx, reach, shown)
  return {
    rows: shown.map((row) => ({
      ...row,
      changes: withoutBareIds(withoutTwins(row.changes.map((change) => inWords(change, names)))),
    })),
    next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}

function viewOf(row: Row, ctx: Context): Page['rows'][number] {
  const hidden = row.disclosure === 'closed' && !ctx.access.has('history.read')
  const { id, seq, action, subjectKind, subjectId, unitName } = row
  return {
    id,
    seq,
    action,
    subjectKind,
    subjectId,
    unitName,
    hidden,
    purged: row.purged,
    at: row.at.toISOString(),
    actor: { kind: row.actor.kind, name: row.actor.name },
    subjectName: hidden ? '' : nameOf(row.before, row.after),
    changes: hidden ? [] : diffOf(row.before, row.after),
  }
}

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const inWords = (change: FieldChange, names: ReadonlyMap<string, string>): FieldChange => {
  const named = (text: string | null) => text?.replace(idPattern, (id) => names.get(id) ?? id) ?? null
  return { field: change.field, before: named(change.before), after: named(change.after) }
}

/** Ids that stand in the values, as the names that records bear today; one statement for the page. */
async function namesOf(
  tx: Tx,
  reach: Reach,
  rows: readonly Pick<Page['rows'][number], 'changes'>[],
): Promise<Map<string, string>> {
  const ids = [
    ...new Set(
      rows.flatMap(({ changes }) =>
        changes.flatMap(({ before, after }) => `${before} ${after}`.match(idPattern) ?? []),
      ),
    ),
  ]
  if (ids.length === 0) return new Map()
  const { rows: found } = await sql<{ id: string; name: string }>`
    select o.id, o.name from object o where o.id = any(${ids}::uuid[]) and ${withinReach(reach, 'o.unitId')}
    union all select a.id, a.display_name from account a where a.id = any(${ids}::uuid[])
    union all select d.id, d.title from duty d where d.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(found.map(({ id, name }) => [id, name]))
}
