import { command } from '../../core/command.ts'
import { disposalWithdrawal } from './disposals.schema.ts'
import { disposalSubject, shown } from './disposal.subject.ts'

/** A plan is called off; it stays in the book with its number. */
export const withdrawDisposal = command(
  'registers.write',
  disposalWithdrawal,
  async ({ tx, ctx, input, load, record }) => {
    const before = await load(disposalSubject, input.id, 'withdraw')
    const change = { withdrawnOn: ctx.clock.today(), note: [before.note, input.reason].filter(Boolean).join('　') }
    await tx.updateTable('disposal').set(change).where('id', '=', before.id).execute()
    record({
      action: 'disposal.withdraw',
      kind: 'disposal',
      id: before.id,
      unitId: before.unitId,
      before: shown(before),
      after: shown({
        ...before,
        ...change,
      }),
    })
    return {}
  },
)
