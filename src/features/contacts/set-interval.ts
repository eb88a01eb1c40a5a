import { command } from '../../core/command.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { contactSetting, DEFAULT_VERIFY_MONTHS } from './contacts.schema.ts'

/** After how many months an entry has to be verified anew: from then on the body's own decision, no longer the default. */
export const setContactInterval = command('contacts.write', contactSetting, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'contacts.write')
  const { organisationId } = ctx
  const before = await tx.selectFrom('contactSetting').select('verifyMonths').executeTakeFirst()
  await tx
    .insertInto('contactSetting')
    .values({ organisationId, ...input })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(input))
    .execute()
  record({
    action: 'contact.setting',
    kind: 'contactSetting',
    id: organisationId,
    before: before ?? { verifyMonths: DEFAULT_VERIFY_MONTHS },
    after: input,
  })
})
