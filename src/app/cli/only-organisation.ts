import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { CliRefusal } from './cli-io.ts'
import { findOrganisation } from './find-organisation.ts'

/** The organisation that was named, or the only one there is. */
export async function onlyOrganisation(services: Services, code: string | undefined): Promise<string> {
  if (code !== undefined) return findOrganisation(services, code)
  const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(
    services.db,
  )
  const [only] = rows
  if (only && rows.length === 1) return only.organisationId
  throw new CliRefusal('organisation.which', {
    ja: '団体が一つではありません。--organisation で団体コードを指定してください。',
    en: 'There is not exactly one organisation; name one with --organisation.',
  })
}
