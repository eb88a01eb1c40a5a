import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { endProviderSessions } from '../store-credentials.ts'
import { providerErrors } from './providers.errors.ts'
import { countLinks, forHistory, providerSubject } from './providers.policy.ts'

/** Takes away a provider that nobody is linked to. */
export const deleteProvider = command(
  'accounts.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'accounts.write')
    const before = await load(providerSubject, input.id, 'delete')
    const n = await countLinks(tx, before.id)
    if (n > 0) throw providerErrors('inUse', { n })
    await tx.deleteFrom('identityProvider').where('id', '=', before.id).execute()
    await endProviderSessions(tx, before.id)
    record({
      action: 'identityProvider.delete',
      kind: 'identityProvider',
      id: before.id,
      before: forHistory(before),
      after: null,
    })
  },
)
