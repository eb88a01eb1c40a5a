import { X509Certificate } from 'node:crypto'
import { command } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { notificationErrors } from '../notifications.errors.ts'
import { mailSettingInput } from './mail.schema.ts'
import { sealPassword } from './mail-secret.ts'
import { loadMailSetting } from './mail-setting.queries.ts'

/** Server, sender and hour of the daily mail. History keeps whether the password changed, never the password nor its sealed form. */
export const saveMailSetting = command('organisation.write', mailSettingInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'organisation.write')
  const { organisationId } = ctx
  const { password, ...fields } = input
  if (fields.authority !== '' && !isCertificate(fields.authority))
    throw notificationErrors('badAuthority', {}, [{ path: 'authority', message: '' }])
  const stored = await loadMailSetting(tx)
  // Who signs in nowhere needs no password: an old one does not stay behind.
  const passwordSealed =
    fields.username === ''
      ? null
      : password === undefined
        ? (stored?.passwordSealed ?? null)
        : sealPassword(ctx, organisationId, password)
  if (fields.username === '' && password)
    throw notificationErrors('signInIncomplete', {}, [{ path: 'username', message: '' }])
  const row = { ...fields, passwordSealed }
  await tx
    .insertInto('mailSetting')
    .values({ organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(row))
    .execute()
  const { passwordSealed: before, ...was } = stored ?? { passwordSealed: null }
  record({
    action: 'mail.setting',
    kind: 'mailSetting',
    id: organisationId,
    before: stored ? { ...was, passwordSet: before !== null } : null,
    after: {
      ...fields,
      passwordSet: passwordSealed !== null,
      ...(password === undefined ? {} : { passwordChanged: true }),
    },
  })
})

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}
