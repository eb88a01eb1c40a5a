import { command } from '../../../core/command.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { endProviderSessions } from '../store-credentials.ts'
import { checkSettings } from './check-settings.ts'
import { requireFreeName } from './create-provider.ts'
import { sealSecret } from './provider-secret.ts'
import { providerErrors } from './providers.errors.ts'
import { countLinks, forHistory, providerSubject } from './providers.policy.ts'
import { providerChange, type ProviderSettings } from './providers.schema.ts'

/** What gives subjects their meaning: with another issuer or attribute, a stored one could be somebody else's. */
const spaceOf = (settings: ProviderSettings): string =>
  settings.kind === 'oidc' ? settings.issuer : settings.subjectAttribute.toLowerCase()

/** Settings, secret, on or off. Switching off ends the sessions that began there; links stay for when it is switched on again. */
export const updateProvider = command('accounts.write', providerChange, async ({ tx, ctx, input, load, record }) => {
  requireEverywhere(ctx, 'accounts.write')
  const before = await load(providerSubject, input.id, 'update')
  const { organisationId, id } = before
  const { name = before.name, settings = before.settings, active = before.active } = input
  if (settings.kind !== before.settings.kind) throw providerErrors('otherKind')
  checkSettings(settings)
  await requireFreeName(tx, name, id)
  if (spaceOf(settings) !== spaceOf(before.settings) && (await countLinks(tx, id)) > 0)
    throw providerErrors('otherSubjects', {}, [
      { path: settings.kind === 'oidc' ? 'issuer' : 'subjectAttribute', message: '' },
    ])
  const secret = input.secret === undefined ? before.secret : sealSecret(ctx, { organisationId, id }, input.secret)
  await tx
    .updateTable('identityProvider')
    .set({ name, settings: JSON.stringify(settings), active, secret })
    .where('id', '=', id)
    .execute()
  if (before.active && !active) await endProviderSessions(tx, id)
  record({
    action: 'identityProvider.update',
    kind: 'identityProvider',
    id,
    before: forHistory(before),
    after: {
      ...forHistory({ name, settings, active, secret }),
      ...(input.secret === undefined ? {} : { secretChanged: true }),
    },
  })
})
