import { z } from 'zod'
import { command } from '../../core/command.ts'
import { inquirySubject } from './inquiries.policy.ts'

/** The end: a draft is withdrawn, what is out is closed. Files that come later are kept and do not count. */
export const closeInquiry = command(
  'inquiries.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const before = await load(inquirySubject, input.id, 'close')
    const state = before.state === 'draft' ? ('withdrawn' as const) : ('closed' as const)
    const closedOn = ctx.clock.today()
    await tx.updateTable('inquiry').set({ state, closedOn }).where('id', '=', before.id).execute()
    record({
      action: state === 'closed' ? 'inquiry.close' : 'inquiry.withdraw',
      kind: 'inquiry',
      id: before.id,
      before,
      after: { ...before, state, closedOn },
    })
  },
)
