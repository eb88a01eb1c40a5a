import { sql } from 'kysely'
import { inScope } from '../src/core/db/database.ts'
import { checks } from '../src/features/checks/checks.ts'
import { scopeOf } from '../src/features/checks/run-check.ts'
import { runAllChecks, runTouchedChecks } from '../src/features/checks/run-checks.ts'
import { loadSettings } from '../src/features/checks/settings.queries.ts'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import { type BenchRow, inTurn, timeRow, valueRow } from './bench-row.ts'

const ASSETS = 100_000
const TERMINALS = 10_000
const ACCOUNTS = 50_000
const ROUNDS = 5

/** Registers of a large body, a tenth of it wanting in one way or another; written by the owner in a few statements. */
async function addRegisters({ ctx, owner }: BenchApp): Promise<void> {
  const run = (text: string, ...values: unknown[]) => owner.query(text, [ctx.organisationId, ...values])
  const things = (kind: string, count: number, unit = 'null') =>
    run(
      `insert into object (organisation_id, id, kind, name, unit_id, recorded_at)
       select $1, gen_random_uuid(), $2::object_kind, $2 || ' ' || n, ${unit}, now() from generate_series(1, $3::int) n`,
      kind,
      count,
    )
  const numbered = (kind: string) =>
    `(select id, row_number() over (order by id) as n from object where organisation_id = $1 and kind = '${kind}')`
  await owner.query('begin')
  await things('unit', 200)
  await run(
    `insert into unit (organisation_id, id) select $1, id from object where organisation_id = $1 and kind = 'unit'`,
  )
  await run(`update object set unit_id = id where organisation_id = $1 and kind = 'unit'`)
  const ofUnit = `(select u.id from (select id, row_number() over (order by id) as k from object where organisation_id = $1 and kind = 'unit') u where u.k = n % 200 + 1)`
  for (const [kind, count] of [
    ['post', 400],
    ['person', 5000],
    ['zone', 8],
    ['system', 100],
    ['asset', ASSETS],
    ['terminal', TERMINALS],
    ['medium', 2000],
    ['account', ACCOUNTS],
  ] as const)
    await things(kind, count, ['asset', 'terminal', 'medium'].includes(kind) && count <= 10_000 ? ofUnit : 'null')
  await run(
    `update object o set unit_id = u.id from ${numbered('asset')} a join ${numbered('unit')} u on u.n = a.n % 200 + 1 where o.organisation_id = $1 and o.id = a.id`,
  )
  await run(`insert into post (organisation_id, id, title) select $1, id, '課長' from ${numbered('post')} p`)
  await run(`insert into person (organisation_id, id) select $1, id from ${numbered('person')} p`)
  await run(
    `insert into zone (organisation_id, id, code, needs_multi_factor, blocks_media, reaches_internet, may_hold_personal_number, most_confidentiality_id)
     select $1, z.id, 'Z' || n, n % 2 = 0, n % 2 = 0, n = 8, n <> 8, (select l.id from level l join level_set s on s.id = l.set_id
       where s.organisation_id = $1 and s.axis = 'confidentiality' order by l.rank desc offset n % 3 limit 1) from ${numbered('zone')} z`,
  )
  await run(
    `insert into system (organisation_id, id, number, kind, changed_at, administrator_post_id)
     select $1, s.id, 'S-' || s.n, 'system', now(), p.id from ${numbered('system')} s left join ${numbered('post')} p on p.n = s.n and s.n % 10 <> 0`,
  )
  await run(
    `insert into asset (organisation_id, id, number, medium, changed_at, specific_personal, personal, owner_post_id, retention_years, disposal_method, confirmed_on, place)
     select $1, a.id, 'A-' || a.n, 'electronic', now(), a.n % 50 = 0, case when a.n % 3 = 0 then 'personal' else 'none' end::personal_information, p.id,
       case when a.n % 11 = 0 then null else 5 end, case when a.n % 13 = 0 then '' else '裁断' end, case when a.n % 7 = 0 then null else current_date end, '1階'
     from ${numbered('asset')} a left join ${numbered('post')} p on p.n = a.n % 400 + 1 and a.n % 10 <> 0`,
  )
  await run(
    `insert into classification (organisation_id, id, asset_id, confidentiality_id, recorded_at)
     select $1, gen_random_uuid(), a.id, c.id, now() from ${numbered('asset')} a join (select l.id, row_number() over (order by l.rank) as k from level l
       join level_set s on s.id = l.set_id where s.organisation_id = $1 and s.axis = 'confidentiality') c on c.k = a.n % 4 + 1`,
  )
  for (const kind of ['asset', 'terminal'])
    await run(
      `insert into object_zone (organisation_id, id, object_id, zone_id) select $1, gen_random_uuid(), a.id, z.id from ${numbered(kind)} a join ${numbered('zone')} z on z.n = a.n % 8 + 1`,
    )
  await run(
    `insert into terminal (organisation_id, id, number, kind, serial, multi_factor, media_blocked, support_ends, changed_at)
     select $1, t.id, 'T-' || n, case when n % 20 = 0 then 'tablet' else 'terminal' end, 'SN' || n, case when n % 10 = 0 then 'no' else 'yes' end::answer,
       case when n % 9 = 0 then 'no' else 'yes' end::answer, current_date + (n % 1000)::int - 100, now() from ${numbered('terminal')} t`,
  )
  await run(
    `insert into medium (organisation_id, id, number, kind, changed_at) select $1, m.id, 'M-' || n, 'usb', now() from ${numbered('medium')} m`,
  )
  await run(
    `insert into system_account (organisation_id, id, system_id, login, kind, privileged, person_id, granted_on, last_used_on, seen_on, changed_at)
     select $1, a.id, s.id, 'u' || a.n, case when a.n % 50 = 0 then 'shared' else 'personal' end, a.n % 40 = 0, p.id, current_date - 400, current_date - (a.n % 200)::int, current_date, now()
     from ${numbered('account')} a join ${numbered('system')} s on s.n = a.n % 100 + 1 left join ${numbered('person')} p on p.n = a.n % 5000 + 1 and a.n % 17 <> 0`,
  )
  await run(
    `insert into record (organisation_id, id, kind, fiscal_year, disclosure_reason, created_at, created_by)
     select $1, '00000000-0000-7000-8000-000000000001', 'outsideList', 2026, '事務', now(), '{}'`,
  )
  await run(
    `insert into outside_list (organisation_id, id, kind, source, taken_on, file_name, rows, imported_at)
     select $1, '00000000-0000-7000-8000-000000000001', 'authenticationServer', 'AD', current_date, 'ad.csv', $2, now()`,
    TERMINALS,
  )
  await run(
    `insert into outside_list_row (organisation_id, list_id, row, key, object_id, facts)
     select $1, '00000000-0000-7000-8000-000000000001', n, 'k' || n, t.id, jsonb_build_object('multiFactor', case when n % 10 = 0 then 'no' else 'yes' end) from ${numbered('terminal')} t`,
  )
  await owner.query('commit')
  await owner.query('vacuum analyze')
}

/** All checks together beside their SQL run bare, the first run, and one change. */
export async function run(): Promise<BenchRow[]> {
  const app = await startBenchApp()
  try {
    await addRegisters(app)
    const { ctx, services } = app
    const { clock } = services
    const within = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(services.db, ctx.organisationId, work)
    const start = performance.now()
    await within((tx) => runAllChecks(tx, ctx.organisationId, clock))
    const first = performance.now() - start
    await app.owner.query('vacuum analyze')
    let found = 0
    // The same selects, every column of every row looked at, nothing written.
    const bare = () =>
      within(async (tx) => {
        found = 0
        const settings = await loadSettings(tx, clock.today())
        for (const check of checks) {
          const { rows } = await sql<{ n: number }>`
            select count(*)::int as n, count(*) filter (where not positive) as negative, count(why) as why, max(data_on) as data_on
            from (${check.rows(scopeOf({ clock, settings, touched: null }, check))}) x`.execute(tx)
          found += rows[0]?.n ?? 0
        }
      })
    const [all, alone] = await inTurn(ROUNDS, () => within((tx) => runAllChecks(tx, ctx.organisationId, clock)), bare)
    const { rows: one } = await app.owner.query<{ id: string }>(
      'select id from asset where organisation_id = $1 order by number limit 1',
      [ctx.organisationId],
    )
    let turn = 0
    const [change, again] = await inTurn(
      ROUNDS,
      () =>
        within(async (tx) => {
          await sql`update asset set disposal_method = ${turn++ % 2 === 0 ? '' : '焼却'} where id = ${one[0]?.id}`.execute(
            tx,
          )
          await runTouchedChecks(tx, ctx.organisationId, clock)
        }),
      bare,
    )
    return [
      valueRow('checks: verdicts', found, 1_000_000),
      timeRow('checks: all, first run (everything written)', first, 'their SQL run bare', alone, 'for knowledge', true),
      timeRow('checks: all together', all, 'their SQL run bare', alone, '≤ × 2', all <= 2 * alone),
      timeRow('checks: all together', all, 'their SQL run bare', alone, 'aim ≤ 5 s', true),
      timeRow('checks: after one change', change, 'all of them bare', again, 'aim ≤ 1 s', change <= 1000),
    ]
  } finally {
    await app.stop()
  }
}
