import { command } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { programmeContract } from './programme.contract.ts'
import { defaultQuietMonths } from './year.rules.ts'

/** The body's own choice, or the default of the product. */
export async function loadQuietMonths(tx: Tx): Promise<{ months: number[]; decided: boolean }> {
  const own = await tx.selectFrom('yearSetting').select('quietMonths').executeTakeFirst()
  return own ? { months: own.quietMonths, decided: true } : { months: [...defaultQuietMonths], decided: false }
}

/** Sets the months in which nothing falls due; a programme that is proposed already stays as it is. */
export const setQuietMonths = command(
  'programme.write',
  programmeContract.setQuietMonths['~orpc'].inputSchema!,
  async ({ tx, ctx, input, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const { organisationId } = ctx
    const before = await loadQuietMonths(tx)
    const quietMonths = [...new Set(input.months)].toSorted((a, b) => a - b)
    await tx
      .insertInto('yearSetting')
      .values({ organisationId, quietMonths })
      .onConflict((conflict) => conflict.column('organisationId').doUpdateSet({ quietMonths }))
      .execute()
    record({
      action: 'programme.setQuietMonths',
      kind: 'yearSetting',
      id: organisationId,
      before: { quietMonths: before.months },
      after: { quietMonths },
    })
    return { ok: true as const }
  },
)
