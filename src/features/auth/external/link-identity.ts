import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'

/** Ties an account to what a provider calls its person, for good: from then on the name counts no more. */
export const linkIdentity = command(
  'self',
  z.object({ providerId: z.uuid(), providerName: z.string(), subject: z.string().min(1).max(1000) }),
  async ({ tx, ctx, input, record }) => {
    if (ctx.actor.kind !== 'user') throw fail('forbidden')
    const now = ctx.clock.now()
    const { providerId, subject, providerName } = input
    const accountId = ctx.actor.id
    await tx
      .insertInto('externalIdentity')
      .values({
        organisationId: ctx.organisationId,
        id: newId(now.getTime()),
        providerId,
        accountId,
        subject,
        linkedAt: now,
      })
      .execute()
    const after = { name: ctx.actor.name, provider: providerName, subject }
    record({ action: 'externalIdentity.link', kind: 'account', id: accountId, before: null, after })
  },
)
