import { z } from 'zod'
import { command } from '../../core/command.ts'
import { contactSubject, peopleBehind } from './contacts.policy.ts'

/** The entry was tried today and the right people answered; who they are is kept, so that a change of holder is seen. */
export const verifyContact = command(
  'contacts.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const before = await load(contactSubject, input.id, 'verify')
    const verifiedOn = ctx.clock.today()
    const verifiedPeople = await peopleBehind(tx, before, verifiedOn)
    const checked = { verifiedOn, verifiedBy: ctx.actor.name, verifiedPeople }
    await tx.updateTable('contact').set(checked).where('id', '=', before.id).execute()
    record({
      action: 'contact.verify',
      kind: 'contact',
      id: before.id,
      unitId: before.unitId,
      disclosure: 'closed',
      before,
      after: { ...before, ...checked },
    })
  },
)
