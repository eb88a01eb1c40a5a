import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { signerOf } from '../../../features/history/seal/add-checkpoint.ts'
import { readSigningKeys } from '../../../features/history/seal/signing-keys.queries.ts'
import { signerOfNote } from '../../../features/history/seal/signing-keys.rules.ts'

/** The public key that signed a checkpoint: an earlier one where the installation's secret was replaced since. */
export async function readVerifierKey(tx: Tx, ctx: Context, note: string): Promise<string> {
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  const kept = signerOfNote(note, await readSigningKeys(tx))
  return kept?.verifierKey ?? signerOf(ctx, { id: ctx.organisationId, code }).verifierKey
}
