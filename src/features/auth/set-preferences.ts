import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'

/** The person's own language, kept with the account so that it follows them to another terminal. */
export const setPreferences = command(
  'self',
  z.object({ locale: z.enum(['ja', 'en']) }),
  async ({ tx, ctx, input, record }) => {
    if (ctx.actor.kind !== 'user') throw fail('forbidden')
    const { id } = ctx.actor
    const before = await tx.selectFrom('account').select('locale').where('id', '=', id).executeTakeFirstOrThrow()
    await tx.updateTable('account').set({ locale: input.locale }).where('id', '=', id).execute()
    record({ action: 'account.preferences', kind: 'account', id, before, after: { locale: input.locale } })
  },
)
