import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { type SigningKey, signingKeyMac, signingKeyPurpose } from './signing-keys.rules.ts'

type StoredKey = SigningKey & { mac: Buffer }

/** The keys of the organisation, the first one first. */
export async function readSigningKeys(tx: Tx): Promise<StoredKey[]> {
  const { rows } = await sql<StoredKey>`select size, verifier_key, note, mac from history_key order by size`.execute(tx)
  return rows
}

/** Whether the newest key's row, and with it all before, bears our mark. */
export const keysAreOurs = (
  { keyOf }: Pick<Services, 'keyOf'>,
  organisationId: string,
  keys: readonly StoredKey[],
): boolean => {
  const last = keys.at(-1)
  return !last || signingKeyMac(keyOf(signingKeyPurpose(organisationId)), keys).equals(last.mac)
}

/** Adds a key after those that are there. */
export async function addSigningKey(
  tx: Tx,
  services: Pick<Services, 'keyOf' | 'clock'>,
  organisationId: string,
  before: readonly SigningKey[],
  added: SigningKey,
): Promise<void> {
  const mac = signingKeyMac(services.keyOf(signingKeyPurpose(organisationId)), [...before, added])
  await tx
    .insertInto('historyKey')
    .values({ organisationId, ...added, at: services.clock.now(), mac })
    .execute()
}
