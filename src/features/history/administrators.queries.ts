import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { addDays, type Day, startOfDay } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { query } from '../../core/query.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { administrativeActions } from './administrative.rules.ts'
import type { historyContract } from './history.contract.ts'
import { type Page, readPage } from './history.queries.ts'

type Input = z.output<NonNullable<(typeof historyContract.administrators)['~orpc']['inputSchema']>>
type Actors = z.output<NonNullable<(typeof historyContract.administrators)['~orpc']['outputSchema']>>['actors']
export type Filter = Omit<Input, 'below' | 'limit'>

/** A person is one by the account, whatever it was called then; jobs and the console by their name. */
const actorKey = sql<string>`(h.actor->>'kind') || ' ' || coalesce(h.actor->>'id', h.actor->>'name')`

const filtersOf = ({ action, actor, from, to }: Filter) => [
  sql<boolean>`h.action = any(${administrativeActions}::text[])`,
  ...(action ? [sql<boolean>`h.action = ${action}`] : []),
  ...(actor ? [sql<boolean>`${actorKey} = ${actor}`] : []),
  ...(from ? [sql<boolean>`h.at >= ${startOfDay(from)}::timestamptz`] : []),
  ...(to ? [sql<boolean>`h.at < ${dayAfter(to)}::timestamptz`] : []),
]
const dayAfter = (day: Day) => startOfDay(addDays(day, 1))

/** What administrators did in the whole body, latest first, keyset-paged; with everybody who ever did something of the kind. */
export const readAdministrators = (ctx: Context, { below, limit, ...filter }: Input) => {
  requireEverywhere(ctx, 'history.read')
  return query(ctx, 'history.read', async (tx, reach) => ({
    ...(await readPage(tx, ctx, reach, filtersOf(filter), below, limit)),
    actors: await readActors(tx),
  }))
}

async function readActors(tx: Tx): Promise<Actors> {
  const { rows } = await sql<Actors[number]>`
    select distinct on (key) key, kind, name from (
      select ${actorKey} as key, h.actor->>'kind' as kind, h.actor->>'name' as name, h.seq from history h
      where h.action = any(${administrativeActions}::text[])) as acts
    order by key, seq desc`.execute(tx)
  return rows.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'ja'))
}

const AT_ONCE = 1000

/** All rows of the filter, for the sheet. */
export const eachAdministratorsRow = (ctx: Context, filter: Filter): Promise<Page['rows']> => {
  requireEverywhere(ctx, 'history.read')
  return query(ctx, 'history.read', async (tx, reach) => {
    const rows: Page['rows'] = []
    let below: number | undefined
    do {
      const page: Page = await readPage(tx, ctx, reach, filtersOf(filter), below, AT_ONCE)
      rows.push(...page.rows)
      below = page.next ?? undefined
    } while (below !== undefined)
    return rows
  })
}
