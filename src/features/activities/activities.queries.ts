import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, queryOwn } from '../../core/query.ts'
import { loadClauseLinks } from '../duties/clause-links.queries.ts'
import { loadEvidence } from '../evidence/evidence.queries.ts'
import { withinReachOrOwn } from '../people/own.ts'
import { postText } from '../people/holders.text.ts'
import { loadPosts } from '../people/responsible.queries.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { type activityPage, activityActs, type activityRow, stepsShape } from './activities.schema.ts'
import { loadOwnPosts, type OwnPosts } from './acted-for.queries.ts'
import { activityList } from './activity-list.ts'
import { type ActivityRecord, findActivity, mayAct } from './activity.subject.ts'
import { concernedObjects } from './concerned-objects.queries.ts'

type Row = z.output<typeof activityRow>
type Page = z.output<typeof activityPage>
type Stored = Omit<Row, 'clause' | 'late'> & { clauseId: string | null }

const owned = (own: OwnPosts): RawBuilder<boolean> => sql<boolean>`(o.owner_post_id = any(${[...own.keys()]}::uuid[]))`

/** A page of activities within reach, and one's own; a fixed number of statements whatever the size. */
export const readActivities = (ctx: Context, input: ListInput) =>
  query(ctx, 'programme.read', async (tx, reach) => {
    const own = await loadOwnPosts(tx, ctx)
    const list = activityList(ctx, own)
    const found = await listCondition(tx, ctx, list, 'all', input)
    const condition = sql<boolean>`(${found} and ${withinReachOrOwn(reach, 'o.unitId', owned(own))})`
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return {
      ...page,
      rows: inOrder(ids, await loadActivityRows(tx, ctx, own, sql<boolean>`o.id = any(${ids}::uuid[])`)),
    }
  })

/** Activities with duty, clause and owner; two statements. */
export async function loadActivityRows(
  tx: Tx,
  ctx: Context,
  own: OwnPosts,
  condition: RawBuilder<boolean>,
  order: RawBuilder<unknown> = sql`o.due, o.id`,
): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Stored>`
    select o.id, o.title, o.state, o.opens, o.due, o.legal_day, o.source, o.minutes, o.done_on, o.done_by, o.outcome, o.evidence_id is not null as has_record,
      coalesce(o.owner_post_id = any(${[...own.keys()]}::uuid[]), false) as mine,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.title) end as owner,
      case when d.id is null then null else json_build_object('id', d.id, 'name', d.title) end as duty,
      json_build_object('done', (select count(*) from jsonb_array_elements(o.steps) s where s->>'doneAt' is not null), 'all', jsonb_array_length(o.steps)) as steps,
      (select x.clause_id from anchor x where x.organisation_id = o.organisation_id and x.duty_id = o.duty_id
        and x.retracted_at is null and x.valid_to is null order by x.recorded_at, x.id limit 1) as clause_id
    from activity o
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join post p on p.organisation_id = o.organisation_id and p.id = o.owner_post_id
    left join duty d on d.organisation_id = o.organisation_id and d.id = o.duty_id
    where ${condition} order by ${order}`.execute(tx)
  const clauses = await loadClauseLinks(
    tx,
    sql`c.id = any(${rows.flatMap(({ clauseId }) => (clauseId === null ? [] : [clauseId]))}::uuid[])`,
  )
  const paths = new Map(clauses.map(({ id, path }) => [id, path]))
  return rows.map(({ clauseId, ...row }) => ({
    ...row,
    late: row.state === 'open' && row.due < today,
    clause: clauseId === null ? null : { id: clauseId, path: paths.get(clauseId) ?? '' },
  }))
}

/** One activity within reach or one's own. @throws {AppError} 404 */
export const readActivity = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  queryOwn(ctx, async (tx) => {
    const own = await loadOwnPosts(tx, ctx)
    const { row, record } = await findWithin(tx, ctx, own, id)
    const today = ctx.clock.today()
    const { rows: more } = await sql<{
      event: NonNullable<Page['event']>['kind'] | null
      about: string | null
      aboutDay: string | null
    }>`
      select r.event, b.name as about, a.about_day from activity a
      left join activity_rule r on r.organisation_id = a.organisation_id and r.id = a.rule_id
      left join object b on b.organisation_id = a.organisation_id and b.id = a.about_id where a.id = ${id}::uuid`.execute(
      tx,
    )
    const [event] = more
    const [clause] = row.clause ? await loadClauseLinks(tx, sql`c.id = ${row.clause.id}::uuid`, 1) : []
    const [evidence] = record.evidenceId ? await loadEvidence(tx, ctx, sql`e.id = ${record.evidenceId}::uuid`) : []
    const owner = row.owner ? (await loadPosts(tx, today, [row.owner.id]))[0] : undefined
    const objects = await concernedObjects(tx, record, record.doneOn ?? today)
    const acting = row.owner ? own.get(row.owner.id)?.acting : undefined
    return {
      ...row,
      version: record.version,
      clauseText: clause ? [clause.heading, clause.text].filter(Boolean).join(' ') : '',
      ownerHolders: owner ? postText(owner, ctx.locale) : '',
      actingFor: acting ? acting.holders || (row.owner?.name ?? '') : null,
      steps: stepsShape.parse(record.steps),
      recordAsked: record.recordAsked,
      note: record.note,
      skipReason: record.skipReason,
      eventGone: record.eventGone,
      event:
        event?.event && event.aboutDay ? { kind: event.event, about: event.about ?? '', day: event.aboutDay } : null,
      evidence: evidence?.view ?? null,
      objects: { count: objects.length, names: objects.slice(0, 10).map(({ name }) => name) },
      earlier: await loadEarlier(tx, ctx, own, record),
      acts: actsOn(ctx, record, own),
    }
  })

async function findWithin(
  tx: Tx,
  ctx: Context,
  own: OwnPosts,
  id: string,
): Promise<{ row: Row; record: ActivityRecord }> {
  const reach = ctx.access.get('programme.read') ?? new Set<string>()
  const [row] = await loadActivityRows(
    tx,
    ctx,
    own,
    sql<boolean>`(o.id = ${id}::uuid and ${withinReachOrOwn(reach, 'o.unitId', owned(own))})`,
  )
  const record = row && (await findActivity(tx, id, false))
  if (!record) throw fail('notFound')
  return { row, record }
}

/** The same work in earlier years and before, the newest first. */
async function loadEarlier(tx: Tx, ctx: Context, own: OwnPosts, row: ActivityRecord): Promise<Page['earlier']> {
  const reach = ctx.access.get('programme.read') ?? new Set<string>()
  const { rows } = await sql<Page['earlier'][number]>`
    select o.id, o.title, o.due, o.state, o.state = 'open' and o.due < ${ctx.clock.today()}::date as late, o.done_on, o.done_by, o.outcome, o.note, o.skip_reason
    from activity o where o.series_id = ${row.seriesId}::uuid and o.id <> ${row.id}::uuid and o.unit_id is not distinct from ${row.unitId}::uuid
      and ${withinReachOrOwn(reach, 'o.unitId', owned(own))} order by o.due desc, o.id desc limit 20`.execute(tx)
  return rows
}

const needed = {
  report: 'activities.report',
  undo: 'activities.report',
  change: 'programme.write',
  skip: 'programme.write',
  withdraw: 'programme.write',
} as const

/** What the reader may do now, asked of the very policies that the commands ask. */
function actsOn(ctx: Context, row: ActivityRecord, own: OwnPosts): Page['acts'] {
  const answer = (act: (typeof activityActs)[number]) => {
    const fits = act === 'undo' ? row.state !== 'open' : row.state === 'open'
    if (!fits || !ctx.access.has(needed[act])) return { allowed: false, reason: null }
    const said = mayAct(ctx, row, own, act)
    return said.allowed ? { allowed: true, reason: null } : { allowed: false, reason: said.reason[ctx.locale] }
  }
  return {
    report: answer('report'),
    undo: answer('undo'),
    change: answer('change'),
    skip: answer('skip'),
    withdraw: answer('withdraw'),
  }
}

/** The record's file, to whoever may see the activity. */
export async function readRecordFile(ctx: Context, { id }: { id: string }): Promise<File> {
  const evidence = await queryOwn(ctx, async (tx) => {
    const { record } = await findWithin(tx, ctx, await loadOwnPosts(tx, ctx), id)
    return record.evidenceId ? (await loadEvidence(tx, ctx, sql`e.id = ${record.evidenceId}::uuid`))[0] : undefined
  })
  if (!evidence?.view.sha256) throw fail('notFound')
  const bytes = await ctx.files.read(ctx.organisationId, evidence.view.sha256)
  // Always a download: what somebody uploaded is never shown inside our own pages.
  return new File([new Uint8Array(bytes)], evidence.view.fileName ?? 'file', { type: 'application/octet-stream' })
}
