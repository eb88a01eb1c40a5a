import type { Services } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { openSecret } from './provider-secret.ts'
import { providerSettings, type ProviderSettings } from './providers.schema.ts'

export type Provider = {
  organisationId: string
  id: string
  name: string
  active: boolean
  settings: ProviderSettings
  secret: Buffer | null
}

export async function loadProvider(tx: Tx, id: string): Promise<Provider | undefined> {
  const row = await tx
    .selectFrom('identityProvider')
    .select(['organisationId', 'id', 'name', 'active', 'settings', 'secret'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, settings: providerSettings.parse(row.settings) }
}

export const secretOf = (services: Pick<Services, 'keyOf'>, provider: Provider): string =>
  openSecret(services, provider, provider.secret)
