import pg from 'pg'
import { inScope } from '../src/core/db/database.ts'
import { newId } from '../src/core/ids.ts'
import { createUnit } from '../src/features/organisation/create-unit.ts'
import { createActivities } from '../src/features/programme/create-activities.ts'
import type { BenchApp } from './bench-app.ts'
import { type BenchRow, median, timeRow } from './bench-row.ts'

const LINES = 1000
const UNITS = 50
const ROUNDS = 3
const AIM_MS = 2000

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

/** Units, a duty over units, and a decided programme of 1,000 lines for each of them. */
async function arrange({ ctx, owner }: BenchApp): Promise<string> {
  for (let n = 1; n <= UNITS; n++) await createUnit(ctx, { name: `第${n}課`, validFrom: null })
  const { organisationId } = ctx
  const [duty, programme] = [newId(), newId()]
  const scope = [organisationId]
  await owner.query(
    `insert into duty (organisation_id, id, title, object_kind, created_at) values ($1, $2, '計測', 'unit', '2027-04-01')`,
    [...scope, duty],
  )
  await owner.query(
    `insert into record (organisation_id, id, kind, fiscal_year, disclosure, created_at, created_by) values ($1, $2, 'programme', 2027, 'open', '2027-04-01', '{}')`,
    [...scope, programme],
  )
  await owner.query(
    `insert into programme (organisation_id, id, fiscal_year, version, state, created_at) values ($1, $2, 2027, 1, 'decided', '2027-04-01')`,
    [...scope, programme],
  )
  await owner.query(
    `insert into programme_line (organisation_id, id, programme_id, series_id, duty_id, title, opens, due, per_unit, steps, record_asked, minutes, source)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), $3, '実施事項' || n, date '2027-04-01' + n % 300, date '2027-05-01' + n % 300, true,
       '[{"title": "台帳で対象を確かめる", "href": "/assets"}, {"title": "記録を登録する", "href": "/duties"}]', '点検表', 30, 'frequency'
     from generate_series(1, $4::int) n`,
    [...scope, programme, duty, LINES],
  )
  return programme
}

/** Takes the rows out as COPY text and puts them back by COPY, as the owner: the floor for writing just these rows with their indexes and references. */
async function copyAgain(owner: pg.Client, organisationId: string): Promise<number> {
  const { rows } = await owner.query<{ line: string }>(
    `select array_to_string(array(select coalesce(replace(v.value, '\\', '\\\\'), '\\N') from jsonb_each_text(to_jsonb(a)) v order by v.key collate "C"), E'\\t') as line
     from activity a where organisation_id = $1`,
    [organisationId],
  )
  const columns = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'activity'::regclass and attnum > 0 and not attisdropped order by attname collate "C"`,
  )
  await clear(owner, organisationId)
  const data = `${rows.map(({ line }) => line).join('\n')}\n`
  const statement = `copy activity (${columns.rows.map(({ name }) => name).join(', ')}) from stdin`
  const [ms] = await timed(async () => {
    await owner.query('begin')
    await copyIn(owner, statement, data)
    await owner.query('commit')
  })
  return ms
}

const clear = (owner: pg.Client, organisationId: string) =>
  owner.query('delete from activity where organisation_id = $1', [organisationId])

/** COPY … FROM STDIN over the client's own protocol. */
const copyIn = (client: pg.Client, statement: string, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const submitted = {
      submit: (connection: { query: (text: string) => void }) => connection.query(statement),
      handleCopyInResponse: (connection: { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }) => {
        connection.sendCopyFromChunk(Buffer.from(data))
        connection.endCopyFrom()
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleCommandComplete: () => undefined,
      callback: () => undefined,
    }
    client.query(submitted as unknown as pg.Submittable)
  })

/** The activities of a year for every unit, made in one transaction as a decision makes them, against a COPY of the same rows. */
export async function benchActivities(app: BenchApp): Promise<BenchRow[]> {
  const { ctx, owner } = app
  const programme = await arrange(app)
  const times: Record<'create' | 'copy', number[]> = { create: [], copy: [] }
  for (let round = 0; round < ROUNDS; round++) {
    await clear(owner, ctx.organisationId)
    const [ms, made] = await timed(() =>
      inScope(ctx.db, ctx.organisationId, (tx) => createActivities(tx, ctx, programme)),
    )
    if (made !== LINES * UNITS) throw new Error(`${made} activities were made`)
    times.create.push(ms)
    times.copy.push(await copyAgain(owner, ctx.organisationId))
  }
  const [create, copy] = [median(times.create), median(times.copy)]
  return [
    timeRow(
      `home: ${LINES} activities × ${UNITS} units in one transaction`,
      create,
      'COPY of the same rows',
      copy,
      `≤ 10 ×, aim ≤ ${AIM_MS / 1000} s`,
      create <= 10 * copy,
    ),
  ]
}
