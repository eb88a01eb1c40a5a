import { sql } from 'kysely'
import type { Context, Services } from '../../../core/context.ts'
import { inScope } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { organisationOf } from './find-choice.ts'
import { loadProvider, type Provider } from './load-provider.ts'
import { providerSettings } from './providers.schema.ts'

/** All providers of the organisation; the secret stays in the database. */
export const readProviders = (ctx: Context) => {
  requireEverywhere(ctx, 'accounts.write')
  return query(ctx, 'accounts.write', async (tx) => {
    const rows = await tx
      .selectFrom('identityProvider as p')
      .select((select) => [
        'p.id',
        'p.name',
        'p.settings',
        'p.active',
        sql<boolean>`p.secret is not null`.as('secretSet'),
        select
          .selectFrom('externalIdentity as e')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('e.providerId', '=', 'p.id')
          .as('links'),
      ])
      .orderBy('p.name')
      .execute()
    return rows.map((row) => ({ ...row, links: row.links ?? 0, settings: providerSettings.parse(row.settings) }))
  })
}

/** @throws {AppError} 404 for what is none of this organisation's */
export const readProvider = (ctx: Context, id: string): Promise<Provider> => {
  requireEverywhere(ctx, 'accounts.write')
  return query(ctx, 'accounts.write', async (tx) => {
    const provider = await loadProvider(tx, id)
    if (!provider) throw fail('notFound')
    return provider
  })
}

export const readLinks = async (ctx: Context, id: string) => {
  await readProvider(ctx, id)
  return query(ctx, 'accounts.write', (tx) =>
    tx
      .selectFrom('externalIdentity as e')
      .innerJoin('account as a', (join) =>
        join.onRef('a.organisationId', '=', 'e.organisationId').onRef('a.id', '=', 'e.accountId'),
      )
      .select(['e.accountId', 'a.username', 'a.displayName', 'e.subject', 'e.linkedAt'])
      .where('e.providerId', '=', id)
      .orderBy('a.username')
      .execute(),
  )
}

/** What a sign-in page offers before anybody is known: names of what is switched on, nothing for a body that is not there. */
export async function readChoices(services: Services, code: string) {
  const organisationId = await organisationOf(services, code)
  if (organisationId === undefined) return []
  return inScope(services.db, organisationId, (tx) =>
    tx
      .selectFrom('identityProvider')
      .select(['id', 'name', 'kind'])
      .where('active', '=', true)
      .orderBy('kind')
      .orderBy('name')
      .execute(),
  )
}
