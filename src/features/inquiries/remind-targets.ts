import { z } from 'zod'
import { command } from '../../core/command.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { inquirySubject } from './inquiries.policy.ts'

/** 督促: counts one more reminder for those who have not answered; the letters of a day are written from it. */
export const remindTargets = command(
  'inquiries.write',
  z.object({ id: z.uuid(), targetIds: z.array(z.uuid()).max(500).default([]) }),
  async ({ tx, ctx, input, load, record }) => {
    const { id: inquiryId } = await load(inquirySubject, input.id, 'remind')
    const remindedOn = ctx.clock.today()
    const targets =
      input.targetIds.length === 0
        ? []
        : await tx
            .selectFrom('inquiryTarget as t')
            .innerJoin('object as o', (join) =>
              join.onRef('o.organisationId', '=', 't.organisationId').onRef('o.id', '=', 't.unitId'),
            )
            .select(['t.id', 't.unitId', 't.reminders', 't.remindedOn', 'o.name'])
            .where('t.inquiryId', '=', inquiryId)
            .where('t.id', 'in', input.targetIds)
            .where('t.standing', 'in', ['waiting', 'returned'])
            .execute()
    if (targets.length === 0) throw inquiriesErrors('targetsMissing')
    await tx
      .updateTable('inquiryTarget')
      .set((set) => ({ remindedOn, reminders: set('reminders', '+', 1) }))
      .where(
        'id',
        'in',
        targets.map(({ id }) => id),
      )
      .execute()
    for (const { id, unitId, name, reminders, remindedOn: last } of targets) {
      const shown = { name, inquiryId }
      record({
        action: 'inquiry.remind',
        kind: 'inquiryTarget',
        id,
        unitId,
        before: { ...shown, reminders, remindedOn: last },
        after: { ...shown, reminders: reminders + 1, remindedOn },
      })
    }
    return { reminded: targets.length, on: remindedOn }
  },
)
