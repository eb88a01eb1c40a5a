import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { historyErrors } from '../history.errors.ts'
import { signerOf } from './add-checkpoint.ts'
import { isKeyLost } from './lost-key.ts'
import { signCheckpoint } from './note.rules.ts'
import { adoptUnsealed, rebuildTree } from './seal-history.ts'
import { addSigningKey, readSigningKeys } from './signing-keys.queries.ts'
import { hashHex, rootOf } from './tree.rules.ts'

/**
 * Begins a new signing key where the secret was lost: the tree goes on as it was found, signed once with the new key; rows that were waiting for
 * their place get it without the old key's mark, and both numbers stand in the history.
 * @throws {AppError} 409 where the key is not lost
 */
export const startNewKey = command('history.purge', z.object({}), async ({ tx, ctx, record }) => {
  requireEverywhere(ctx, 'history.purge')
  await sql`select pg_advisory_xact_lock(hashtextextended(${`history.seal ${ctx.organisationId}`}, 0))`.execute(tx)
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  const signer = signerOf(ctx, { id: ctx.organisationId, code })
  if (!(await isKeyLost(tx, signer.verifierKey))) throw historyErrors('keyIsThere')
  const tree = await rebuildTree(tx)
  const root = rootOf(tree)
  const kept = await readSigningKeys(tx)
  const note = tree.size > 0 ? signCheckpoint(signer, tree.size, root) : null
  await addSigningKey(tx, ctx, ctx.organisationId, kept, { size: tree.size, verifierKey: signer.verifierKey, note })
  const sealed = { size: tree.size, root: hashHex(root) }
  const adopted = await adoptUnsealed(tx, ctx, ctx.organisationId, tree)
  record({
    action: 'history.newKey',
    kind: 'organisation',
    id: ctx.organisationId,
    before: { verifierKey: kept.at(-1)?.verifierKey ?? null },
    after: { verifierKey: signer.verifierKey, ...sealed, adopted },
  })
  return { verifierKey: signer.verifierKey, size: sealed.size, adopted }
})
