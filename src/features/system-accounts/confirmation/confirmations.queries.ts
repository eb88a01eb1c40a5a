import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { query, withinReach } from '../../../core/query.ts'
import { confirmationOverdue, leaverOn, liveOn } from '../account-findings.sql.ts'
import type { confirmationPage, confirmationRow } from '../system-accounts.schema.ts'

type Row = z.output<typeof confirmationRow>
type Page = z.output<typeof confirmationPage>

async function readRows(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, json_build_object('id', c.system_id, 'name', y.name) as system,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      c.asked_on, c.due_on, c.closed_on, ${confirmationOverdue(ctx.clock.today())} as overdue,
      n.rows, n.answered, n.remove, n.remove_open
    from account_confirmation c join object y on y.organisation_id = c.organisation_id and y.id = c.system_id
    left join object u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    join lateral (select count(*)::int as rows, count(r.answer)::int as answered, count(*) filter (where r.answer = 'remove')::int as remove,
        count(*) filter (where r.answer = 'remove' and r.done_at is null)::int as remove_open
      from account_confirmation_row r where r.organisation_id = c.organisation_id and r.confirmation_id = c.id) n on true
    where ${wanted} order by c.closed_on is not null, c.asked_on desc, y.name, u.name nulls first, c.id limit 500`.execute(
    tx,
  )
  return rows
}

/** Confirmations within reach, open ones first; one statement. */
export const readConfirmations = (ctx: Context): Promise<Row[]> =>
  query(ctx, 'registers.read', (tx, reach) => readRows(tx, ctx, withinReach(reach, 'c.unitId')))

/** One confirmation with its accounts, beside what was answered the time before. @throws {AppError} 404 */
export const readConfirmation = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readRows(tx, ctx, sql<boolean>`(c.id = ${id}::uuid and ${withinReach(reach, 'c.unitId')})`)
    if (!row) throw fail('notFound')
    const { rows: earlier } = await sql<{ id: string; askedOn: string }>`
      select p.id, p.asked_on from account_confirmation p
      where p.system_id = ${row.system.id}::uuid and p.unit_id is not distinct from ${row.unit?.id ?? null}::uuid and p.id <> ${id}::uuid
        and p.closed_on is not null and p.asked_on <= ${row.askedOn}::date order by p.asked_on desc, p.id desc limit 1`.execute(
      tx,
    )
    const last = earlier[0]
    const { rows: accounts } = await sql<Page['accounts'][number]>`
      select a.id, a.login, a.display_name as name, a.kind, a.privileged, a.basis, a.groups, ${leaverOn(ctx.clock.today())} as leaver,
        a.last_used_on, ${liveOn(ctx.clock.today())} as live, r.answer, r.note, r.answered_by, (r.done_at at time zone 'Asia/Tokyo')::date as done_on,
        case when ${last?.id ?? null}::uuid is null then null when p.account_id is null then 'new' else coalesce(p.answer, 'none') end as last
      from account_confirmation_row r join system_account a on a.organisation_id = r.organisation_id and a.id = r.account_id
      left join account_confirmation_row p on p.organisation_id = r.organisation_id and p.confirmation_id = ${last?.id ?? null}::uuid and p.account_id = r.account_id
      where r.confirmation_id = ${id}::uuid order by a.login, a.id`.execute(tx)
    const { rows: lastOnly } = await sql<Page['lastOnly'][number]>`
      select a.id, a.login, a.display_name as name, p.answer from account_confirmation_row p
      join system_account a on a.organisation_id = p.organisation_id and a.id = p.account_id
      where p.confirmation_id = ${last?.id ?? null}::uuid and not exists (select from account_confirmation_row r
        where r.organisation_id = p.organisation_id and r.confirmation_id = ${id}::uuid and r.account_id = p.account_id) order by a.login, a.id`.execute(
      tx,
    )
    return { ...row, lastAskedOn: last?.askedOn ?? null, lastOnly, accounts }
  })
