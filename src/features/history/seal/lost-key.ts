import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import { inScope, type Tx } from '../../../core/db/database.ts'
import { signerOf } from './add-checkpoint.ts'
import { signedBy } from './note.rules.ts'
import { readSigningKeys } from './signing-keys.queries.ts'

/** Whether what was signed last was signed with another key than ours: then nothing may be sealed. */
export async function isKeyLost(tx: Tx, verifierKey: string): Promise<boolean> {
  const last = (await readSigningKeys(tx)).at(-1)
  if (last) return last.verifierKey !== verifierKey
  // From before keys were kept: the last checkpoint tells.
  const { rows } = await sql<{ note: string }>`select note from checkpoint order by size desc limit 1`.execute(tx)
  return rows[0] !== undefined && !signedBy(rows[0].note, verifierKey)
}

/** Organisations whose history was signed with a secret that is not there any more. */
export async function organisationsOfLostKey(services: Services): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    select organisation_id as id, code from organisation_list()`.execute(services.db)
  const lost: { id: string; code: string }[] = []
  for (const one of rows) {
    const { verifierKey } = signerOf(services, one)
    if (await inScope(services.db, one.id, (tx) => isKeyLost(tx, verifierKey))) lost.push(one)
  }
  return lost
}
