import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { endProviderSessions } from '../store-credentials.ts'
import { providerSubject } from './providers.policy.ts'

/** Unties an account from its person at the provider: somebody else has taken over the work, or the wrong two were linked. */
export const releaseIdentity = command(
  'accounts.write',
  z.object({ id: z.uuid(), accountId: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'accounts.write')
    const provider = await load(providerSubject, input.id, 'release')
    const link = await tx
      .deleteFrom('externalIdentity')
      .where('providerId', '=', provider.id)
      .where('accountId', '=', input.accountId)
      .returning(['accountId', 'subject'])
      .executeTakeFirst()
    if (!link) throw fail('notFound')
    await endProviderSessions(tx, provider.id, link.accountId)
    const { displayName } = await tx
      .selectFrom('account')
      .select('displayName')
      .where('id', '=', link.accountId)
      .executeTakeFirstOrThrow()
    const before = { name: displayName, provider: provider.name, subject: link.subject }
    record({ action: 'externalIdentity.release', kind: 'account', id: link.accountId, before, after: null })
  },
)
