import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import {
  accountFindings,
  accountsFrom,
  confirmationOverdue,
  leaverOn,
  liveOn,
  ofMemberBody,
  removalOpen,
  unusedDays,
} from './account-findings.sql.ts'
import { accountList } from './account-list.ts'
import { accountRows } from './account-rows.ts'
import { type AccountFinding, findingLabels } from './system-accounts.labels.ts'
import {
  accountFields,
  type accountOverview,
  type accountPage,
  type accountRow,
  type systemChoice,
} from './system-accounts.schema.ts'

type Row = z.output<typeof accountRow>

/** A page of accounts within reach; a fixed number of statements. */
export const readAccounts = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = accountList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

const named = (alias: string, name: RawBuilder<unknown>) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${name}) end`

/** Accounts with names for what is stored as ids; one statement. */
async function readShown(tx: Tx, ctx: Context, wanted: RawBuilder<boolean>): Promise<Row[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Row>`
    select o.id, a.login, a.display_name as name, json_build_object('id', s.id, 'name', y.name) as system, a.affiliation, ${named('u', sql`u.name`)} as unit,
      a.kind, a.privileged, a.groups, ${named('p', sql`p.name`)} as person, a.matched_by, ${leaverOn(today)} as leaver,
      ${ofMemberBody} as of_member_body,
      ${named('t', sql`t.title`)} as responsible, a.basis, a.granted_on, a.last_used_on, ${unusedDays(today)} as unused_days,
      case when a.gone_on is not null and a.gone_on <= ${today}::date then 'gone' when ${liveOn(today)} then 'live' else 'disabled' end as standing,
      ${removalOpen} as removal_open, a.seen_on, a.gone_on
    from ${accountsFrom} join object y on y.organisation_id = s.organisation_id and y.id = s.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join object p on p.organisation_id = a.organisation_id and p.id = a.person_id
    left join post t on t.organisation_id = a.organisation_id and t.id = a.responsible_post_id
    where ${wanted} order by a.login, o.id`.execute(tx)
  return rows
}

/** One account within reach. @throws {AppError} 404 */
export const readAccount = (ctx: Context, { id }: { id: string }): Promise<z.output<typeof accountPage>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`
    const [[row], [known]] = [await readShown(tx, ctx, wanted), await accountRows(tx, ctx, wanted)]
    if (!row || !known) throw fail('notFound')
    const { rows: confirmations } = await sql<z.output<typeof accountPage>['confirmations'][number]>`
      select c.id, c.asked_on, r.answer, r.note, r.answered_by, (r.done_at at time zone 'Asia/Tokyo')::date as done_on
      from account_confirmation_row r join account_confirmation c on c.organisation_id = r.organisation_id and c.id = r.confirmation_id
      where r.account_id = ${id}::uuid order by c.asked_on desc, c.id desc`.execute(tx)
    return { ...row, fields: accountFields.parse(known.fields), confirmations }
  })

/** Every account of a person within reach. @throws {AppError} 404 where the person lies outside */
export const readAccountsOfPerson = (ctx: Context, { id }: { id: string }) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows: people } = await sql<{ name: string; lastDay: string | null }>`
      select o.name, coalesce(o.valid_to, (select case when bool_and(t.valid_to is not null) then max(t.valid_to) end from assignment t
        where t.organisation_id = o.organisation_id and t.person_id = o.id)) as last_day
      from object o where o.id = ${id}::uuid and o.kind = 'person' and ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const [person] = people
    if (!person) throw fail('notFound')
    return {
      ...person,
      rows: await readShown(tx, ctx, sql<boolean>`(a.person_id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`),
    }
  })

/** Systems of the register with how many accounts within reach they have; one statement. */
export const readSystems = (ctx: Context): Promise<z.output<typeof systemChoice>[]> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<z.output<typeof systemChoice>>`
      select y.id, y.name, s.number, coalesce(n.accounts, 0) as accounts, n.last_seen from system s
      join object y on y.organisation_id = s.organisation_id and y.id = s.id
      left join (select a.system_id, count(*)::int as accounts, max(a.seen_on) as last_seen from system_account a
        join object o on o.organisation_id = a.organisation_id and o.id = a.id where ${withinReach(reach, 'o.unitId')} group by a.system_id) n on n.system_id = s.id
      where y.valid_to is null or y.valid_to >= ${ctx.clock.today()}::date order by y.name, y.id`.execute(tx)
    return rows
  })

/** How many accounts within reach each finding names, of how many it speaks of; two statements. */
export const readOverview = (ctx: Context): Promise<z.output<typeof accountOverview>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const keys = Object.keys(findingLabels) as AccountFinding[]
    const findings = accountFindings(today)
    const counts = sql.join(
      keys.flatMap((key) => [
        sql`count(*) filter (where ${findings[key].found})::int as ${sql.ref(`${key}Found`)}`,
        sql`count(*) filter (where ${findings[key].population})::int as ${sql.ref(`${key}Population`)}`,
      ]),
    )
    const { rows } = await sql<Record<string, number>>`
      select ${counts} from ${accountsFrom} where ${withinReach(reach, 'o.unitId')}`.execute(tx)
    const { rows: late } = await sql<{ overdue: number }>`
      select count(*)::int as overdue from account_confirmation c where ${confirmationOverdue(today)} and ${withinReach(reach, 'c.unitId')}`.execute(
      tx,
    )
    return {
      findings: keys.map((key) => ({
        key,
        found: rows[0]?.[`${key}Found`] ?? 0,
        population: rows[0]?.[`${key}Population`] ?? 0,
      })),
      overdue: late[0]?.overdue ?? 0,
    }
  })
