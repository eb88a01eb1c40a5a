import { z } from 'zod'
import { command } from '../../core/command.ts'
import { memorandumSubject } from './memorandum.subject.ts'

/** What was recorded by mistake speaks for nothing any more; it stays where it is. */
export const withdrawMemorandum = command(
  'registers.write',
  z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(300) }),
  async ({ tx, ctx, input, load, record }) => {
    const { unitId, withdrawnAt: _, ...before } = await load(memorandumSubject, input.id, 'withdraw')
    await tx.updateTable('memorandum').set({ withdrawnAt: ctx.clock.now() }).where('id', '=', input.id).execute()
    record({
      action: 'memorandum.withdraw',
      kind: 'memorandum',
      id: input.id,
      unitId,
      before,
      after: { ...before, withdrawal: input.reason },
    })
    return {}
  },
)
