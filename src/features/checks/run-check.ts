import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { Clock } from '../../core/clock.ts'
import type { CheckDefinition, CheckScope } from './check.types.ts'
import { type SettingInForce, settingValue } from './settings.queries.ts'

export type RunOf = {
  tx: Tx
  organisationId: string
  clock: Clock
  settings: ReadonlyMap<string, SettingInForce>
  /** Objects to look at; null for all. */
  touched: readonly string[] | null
}
export type Ran = { changed: number; population: number; negatives: number; reconciledOn: string | null }

export const scopeOf = (run: Pick<RunOf, 'clock' | 'settings' | 'touched'>, check: CheckDefinition): CheckScope => ({
  today: run.clock.today(),
  only: (column) =>
    run.touched === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${[...run.touched]}::uuid[])`,
  setting: (key) => settingValue(run.settings, check, key),
})

/** One statement: what the rule says now beside what it said last; only rows that differ are written. */
export async function runCheck(run: RunOf, check: CheckDefinition): Promise<Ran> {
  const { tx, organisationId, touched } = run
  const scope = scopeOf(run, check)
  const { rows } = await sql<{ changed: number; population: number; negatives: number }>`
    with found as materialized (${check.rows(scope)}),
    last as (select object_id, positive, why, data_on from check_result where check_code = ${check.code} and ${scope.only('objectId')}),
    diff as materialized (
      select object_id, f.positive, f.why, f.data_on, l.positive is not null as known from found f full join last l using (object_id)
      where f.positive is distinct from l.positive or f.data_on is distinct from l.data_on or f.why is distinct from l.why),
    gone as (delete from check_result r using diff d where r.check_code = ${check.code} and r.object_id = d.object_id and d.positive is null),
    written as (insert into check_result (organisation_id, check_code, object_id, positive, why, data_on)
      select ${organisationId}::uuid, ${check.code}, object_id, positive, why, data_on from diff where positive is not null
      on conflict (organisation_id, check_code, object_id) do update set positive = excluded.positive, why = excluded.why, data_on = excluded.data_on)
    select (select count(*)::int from diff) as changed, count(*)::int as population, (count(*) filter (where not positive))::int as negatives from found`.execute(
    tx,
  )
  const told = rows[0] ?? { changed: 0, population: 0, negatives: 0 }
  const counts = touched === null || told.changed === 0 ? told : { ...told, ...(await countResults(tx, check)) }
  return { ...counts, reconciledOn: await reconciledOn(tx, check, scope) }
}

async function countResults(tx: Tx, check: CheckDefinition): Promise<{ population: number; negatives: number }> {
  const { rows } = await sql<{ population: number; negatives: number }>`
    select count(*)::int as population, (count(*) filter (where not positive))::int as negatives from check_result where check_code = ${check.code}`.execute(
    tx,
  )
  return rows[0] ?? { population: 0, negatives: 0 }
}

/** N is reconciled where the second list names nothing that the register lacks and the register nothing that the list lacks (states.md R7). */
async function reconciledOn(tx: Tx, check: CheckDefinition, scope: CheckScope): Promise<string | null> {
  if (check.reconciled) {
    const { rows } = await sql<{ on: string | null }>`${check.reconciled(scope)}`.execute(tx)
    return rows[0]?.on ?? null
  }
  if (check.list === undefined) return null
  const { rows } = await sql<{ on: string }>`
    select l.taken_on as "on" from (select id, taken_on from outside_list where kind = ${check.list} order by taken_on desc, imported_at desc limit 1) l
    where exists (select from outside_list_row r where r.list_id = l.id)
      and not exists (select from outside_list_row r where r.list_id = l.id and r.object_id is null)
      and not exists (select from check_result c where c.check_code = ${check.code}
        and not exists (select from outside_list_row r where r.list_id = l.id and r.object_id = c.object_id))`.execute(
    tx,
  )
  return rows[0]?.on ?? null
}

/** Whether N came to be reconciled, or is so no more, without any verdict having changed: a row joined the register that nothing speaks of. */
export async function reconciliationMoved(tx: Tx, check: CheckDefinition, ran: Ran): Promise<boolean> {
  if (!check.reconciled) return false
  const { rows } = await sql<{ on: string | null }>`
    select reconciled_on as "on" from check_run where check_code = ${check.code} order by seq desc limit 1`.execute(tx)
  return (rows[0]?.on ?? null) !== ran.reconciledOn
}

/** Keeps what a run found, where it differs from the last or every object was looked at. */
export async function keepRun(run: RunOf, check: CheckDefinition, ran: Ran): Promise<void> {
  await run.tx
    .insertInto('checkRun')
    .values({
      organisationId: run.organisationId,
      id: newId(run.clock.now().getTime()),
      checkCode: check.code,
      ranAt: run.clock.now(),
      population: ran.population,
      negatives: ran.negatives,
      reconciledOn: ran.reconciledOn,
    })
    .execute()
}
