import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context, Services } from '../../../core/context.ts'
import type { Day } from '../../../core/dates/days.ts'
import { inScope, type Tx } from '../../../core/db/database.ts'
import type { ActivityEvent } from '../../../core/db/db.gen.ts'
import { fullAccess } from '../../../core/permission.ts'
import { events } from '../activities.schema.ts'
import { firedBy } from './fired.sql.ts'

type Moved = { id: string; title: string; unitId: string | null; due: Day }

/** The activity that stands for an event already, whatever has become of it. */
const same = sql`a.organisation_id = f.organisation_id and a.rule_id = f.rule_id and a.about_id is not distinct from f.about_id and a.about_day = f.day and a.series_id = f.series_id`

/** Nobody has done anything with it: no step ticked, nothing changed. */
const untouched = sql`a.state = 'open' and a.version = 1 and not jsonb_path_exists(a.steps, '$[*].doneAt ? (@ != null)')`

const fresh = (event: ActivityEvent, today: Day) => sql`
  select f.* from (${firedBy(event, today)}) f where f.opens <= ${today}::date and not exists (select from activity a where ${same})`
const back = (event: ActivityEvent, today: Day) => sql`
  select a.id from activity a join (${firedBy(event, today)}) f on ${same} where a.state = 'withdrawn' and a.event_gone`
/** Rules that are switched off leave alone what they started. */
const gone = (event: ActivityEvent, today: Day) => sql`
  select a.id from activity a join activity_rule r on r.organisation_id = a.organisation_id and r.id = a.rule_id and r.active and r.event = ${event}
  where ${untouched} and not exists (select from (${firedBy(event, today)}) f where ${same})`

/**
 * Looks at what the registers say now and makes, takes back or brings back the activities that follow. Level-triggered: however often it runs and whatever
 * was missed in between, each event has exactly one activity, and an event whose day was changed has none where nobody has touched it.
 */
export async function startByEvents(services: Services, organisationId: string): Promise<void> {
  const ctx: Context = {
    ...services,
    organisationId,
    actor: { kind: 'job', name: 'activities.events' },
    access: fullAccess,
    locale: 'ja',
  }
  const due = await inScope(services.db, organisationId, (tx) => dueEvents(tx, services.clock.today()))
  if (due.length > 0)
    await take(ctx, { events: due }).catch((error: unknown) => {
      if (!(error instanceof NothingLeft)) throw error
    })
}

/** Another process was quicker. */
class NothingLeft extends Error {}

/** Events of which something is to be done; one statement, most often the only one. */
async function dueEvents(tx: Tx, today: Day): Promise<ActivityEvent[]> {
  const parts = events.map(
    (event) =>
      sql`select ${event} as event where exists (${fresh(event, today)}) or exists (${back(event, today)}) or exists (${gone(event, today)})`,
  )
  const { rows } = await sql<{ event: ActivityEvent }>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows.map(({ event }) => event)
}

const take = command(
  'programme.write',
  z.object({ events: z.array(z.enum(events)) }),
  async ({ tx, ctx, input, record }) => {
    let moved = 0
    const tell: typeof record = (change) => {
      moved++
      record(change)
    }
    // One at a time: of two processes the second finds the work done.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`activity events ${ctx.organisationId}`}, 0))`.execute(tx)
    for (const event of input.events) {
      for (const row of await insertFresh(tx, ctx, event))
        tell({
          action: 'activity.begin',
          kind: 'activity',
          id: row.id,
          unitId: row.unitId,
          before: null,
          after: { title: row.title, due: row.due },
        })
      for (const [how, rows] of [
        ['activity.eventBack', await bringBack(tx, ctx, event)],
        ['activity.eventGone', await takeBack(tx, ctx, event)],
      ] as const)
        for (const row of rows)
          tell({
            action: how,
            kind: 'activity',
            id: row.id,
            unitId: row.unitId,
            before: { state: how === 'activity.eventBack' ? 'withdrawn' : 'open' },
            after: { title: row.title, state: how === 'activity.eventBack' ? 'open' : 'withdrawn' },
          })
    }
    if (moved === 0) throw new NothingLeft()
  },
)

/** Set-based: one statement per event kind, however many people change posts on 1 April. */
async function insertFresh(tx: Tx, ctx: Context, event: ActivityEvent): Promise<Moved[]> {
  const now = ctx.clock.now()
  const today = ctx.clock.today()
  const { rows } = await sql<Moved>`
    insert into activity (organisation_id, id, duty_id, rule_id, about_id, about_day, series_id, title, unit_id, owner_post_id, opens, due, source, steps, record_asked, minutes, created_at)
    select f.organisation_id, gen_random_uuid(), f.duty_id, f.rule_id, f.about_id, f.day, f.series_id, f.title, f.unit_id, f.owner_post_id, f.opens, f.due, 'event', f.steps, f.record_asked, f.minutes, ${now}
    from (${fresh(event, today)}) f on conflict do nothing returning id, title, unit_id, due`.execute(tx)
  return rows
}

async function bringBack(tx: Tx, ctx: Context, event: ActivityEvent): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    update activity set state = 'open', event_gone = false, closed_at = null, version = 1
    where id in (${back(event, ctx.clock.today())}) returning id, title, unit_id, due`.execute(tx)
  return rows
}

async function takeBack(tx: Tx, ctx: Context, event: ActivityEvent): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    update activity set state = 'withdrawn', event_gone = true, closed_at = ${ctx.clock.now()}
    where id in (${gone(event, ctx.clock.today())}) returning id, title, unit_id, due`.execute(tx)
  return rows
}
