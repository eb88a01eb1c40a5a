import type { Context } from '../src/core/context.ts'
import { inScope } from '../src/core/db/database.ts'
import { query } from '../src/core/query.ts'
import { command } from '../src/core/command.ts'
import { loadHome } from '../src/app/home/home.queries.ts'
import { readMyWork } from '../src/app/my-work/my-work.queries.ts'
import { startByEvents } from '../src/features/activities/events/start-by-events.ts'
import { refreshStates } from '../src/features/duties/refresh-states.ts'
import { takeUpMeasures } from '../src/features/duties/take-up-measures.ts'
import { catalogue } from '../src/features/measures/catalogue.ts'
import { z } from 'zod'
import type { BenchApp } from './bench-app.ts'
import type { BenchRow } from './bench-row.ts'

const ASSETS = 100_000
const PEOPLE = 10_000
const ACTIVITIES = 50_000
const UNITS = 50
const ROUNDS = 30
const BUDGET_MS = 100

const takeUpAll = command('duties.write', z.object({}), async ({ tx, ctx, record }) => {
  await takeUpMeasures(tx, ctx, (await catalogue()).rows, '2026-04-01', record)
})

type Filled = { unit: string; personId: string }

/** A body of the size of design §8: units with a post each and two hundred people, assets of each unit, activities of every duty and unit. */
async function fill({ ctx, owner, services }: BenchApp): Promise<Filled> {
  await takeUpAll(ctx, {})
  const organisation = ctx.organisationId
  const run = (sql: string, ...more: unknown[]) => owner.query<{ id: string }>(sql, [organisation, ...more])
  await owner.query('begin')
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, recorded_at) select $1, gen_random_uuid(), 'unit', '第' || n || '課', now() from generate_series(1, $2::int) n returning id)
     insert into unit (organisation_id, id) select $1, id from made`,
    UNITS,
  )
  await run(`update object set unit_id = id where organisation_id = $1 and kind = 'unit'`)
  const ofUnits = `(select id, row_number() over (order by id) - 1 as n from unit where organisation_id = $1) u`
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, unit_id, recorded_at)
       select $1, gen_random_uuid(), 'asset', '資産 ' || g, u.id, now() from generate_series(1, $2::int) g join ${ofUnits} on u.n = g % $3::int returning id, name)
     insert into asset (organisation_id, id, number, medium, changed_at) select $1, id, name, 'electronic', now() from made`,
    ASSETS,
    UNITS,
  )
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, unit_id, valid_from, recorded_at)
       select $1, gen_random_uuid(), 'person', '氏名 ' || g, u.id, '2020-04-01', now() from generate_series(1, $2::int) g join ${ofUnits} on u.n = g % $3::int returning id)
     insert into person (organisation_id, id, kana) select $1, id, 'シメイ' from made`,
    PEOPLE,
    UNITS,
  )
  // One post for ten people; everybody holds one.
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, unit_id, recorded_at)
       select $1, gen_random_uuid(), 'post', '職 ' || g, u.id, now() from generate_series(1, $2::int) g join ${ofUnits} on u.n = g % $3::int returning id, name)
     insert into post (organisation_id, id, title) select $1, id, name from made`,
    PEOPLE / 10,
    UNITS,
  )
  await run(
    `insert into assignment (organisation_id, id, person_id, post_id, valid_from)
     select $1, gen_random_uuid(), p.id, t.id, '2026-04-01'
     from (select o.id, o.unit_id, row_number() over (partition by o.unit_id order by o.id) n from object o where o.organisation_id = $1 and o.kind = 'person') p
     join (select o.id, o.unit_id, row_number() over (partition by o.unit_id order by o.id) n, count(*) over (partition by o.unit_id) c
       from object o where o.organisation_id = $1 and o.kind = 'post') t on t.unit_id = p.unit_id and t.n = p.n % t.c + 1`,
  )
  await run(
    `insert into activity (organisation_id, id, duty_id, series_id, title, unit_id, owner_post_id, opens, due, source, state, done_on, steps, created_at)
     select $1, gen_random_uuid(), d.id, gen_random_uuid(), '実施事項 ' || g, u.id, t.id, day, day + 30, 'programme',
       (case when g % 3 = 0 then 'open' else 'done' end)::activity_state, case when g % 3 > 0 then day + 10 end, '[{"title": "確かめる", "href": "/assets"}]', now()
     from generate_series(1, $2::int) g
     cross join lateral (select date '2026-04-01' + (g * 7919 % 365)) x(day)
     join ${ofUnits} on u.n = g % $3::int
     join (select id, row_number() over (order by id) n, count(*) over () c from duty where organisation_id = $1) d on d.n = g % d.c + 1
     join lateral (select o.id from object o where o.organisation_id = $1 and o.kind = 'post' and o.unit_id = u.id order by o.id limit 1) t on true`,
    ACTIVITIES,
    UNITS,
  )
  await owner.query('commit')
  await owner.query('vacuum analyze')
  await inScope(services.db, organisation, (tx) => refreshStates(tx, organisation, services.clock))
  await owner.query('analyze')
  const { rows } = await owner.query<Filled>(
    `select u.id as unit, a.person_id as "personId" from ${ofUnits}
     join lateral (select o.id from object o where o.organisation_id = $1 and o.kind = 'post' and o.unit_id = u.id order by o.id limit 1) t on true
     join assignment a on a.organisation_id = $1 and a.post_id = t.id where u.n = 7 limit 1`,
    [organisation],
  )
  const [found] = rows
  if (!found) throw new Error('nobody holds the post of the unit')
  return found
}

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** p95 of the server's time for one page, and of the very statements it sends, run alone on one connection as the application's role. */
async function measure(app: BenchApp, what: string, ask: () => Promise<unknown>, bar: boolean): Promise<BenchRow> {
  for (let n = 0; n < 3; n++) await ask()
  const statements = await app.statementsOf(ask)
  const own: number[] = []
  const bare: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    own.push(await timed(ask))
    bare.push(
      await timed(async () => {
        for (const { text, values } of statements) await app.scoped.query(text, values)
      }),
    )
  }
  const ms = p95(own)
  return {
    what,
    ms: Math.round(ms * 10) / 10,
    baseline: `its ${statements.length} statements alone`,
    baselineMs: Math.round(p95(bare) * 10) / 10,
    ratio: Math.round((ms / p95(bare)) * 100) / 100,
    budget: bar ? `≤ ${BUDGET_MS} ms` : 'told, no bar',
    ok: !bar || ms <= BUDGET_MS,
  }
}

/** Home and 今月やること at 100,000 assets, 10,000 people and 50,000 activities, as a head of one unit of fifty and as one who reaches everything. */
export async function benchHomePage(app: BenchApp): Promise<BenchRow[]> {
  const { unit, personId } = await fill(app)
  const units = new Set([unit])
  const limited: Context = {
    ...app.ctx,
    actor: { kind: 'user', id: personId, name: '所属長', personId },
    access: new Map([...app.ctx.access.keys()].map((verb) => [verb, units])),
  }
  const everything: Context = { ...app.ctx, actor: { kind: 'user', id: personId, name: '担当', personId } }
  const rows: BenchRow[] = []
  for (const [who, ctx, bar] of [
    ['one unit', limited, true],
    ['all', everything, false],
  ] as const) {
    rows.push(
      await measure(
        app,
        `home: the policy today, ${who}, p95`,
        () => query(ctx, 'duties.read', (tx) => loadHome(tx, ctx, {})),
        bar,
      ),
      await measure(app, `home: 今月やること, ${who}, p95`, () => readMyWork(ctx), bar),
    )
  }
  rows.push(
    await measure(
      app,
      'home: a round of the events, nothing new, p95',
      () => startByEvents(app.services, app.ctx.organisationId),
      false,
    ),
  )
  return rows
}
