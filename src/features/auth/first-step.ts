import { sql } from 'kysely'
import type { Locale } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FirstStep } from '../../core/permission.ts'

type Account = {
  displayName: string
  personId: string | null
  locale: Locale
  /** Its person's last day is over. */
  left: boolean
  /** The handed-over password ran out before it was changed. */
  passwordExpired: boolean
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
    select a.display_name, a.person_id, a.locale, a.must_change_password, account_has_left(a.id, ${today}::date) as left, coalesce(a.password_valid_until < ${today}::date, false) as password_expired,
      coalesce((select u."twoFactorEnabled" from auth."user" u where u.id = a.id), false) as second_factor,
      ${requiresSecondFactor('a.id', today)} as second_factor_required
    from account a where a.id = ${id} and a.active`.execute(tx)
  return rows[0]
}

/** How a session began: here, or at an identity provider, which may have done the second step. */
type Began = { outside: boolean; secondStepOutside: boolean }

/** Whether the session opens nothing at all: the person has left, or signed in with a handed-over password that has run out. */
export const isShut = ({ left, passwordExpired }: Pick<Account, 'left' | 'passwordExpired'>, began: Began): boolean =>
  left || (passwordExpired && !began.outside)

/** The password comes first: setting up the second step asks for it. Who came from a provider did not use the password of ours. */
export function firstStepOf(
  account: Pick<Account, 'mustChangePassword' | 'secondFactor' | 'secondFactorRequired'>,
  began: Began,
): FirstStep | null {
  if (account.mustChangePassword && !began.outside) return 'password'
  return account.secondFactorRequired && !account.secondFactor && !began.secondStepOutside ? 'secondFactor' : null
}
