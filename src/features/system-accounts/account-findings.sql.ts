import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '../../core/dates/days.ts'
import type { AccountFinding } from './system-accounts.labels.ts'

/** Where every condition of this file stands: `a` the account, `o` its object, `s` its system. */
export const accountsFrom = sql`system_account a join object o on o.organisation_id = a.organisation_id and o.id = a.id
  join system s on s.organisation_id = a.organisation_id and s.id = a.system_id`

/** Days without use after which an account counts as unused (ガイドライン 対策基準「アクセス制御」: 利用されていないID), and of a ledger without entry. */
const UNUSED_DAYS = 90
const LEDGER_DAYS = 90

/** The account can be used on the day: enabled and not gone before it. */
export const liveOn = (day: Day): RawBuilder<boolean> =>
  sql<boolean>`(a.enabled and (a.gone_on is null or a.gone_on > ${day}::date))`

/** Its person had left on the day: the last day of the roster is over, or every 発令 has ended. Sets, so that a list of thousands asks once. */
export const leaverOn = (day: Day): RawBuilder<boolean> => sql<boolean>`coalesce(
  a.person_id in (select p.id from object p where p.kind = 'person' and p.valid_to < ${day}::date)
  or a.person_id in (select t.person_id from assignment t group by t.person_id having bool_and(coalesce(t.valid_to < ${day}::date, false))), false)`

/** Whole days since it was last used, or given where it never was; null: not known. */
export const unusedDays = (day: Day): RawBuilder<number> =>
  sql<number>`(${day}::date - coalesce(a.last_used_on, a.granted_on))`

/** A confirmation asked for its removal, and that has not been done. */
export const removalOpen = sql<boolean>`(a.id in (
  select r.account_id from account_confirmation_row r where r.answer = 'remove' and r.done_at is null))`

/** A shared account that the system says was used, or that says nothing, without an entry in the ledger of these days. */
const ledgerMissing = (day: Day): RawBuilder<boolean> => {
  const since = addDays(day, -LEDGER_DAYS)
  return sql<boolean>`(a.kind = 'shared' and (a.last_used_on is null or a.last_used_on >= ${since}::date) and not exists (
    select from shared_use x where x.organisation_id = a.organisation_id and x.account_id = a.id and x.used_on between ${since}::date and ${day}::date))`
}

/** Somebody of a member body's own staff, known by name: they stand on no roster of ours, and their body answers for them in the confirmation. */
export const ofMemberBody = sql<boolean>`(a.display_name <> '' and coalesce(o.unit_id in (select m.id from member_body m), false))`

/** Personal, with a day to count from. */
const usable = sql<boolean>`(a.kind = 'personal' and coalesce(a.last_used_on, a.granted_on) is not null)`

/** Of which accounts each finding speaks, and which of them it names; conditions over `accountsFrom` for any day. */
export function accountFindings(
  day: Day,
): Record<AccountFinding, { population: RawBuilder<boolean>; found: RawBuilder<boolean> }> {
  const live = liveOn(day)
  const all = (condition: RawBuilder<boolean>) => sql<boolean>`(${live} and ${condition})`
  return {
    leaver: { population: all(sql`a.person_id is not null`), found: all(leaverOn(day)) },
    sharedWithoutUse: { population: all(sql`a.kind = 'shared'`), found: all(ledgerMissing(day)) },
    privilegedWithoutBasis: {
      population: all(sql`a.privileged`),
      found: all(sql`a.privileged and (a.basis = '' or a.granted_on is null)`),
    },
    unused: {
      population: all(usable),
      // As old as the export: what was used since is not known.
      found: all(sql`${usable} and coalesce(a.last_used_on, a.granted_on) < a.seen_on - ${UNUSED_DAYS}::int`),
    },
    withoutPerson: {
      population: all(sql`a.kind = 'personal'`),
      found: all(sql`a.kind = 'personal' and a.person_id is null and not ${ofMemberBody}`),
    },
    removalNotDone: {
      population: all(sql`a.id in (select r.account_id from account_confirmation_row r where r.answer = 'remove')`),
      found: all(removalOpen),
    },
  }
}

/** Confirmations (`c`) that were due before the day and are open. */
export const confirmationOverdue = (day: Day): RawBuilder<boolean> =>
  sql<boolean>`(c.due_on < ${day}::date and (c.closed_on is null or c.closed_on > ${day}::date))`
