import { command } from '../../core/command.ts'
import { confirmationSubject } from './configuration.subject.ts'
import { withdrawal } from './configurations.schema.ts'

/** Takes back a confirmation that should not have been filed; the row and its file stay. */
export const withdrawConfirmation = command('registers.write', withdrawal, async ({ tx, ctx, input, load, record }) => {
  const { id, title } = await load(confirmationSubject, input.id, 'withdraw')
  const after = { withdrawnAt: ctx.clock.now(), withdrawnReason: input.reason }
  await tx.updateTable('configurationConfirmation').set(after).where('id', '=', id).execute()
  record({
    action: 'configuration.withdraw',
    kind: 'configuration',
    id,
    disclosure: 'closed',
    before: { title, withdrawnAt: null, withdrawnReason: '' },
    after: { title, ...after },
  })
  return { ok: true as const }
})
