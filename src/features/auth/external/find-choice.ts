import { sql } from 'kysely'
import type { Services } from '../../../core/context.ts'
import { inScope } from '../../../core/db/database.ts'
import { ExternalProblem } from './external-problem.ts'
import { loadProvider, type Provider } from './load-provider.ts'

export async function organisationOf({ db }: Pick<Services, 'db'>, code: string): Promise<string | undefined> {
  const { rows } = await sql<{
    organisationId: string
  }>`select organisation_id from organisation_by_code(${code})`.execute(db)
  return rows[0]?.organisationId
}

/** The provider that somebody chose on a body's sign-in page: one of that body's own, switched on. @throws {ExternalProblem} */
export async function findChoice(services: Services, code: string, providerId: string): Promise<Provider> {
  const organisationId = await organisationOf(services, code)
  const provider = organisationId && (await inScope(services.db, organisationId, (tx) => loadProvider(tx, providerId)))
  if (!provider || !provider.active) throw new ExternalProblem('off', 'noSuchProvider')
  return provider
}
