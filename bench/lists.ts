import { command } from '../src/core/command.ts'
import { inScope } from '../src/core/db/database.ts'
import { refreshStates } from '../src/features/duties/refresh-states.ts'
import { takeUpMeasures } from '../src/features/duties/take-up-measures.ts'
import { catalogue } from '../src/features/measures/catalogue.ts'
import { contract } from '../src/app/contract.ts'
import { endpointsOf } from '../src/app/walk-contract.ts'
import { z } from 'zod'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import { type BenchRow, inTurn, type TimeRow, timeRow } from './bench-row.ts'

const ROUNDS = 60
const BUDGET = '≤ 2 × + 3 ms'

const takeUpAll = command('duties.write', z.object({}), async ({ tx, ctx, record }) => {
  await takeUpMeasures(tx, ctx, (await catalogue()).rows, '2026-04-01', record)
})

/** Adds units, member bodies, a roster with posts, and documents of many clauses; `times` 1 is a small body. */
async function addData({ ctx, owner, services }: BenchApp, times: number): Promise<void> {
  const organisation = ctx.organisationId
  const run = (sql: string, count: number) => owner.query(sql, [organisation, count * times])
  await owner.query('begin')
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, recorded_at) select $1, gen_random_uuid(), 'unit', '第' || n || '課', now() from generate_series(1, $2::int) n returning id)
     insert into unit (organisation_id, id) select $1, id from made`,
    5,
  )
  await owner.query(`update object set unit_id = id where organisation_id = $1 and kind = 'unit'`, [organisation])
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, recorded_at) select $1, gen_random_uuid(), 'person', '氏名 ' || n, now() from generate_series(1, $2::int) n returning id)
     insert into person (organisation_id, id, kana) select $1, id, 'シメイ' from made`,
    100,
  )
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, recorded_at) select $1, gen_random_uuid(), 'post', '職 ' || n, now() from generate_series(1, $2::int) n returning id, name)
     insert into post (organisation_id, id, title) select $1, id, name from made`,
    10,
  )
  await run(
    `insert into assignment (organisation_id, id, person_id, post_id, valid_from)
     select $1, gen_random_uuid(), p.id, t.id, '2026-04-01'
     from (select id, row_number() over (order by id) n from person where organisation_id = $1 limit $2::int) p
     join (select id, row_number() over (order by id) n, count(*) over () c from post where organisation_id = $1) t on t.n = p.n % t.c + 1`,
    50,
  )
  await run(
    `insert into document (organisation_id, id, tier, title, created_at) select $1, gen_random_uuid(), 'procedure', '手順 ' || n, now() from generate_series(1, $2::int) n`,
    5,
  )
  await owner.query('commit')
  await inScope(services.db, organisation, (tx) => refreshStates(tx, organisation, services.clock))
  await owner.query('analyze')
}

/** Lists are what answers a GET without a path parameter or a required input; a new endpoint is measured without being named here. */
async function listPaths({ get }: BenchApp): Promise<string[]> {
  const paths = endpointsOf(contract)
    .filter(
      ({ method, path, permission }) =>
        method === 'GET' && !path.includes('{') && permission !== 'none' && !/\.(docx|xlsx|pdf)$/.test(path),
    )
    .map(({ path }) => `/api${path}`)
  const answered = await Promise.all(paths.map(async (path) => ({ path, status: (await get(path)).status })))
  for (const { path, status } of answered) if (status !== 200) console.log(`${path}: ${status} without input, left out`)
  return answered.filter(({ status }) => status === 200).map(({ path }) => path)
}

type Measured = { row: TimeRow; statements: number }

/** The catalogue is no list of a table: it is the same for all, comes from memory and is sent whole, once. */
const budgetOf = (path: string, ms: number, baselineMs: number): [budget: string, ok: boolean] =>
  path === '/api/measures' ? ['≤ 100 ms, whole catalogue', ms <= 100] : [BUDGET, ms <= 2 * baselineMs + 3]

async function measure(app: BenchApp, path: string, size: string): Promise<Measured> {
  // Twice: what is kept after the first time (the session, the catalogue) is no part of the list.
  await app.get(path)
  const statements = await app.statementsOf(() => app.get(path))
  const [ms, baselineMs] = await inTurn(
    ROUNDS,
    async () => (await app.get(path)).arrayBuffer(),
    async () => {
      for (const { text, values } of statements) await app.scoped.query(text, values)
    },
  )
  return {
    row: timeRow(
      `lists: ${path}, ${size}`,
      ms,
      `its ${statements.length} statements alone`,
      baselineMs,
      ...budgetOf(path, ms, baselineMs),
    ),
    statements: statements.length,
  }
}

/**
 * Every list of the API, asked in process by a signed-in administrator, against the very statements it sends, run alone on one connection;
 * at a small body's data and at a hundred times that. A list that sends more statements for more data is not ok either.
 */
export async function run(args: string[]): Promise<BenchRow[]> {
  const scale = Number(args[0] ?? 100)
  const app = await startBenchApp()
  try {
    await takeUpAll(app.ctx, {})
    await addData(app, 1)
    const paths = await listPaths(app)
    const small: Measured[] = []
    for (const path of paths) small.push(await measure(app, path, 'small'))
    await addData(app, scale)
    const large: Measured[] = []
    for (const path of paths) large.push(await measure(app, path, `× ${scale}`))
    const more = large.map(({ statements }, index): BenchRow => {
      const before = small[index]?.statements ?? 0
      return {
        what: `lists: ${paths[index]}, statements at × ${scale} (small: ${before})`,
        value: statements,
        budget: `= ${before}`,
        ok: statements === before,
      }
    })
    return [...[...small, ...large].map((one) => one.row), ...more]
  } finally {
    await app.stop()
  }
}
