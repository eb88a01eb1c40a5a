import { sql } from 'kysely'
import type { Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import { runTouchedChecks } from '../features/checks/run-checks.ts'
import { keepDoing } from './keep-doing.ts'

const checkOne = ({ db, clock }: Services, organisationId: string) =>
  inScope(db, organisationId, (tx) => runTouchedChecks(tx, organisationId, clock))

/** Looks again at what changed in every organisation's registers. */
export async function checkTouched(services: Services): Promise<void> {
  const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(
    services.db,
  )
  for (const { organisationId } of rows) await checkOne(services, organisationId)
}

/**
 * Runs checks every few seconds on what changed. By the clock and not by a job per command: the database itself marks what changed, so a change is
 * seen whoever wrote it. @returns stops it, after the round that runs.
 */
export const keepChecking = (services: Services): (() => Promise<void>) =>
  keepDoing(services, {
    everyMs: 2000,
    complaint: 'checks cannot be run',
    work: (organisationId) => checkOne(services, organisationId),
  })
