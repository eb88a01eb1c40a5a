import { sql } from 'kysely'
import type { Actor, Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { recordEverywhere } from '../record-everywhere.ts'
import { sampleErrors } from './sample.errors.ts'

/** The sample of this installation, or null. */
export async function findSample({ db }: Services): Promise<{ organisationId: string; code: string } | null> {
  const { rows } = await sql<{
    organisationId: string
    code: string
  }>`select organisation_id, code from organisation_list() where is_sample limit 1`.execute(db)
  return rows[0] ?? null
}

/**
 * Removes the sample with its history and files, and leaves a row with every body that stays; nothing of another body can go this way, the database sees to it.
 * @throws {AppError} 404 where there is no sample.
 */
export async function deleteSample(services: Services, actor: Actor): Promise<void> {
  const sample = await findSample(services)
  if (!sample) throw sampleErrors('none')
  await inScope(services.db, sample.organisationId, (tx) =>
    sql`select delete_sample(${sample.organisationId}::uuid)`.execute(tx),
  )
  await services.files.removeOrganisation(sample.organisationId)
  await recordEverywhere(services, { actor, action: 'sample.delete', after: { code: sample.code } })
}
