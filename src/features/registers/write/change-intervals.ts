import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import { addDays } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import { newId } from '../../../core/ids.ts'

/** A table of intervals, whose rows say what belongs to an owner on which days: `object_zone`, `classification`, `holding`. */
export type IntervalTable = {
  table: string
  /** Column of the one whose state changes. */
  owner: string
  /** Columns that make up the state, all of them ids. */
  values: readonly string[]
  /** Further columns, by name, with the PostgreSQL type. */
  extra?: Readonly<Record<string, string>>
  /** Column that holds when a row was written, where there is one. */
  stamped?: string
}
export type NewState = {
  ownerId: string
  /** Ids in the order of `values`; all null: nothing from now on. */
  values: readonly (string | null)[]
  extra?: readonly (string | null)[]
  /** First day of what is said; null: ever since. Only for what is new. */
  from: string | null
}

/**
 * From a day on another state holds; before it every question has the answer it had. What began on that same day is corrected in place;
 * what had no state before begins on the day named with it. Three statements whatever the number of rows.
 */
export async function changeIntervals(
  tx: Tx,
  ctx: Context,
  { table, owner, values, extra = {}, stamped }: IntervalTable,
  states: readonly NewState[],
): Promise<void> {
  if (states.length === 0) return
  const today = ctx.clock.today()
  const extraNames = Object.keys(extra)
  const name = (column: string) => sql.ref(column)
  const owners = states.map(({ ownerId }) => ownerId)
  const set = [
    ...values.map((column, index) => ({
      column,
      type: 'uuid',
      all: states.map((state) => state.values[index] ?? null),
    })),
    ...extraNames.map((column, index) => ({
      column,
      type: extra[column] ?? 'text',
      all: states.map((state) => state.extra?.[index] ?? null),
    })),
  ]
  const arrays = sql.join(set.map(({ type, all }) => sql`${all}::${sql.raw(type)}[]`))
  const columns = sql.join(set.map(({ column }) => name(column)))
  const wanted = sql`unnest(${owners}::uuid[], ${states.map(({ from }) => from)}::date[], ${arrays}) as w(owner_id, first_day, ${columns})`
  const nothing = sql`coalesce(${sql.join(values.map((column) => sql`w.${name(column)}`))}) is null`
  const open = sql`t.${name(owner)} = w.owner_id and (t.valid_to is null or t.valid_to >= ${today}::date)`
  // What began today and goes on is put right where it stands; what ends on its first day has been there for that day.
  await sql`
    update ${sql.table(table)} t set ${sql.join(set.map(({ column }) => sql`${name(column)} = w.${name(column)}`))}, valid_to = null from ${wanted}
    where ${open} and t.valid_from >= ${today}::date and not (${nothing})`.execute(tx)
  await sql`
    update ${sql.table(table)} t set valid_to = greatest(${addDays(today, -1)}::date, t.valid_from) from ${wanted}
    where ${open} and (t.valid_from is null or t.valid_from < ${today}::date or ${nothing})`.execute(tx)
  await sql`
    insert into ${sql.table(table)} (organisation_id, id, ${name(owner)}, ${columns}, valid_from${stamped ? sql`, ${name(stamped)}` : sql``})
    select ${ctx.organisationId}::uuid, i.id, w.owner_id, ${sql.join(set.map(({ column }) => sql`w.${name(column)}`))},
      case when exists (select from ${sql.table(table)} t where t.${name(owner)} = w.owner_id) then ${today}::date else w.first_day end${stamped ? sql`, ${ctx.clock.now()}` : sql``}
    from ${wanted} join unnest(${owners}::uuid[], ${states.map(() => newId(ctx.clock.now().getTime()))}::uuid[]) as i(owner_id, id) using (owner_id)
    where not (${nothing}) and not exists (select from ${sql.table(table)} t where ${open})`.execute(tx)
}
