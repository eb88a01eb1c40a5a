import { sql } from 'kysely'
import type { Locale } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FirstStep } from '../../core/permission.ts'

type Account = {
  displayName: string
  personId: string | null
  locale: Locale
  /** Its person's last day is over, or the handed-over password ran out before it was changed. */
  shut: boolean
  mustChangePassword: boolean
  secondFactor: boolean
  /** A role of theirs asks for the second step today. */
  secondFactorRequired: boolean
}

/** Whether account `account` holds a role on `day` that asks for the second step. */
export const requiresSecondFactor = (account: string, day: Day) => sql<boolean>`exists (
  select from role_grant g join role r on r.organisation_id = g.organisation_id and r.code = g.role_code
  where g.account_id = ${sql.ref(account)} and r.requires_second_factor
    and (g.valid_from is null or g.valid_from <= ${day}::date) and (g.valid_to is null or g.valid_to >= ${day}::date))`

/** An account that is switched on, with what its sign-in still lacks; one statement. */
export async function readAccount(tx: Tx, id: string, today: Day): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select a.display_name, a.person_id, a.locale, a.must_change_password, account_has_left(a.id, ${today}::date) or coalesce(a.password_valid_until < ${today}::date, false) as shut,
      coalesce((select u."twoFactorEnabled" from auth."user" u where u.id = a.id), false) as second_factor,
      ${requiresSecondFactor('a.id', today)} as second_factor_required
    from account a where a.id = ${id} and a.active`.execute(tx)
  return rows[0]
}

/** The password comes first: setting up the second step asks for it. */
export function firstStepOf(
  account: Pick<Account, 'mustChangePassword' | 'secondFactor' | 'secondFactorRequired'>,
): FirstStep | null {
  if (account.mustChangePassword) return 'password'
  return account.secondFactorRequired && !account.secondFactor ? 'secondFactor' : null
}
