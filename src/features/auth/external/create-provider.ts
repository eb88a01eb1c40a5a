import { command } from '../../../core/command.ts'
import type { Tx } from '../../../core/db/database.ts'
import { newId } from '../../../core/ids.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { checkSettings } from './check-settings.ts'
import { sealSecret } from './provider-secret.ts'
import { providerErrors } from './providers.errors.ts'
import { forHistory } from './providers.policy.ts'
import { providerInput } from './providers.schema.ts'

/** @throws {AppError} 409 where another provider of the organisation has the name */
export async function requireFreeName(tx: Tx, name: string, id: string): Promise<void> {
  const taken = await tx
    .selectFrom('identityProvider')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (taken) throw providerErrors('nameTaken', { name }, [{ path: 'name', message: '' }])
}

/** A way to sign in besides the password here; the secret is sealed and never given out again. */
export const createProvider = command('accounts.write', providerInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  const { organisationId } = ctx
  const { name, settings, active } = input
  checkSettings(settings)
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await requireFreeName(tx, name, id)
  const secret = sealSecret(ctx, { organisationId, id }, input.secret)
  await tx
    .insertInto('identityProvider')
    .values({
      organisationId,
      id,
      kind: settings.kind,
      name,
      settings: JSON.stringify(settings),
      secret,
      active,
      createdAt: now,
    })
    .execute()
  const after = forHistory({ name, active, settings, secret })
  record({ action: 'identityProvider.create', kind: 'identityProvider', id, before: null, after })
  return { id }
})
