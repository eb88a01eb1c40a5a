import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import type { HistoryAction } from '../../core/history-actions.ts'

/** What the sign-in library changes by itself, outside our commands, and how history calls it. */
const recorded: Record<string, HistoryAction> = {
  '/auth/change-password': 'account.password',
  '/auth/two-factor/enable': 'account.secondFactorKey',
  '/auth/two-factor/disable': 'account.secondFactorOff',
  '/auth/two-factor/generate-backup-codes': 'account.recoveryCodes',
}

export const isRecordedPath = (path: string): boolean => path in recorded

/** Leaves the history row of a change to one's own sign-in; what was changed is a secret, so only that it was. A handed-over password is one no more. */
export const recordSignInChange = command(
  'self',
  z.object({ path: z.string() }),
  async ({ tx, ctx, input, record }) => {
    const action = recorded[input.path]
    if (ctx.actor.kind !== 'user' || !action) throw fail('forbidden')
    if (action === 'account.password') {
      await tx
        .updateTable('account')
        .set({ mustChangePassword: false, passwordValidUntil: null })
        .where('id', '=', ctx.actor.id)
        .execute()
    }
    record({ action, kind: 'account', id: ctx.actor.id, before: null, after: { name: ctx.actor.name } })
  },
)
