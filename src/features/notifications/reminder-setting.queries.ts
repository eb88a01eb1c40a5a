import type { Tx } from '../../core/db/database.ts'
import { DEFAULT_DAYS_BEFORE, DEFAULT_ESCALATE_AFTER, type ReminderSetting } from './stages.rules.ts'

/** When people are reminded; `decided` is false while the product's own default holds. Two statements. */
export async function loadReminderSetting(tx: Tx): Promise<ReminderSetting & { decided: boolean }> {
  const own = await tx.selectFrom('reminderSetting').select(['daysBefore', 'escalateAfterDays']).executeTakeFirst()
  const year = await tx.selectFrom('yearSetting').select('quietMonths').executeTakeFirst()
  return {
    daysBefore: own?.daysBefore ?? DEFAULT_DAYS_BEFORE,
    escalateAfterDays: own?.escalateAfterDays ?? DEFAULT_ESCALATE_AFTER,
    quietMonths: year?.quietMonths ?? [],
    decided: own !== undefined,
  }
}
