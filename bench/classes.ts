import { inScope } from '../src/core/db/database.ts'
import { readClassOf } from '../src/features/levels/class-reasons.queries.ts'
import { allClasses, classesOf } from '../src/features/levels/container-class.queries.ts'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import { type BenchRow, inTurn, timeRow, valueRow } from './bench-row.ts'

const ASSETS = 100_000
/** 50 rooms hold 450 systems hold 4,500 stores hold the assets: 5,000 containers, three deep. */
const LAYERS = [
  { kind: 'area', count: 50 },
  { kind: 'system', count: 450 },
  { kind: 'store', count: 4500 },
] as const
const ROUNDS = 15

/** Assets of every class, each in a store and classified, every tenth an extract of another; written by the owner in a few statements. */
async function addAssets({ ctx, owner }: BenchApp): Promise<void> {
  const organisation = ctx.organisationId
  const run = (sql: string, ...values: unknown[]) => owner.query(sql, [organisation, ...values])
  await owner.query('begin')
  for (const [depth, { kind, count }] of LAYERS.entries()) {
    await run(
      `insert into object (organisation_id, id, kind, name, recorded_at)
       select $1, gen_random_uuid(), $2::object_kind, $2 || ' ' || n, now() from generate_series(1, $3::int) n`,
      kind,
      count,
    )
    const above = LAYERS[depth - 1]
    if (above) await hold(run, above.kind, kind)
  }
  await run(
    `with made as (insert into object (organisation_id, id, kind, name, recorded_at)
       select $1, gen_random_uuid(), 'asset', '情報資産 ' || n, now() from generate_series(1, $2::int) n returning id)
     insert into asset (organisation_id, id, number, medium, changed_at) select $1, id, 'A-' || row_number() over (), 'electronic', now() from made`,
    ASSETS,
  )
  await run(
    `with numbered as (select id, row_number() over (order by id) as n from asset where organisation_id = $1)
     update asset a set source_asset_id = s.id from numbered n join numbered s on s.n = n.n - 1
     where a.organisation_id = $1 and a.id = n.id and n.n % 10 = 0`,
  )
  // Grave classes are few, as in life.
  await run(
    `insert into classification (organisation_id, id, asset_id, confidentiality_id, integrity_id, availability_id, recorded_at)
     select $1, gen_random_uuid(), a.id, c.id, i.id, v.id, now()
     from (select id, row_number() over (order by id) as n from asset where organisation_id = $1) a
     join (select l.id, l.rank from level l join level_set s on s.id = l.set_id where s.organisation_id = $1 and s.axis = 'confidentiality') c
       on c.rank = case when a.n % 1000 = 0 then 5 when a.n % 100 = 0 then 4 else a.n % 3 + 1 end
     join (select l.id, l.rank from level l join level_set s on s.id = l.set_id where s.organisation_id = $1 and s.axis = 'integrity') i on i.rank = a.n % 2 + 1
     join (select l.id, l.rank from level l join level_set s on s.id = l.set_id where s.organisation_id = $1 and s.axis = 'availability') v on v.rank = a.n % 2 + 1`,
  )
  await hold(run, 'store', 'asset')
  await owner.query('commit')
  await owner.query('vacuum analyze')
}

/** Spreads what is of one kind evenly over what is of another. */
const hold = (run: (sql: string, ...values: unknown[]) => Promise<unknown>, container: string, content: string) =>
  run(
    `insert into holding (organisation_id, id, container_id, content_id)
     select $1, gen_random_uuid(), u.id, l.id
     from (select id, row_number() over (order by id) as n from object where organisation_id = $1 and kind = $3::object_kind) l
     join (select id, row_number() over (order by id) as n, count(*) over () as c from object where organisation_id = $1 and kind = $2::object_kind) u
       on u.n = l.n % u.c + 1`,
    container,
    content,
  )

/** The plain join: highest rank of what lies directly in each store, no nesting, no extracts, no days. */
const PLAIN = `
  select h.container_id, max(c.rank), max(i.rank), max(a.rank) from holding h
  join classification k on k.organisation_id = h.organisation_id and k.asset_id = h.content_id
  join level c on c.organisation_id = k.organisation_id and c.id = k.confidentiality_id
  join level i on i.organisation_id = k.organisation_id and i.id = k.integrity_id
  join level a on a.organisation_id = k.organisation_id and a.id = k.availability_id
  group by h.container_id`

/** Class inheritance over the whole graph, for a page of each layer, and for one room with its reasons. */
export async function run(): Promise<BenchRow[]> {
  const app = await startBenchApp()
  try {
    await addAssets(app)
    const { ctx, services, scoped } = app
    const today = services.clock.today()
    const within = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(services.db, ctx.organisationId, work)
    const rows: BenchRow[] = []
    let classified = 0
    const [ms, plain] = await inTurn(
      ROUNDS,
      async () => (classified = (await within((tx) => allClasses(tx, today))).length),
      () => scoped.query(PLAIN),
    )
    rows.push(
      timeRow('classes: whole graph', ms, 'plain max-join of one layer', plain, '≤ 1 s', ms <= 1000),
      valueRow('classes: objects with a class', classified, ASSETS + 5000),
    )
    for (const { kind } of LAYERS) {
      const { rows: page } = await app.owner.query<{ id: string }>(
        'select id from object where organisation_id = $1 and kind = $2 order by name limit 50',
        [ctx.organisationId, kind],
      )
      const ids = page.map(({ id }) => id)
      const [took, base] = await inTurn(
        ROUNDS,
        () => within((tx) => classesOf(tx, ids, today)),
        () => scoped.query(PLAIN),
      )
      // The cost is that of what lies under the page: some 1,000 assets for stores, 11,000 for systems, all 100,000 for rooms.
      const most = { store: 0.5, system: 2.5, area: 20 }[kind]
      const ok = took <= most * base
      rows.push(timeRow(`classes: page of 50, ${kind}`, took, 'plain max-join of all', base, `≤ ${most} ×`, ok))
      const one = ids[0] ?? ''
      const [reason, again] = await inTurn(
        ROUNDS,
        () => readClassOf(ctx, { id: one }),
        () => scoped.query(PLAIN),
      )
      rows.push(
        timeRow(`classes: one ${kind} with reasons`, reason, 'plain max-join of all', again, '≤ 100 ms', reason <= 100),
      )
    }
    return rows
  } finally {
    await app.stop()
  }
}
