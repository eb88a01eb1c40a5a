import { z } from 'zod'
import { command } from '../../core/command.ts'
import { notificationErrors } from './notifications.errors.ts'
import { ownPersonId } from './notifications.queries.ts'

/** Whether a person wants the daily mail: their own choice, nobody else's. */
export const setPreference = command(
  'self',
  z.object({ mail: z.enum(['digest', 'none']) }),
  async ({ tx, ctx, input, record }) => {
    const personId = ownPersonId(ctx)
    if (personId === null) throw notificationErrors('noPerson')
    const before = await tx
      .selectFrom('mailPreference')
      .select('mail')
      .where('personId', '=', personId)
      .executeTakeFirst()
    await tx
      .insertInto('mailPreference')
      .values({ organisationId: ctx.organisationId, personId, mail: input.mail })
      .onConflict((conflict) => conflict.columns(['organisationId', 'personId']).doUpdateSet(input))
      .execute()
    record({
      action: 'notification.preference',
      kind: 'mailPreference',
      id: personId,
      before: before ?? { mail: 'digest' },
      after: input,
    })
  },
)
