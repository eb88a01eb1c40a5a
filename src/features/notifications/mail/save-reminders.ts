import { command } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { loadReminderSetting } from '../reminder-setting.queries.ts'
import { remindersInput } from './mail.contract.ts'

/** When people are reminded and when superiors learn of it: from then on the body's own decision, no longer the default. */
export const saveReminders = command('organisation.write', remindersInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'organisation.write')
  const { organisationId } = ctx
  const { daysBefore, escalateAfterDays } = await loadReminderSetting(tx)
  const row = { ...input, daysBefore: [...new Set(input.daysBefore)].toSorted((a, b) => a - b) }
  await tx
    .insertInto('reminderSetting')
    .values({ organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(row))
    .execute()
  record({
    action: 'notification.setting',
    kind: 'reminderSetting',
    id: organisationId,
    before: { daysBefore, escalateAfterDays },
    after: row,
  })
})
