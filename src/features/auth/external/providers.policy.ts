import { allowed, type Subject } from '../../../core/command.ts'
import type { Tx } from '../../../core/db/database.ts'
import { loadProvider, type Provider } from './load-provider.ts'

/** Providers belong to the whole organisation. */
export const providerSubject: Subject<Provider, 'update' | 'delete' | 'release'> = {
  find: loadProvider,
  unitOf: () => null,
  policy: { update: () => allowed, delete: () => allowed, release: () => allowed },
}

export async function countLinks(tx: Tx, providerId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('externalIdentity')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('providerId', '=', providerId)
    .executeTakeFirstOrThrow()
  return n
}

/** As history keeps it: every setting, and of the secret only whether there is one. */
export const forHistory = ({
  name,
  active,
  settings,
  secret,
}: Pick<Provider, 'name' | 'active' | 'settings' | 'secret'>) => ({
  name,
  active,
  ...settings,
  secretSet: secret !== null,
})
