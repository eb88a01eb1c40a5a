import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../core/db/database.ts'

const hash = (token: string) => createHash('sha256').update(token).digest()

/** Whether somebody has set the installation up: an organisation exists that is not the sample. */
export async function isSetUp(db: Db): Promise<boolean> {
  const { rows } = await sql`select from organisation_list() where not is_sample limit 1`.execute(db)
  return rows.length > 0
}

/** A new one-time token at every start until set-up is done; only its hash is stored, the console prints it. */
export async function issueSetupToken(db: Db): Promise<string> {
  const token = randomBytes(12).toString('base64url')
  const value = JSON.stringify(hash(token).toString('hex'))
  await db
    .insertInto('installation')
    .values({ key: 'setup-token', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
  return token
}

export const setupTokenHash = async (db: Db): Promise<string | null> => {
  const row = await db.selectFrom('installation').select('value').where('key', '=', 'setup-token').executeTakeFirst()
  return typeof row?.value === 'string' ? row.value : null
}

/** Compared in constant time; a used token is gone. */
export function tokenFits(token: string, storedHash: string | null): boolean {
  return storedHash !== null && timingSafeEqual(hash(token.trim()), Buffer.from(storedHash, 'hex'))
}

/** Takes the token away: of two who send it at one moment one gets true. */
export async function spendSetupToken(db: Db, storedHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('installation')
    .where('key', '=', 'setup-token')
    .where('value', '=', JSON.stringify(storedHash))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Where the set-up that spent it came to nothing. */
export async function giveBackSetupToken(db: Db, storedHash: string): Promise<void> {
  const row = { key: 'setup-token', value: JSON.stringify(storedHash) }
  await db
    .insertInto('installation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
