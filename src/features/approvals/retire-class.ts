import { z } from 'zod'
import { command } from '../../core/command.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { approvalErrors } from './approvals.errors.ts'
import { classSubject } from './class.subject.ts'

/** No draft takes it any more from today on; what was drafted under it keeps its name. */
export const retireClass = command(
  'approvals.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    requireEverywhere(ctx, 'approvals.write')
    const before = await load(classSubject, input.id, 'change')
    if (before.retiredOn !== null) throw approvalErrors('retired')
    const retiredOn = ctx.clock.today()
    await tx.updateTable('approvalClass').set({ retiredOn }).where('id', '=', before.id).execute()
    const change = { before: { name: before.name, retiredOn: null }, after: { name: before.name, retiredOn } }
    record({ action: 'approvalClass.retire', kind: 'approvalClass', id: before.id, ...change })
    return {}
  },
)
