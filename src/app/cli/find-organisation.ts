import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { CliRefusal } from './cli-io.ts'

/** The id behind an organisation's code. @throws {CliRefusal} when there is none. */
export async function findOrganisation({ db }: Services, code: string): Promise<string> {
  const { rows } = await sql<{
    organisationId: string
  }>`select organisation_id from organisation_by_code(${code})`.execute(db)
  const found = rows[0]
  if (found) return found.organisationId
  throw new CliRefusal('organisation.unknown', {
    ja: `団体コード「${code}」は登録されていません。コードを確かめてください。`,
    en: `No organisation has the code "${code}". Please check it.`,
  })
}
