import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { internalEmail, internalUsername, placeholderEmail } from './login-names.ts'

type Credentials = {
  organisationId: string
  code: string
  id: string
  username: string
  email: string | null
  name: string
  /** Of the password, by `hashPassword` of the sign-in library. */
  hash: string
}

/** Writes the sign-in side of an account in the same transaction as the account itself. */
export async function storeCredentials(tx: Tx, who: Credentials, now: Date): Promise<void> {
  const email = who.email ? internalEmail(who.code, who.email) : placeholderEmail(who.code, who.id)
  const login = internalUsername(who.code, who.username)
  await sql`insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername", "organisationId", "createdAt", "updatedAt")
    values (${who.id}, ${who.name}, ${email}, true, ${login}, ${login}, ${who.organisationId}, ${now}, ${now})`.execute(
    tx,
  )
  await sql`insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${newId()}, ${who.id}, 'credential', ${who.id}, ${who.hash}, ${now}, ${now})`.execute(tx)
}

/** Sets a new password and ends every session: whoever knew the old one is out. */
export async function resetPassword(tx: Tx, id: string, password: string, now: Date): Promise<void> {
  await sql`update auth.account set password = ${await hashPassword(password)}, "updatedAt" = ${now} where "userId" = ${id} and "providerId" = 'credential'`.execute(
    tx,
  )
  await endSessions(tx, id)
}

/** @returns how many there were. */
export async function endSessions(tx: Tx, id: string, sessionId?: string): Promise<number> {
  const one = sessionId === undefined ? sql`` : sql` and id = ${sessionId}`
  const { numAffectedRows } = await sql`delete from auth.session where "userId" = ${id}${one}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** The sign-in library counts wrong codes by itself too: whoever an administrator lets in again begins anew there as well. */
export async function forgetWrongCodes(tx: Tx, id: string): Promise<void> {
  await sql`update auth."twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null where "userId" = ${id}`.execute(
    tx,
  )
}

/** Keeps the sign-in side of an account in step with its name and e-mail address. */
export async function storeProfile(
  tx: Tx,
  who: Pick<Credentials, 'code' | 'id' | 'name' | 'email'>,
  now: Date,
): Promise<void> {
  const email = who.email ? internalEmail(who.code, who.email) : placeholderEmail(who.code, who.id)
  await sql`update auth."user" set name = ${who.name}, email = ${email}, "updatedAt" = ${now} where id = ${who.id}`.execute(
    tx,
  )
}

/** Takes the second step away from an account whose device and recovery codes are lost. */
export async function clearSecondFactor(tx: Tx, id: string): Promise<void> {
  await sql`delete from auth."twoFactor" where "userId" = ${id}`.execute(tx)
  await sql`update auth."user" set "twoFactorEnabled" = false where id = ${id}`.execute(tx)
}

/** Ends what began at an identity provider: all of it, or one account's. */
export async function endProviderSessions(tx: Tx, providerId: string, accountId: string | null = null): Promise<void> {
  await sql`delete from auth.session where "identityProviderId" = ${providerId}
    and (${accountId}::uuid is null or "userId" = ${accountId}::uuid)`.execute(tx)
}
