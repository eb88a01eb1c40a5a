import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { confirmationSubject } from './confirmation.subject.ts'

/** Closes a confirmation of which every account has its answer; what was to be removed stays listed until it is. */
export const closeConfirmation = command(
  'registers.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const { id, system, unitId } = await load(confirmationSubject, input.id, 'close')
    const closedOn = ctx.clock.today()
    await tx.updateTable('accountConfirmation').set({ closedOn }).where('id', '=', id).execute()
    record({
      action: 'accountConfirmation.close',
      kind: 'accountConfirmation',
      id,
      unitId,
      before: { id, name: system, closedOn: null },
      after: { id, name: system, closedOn },
    })
    return {}
  },
)
