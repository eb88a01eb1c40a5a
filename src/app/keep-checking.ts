import { sql } from 'kysely'
import type { Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import { log } from '../core/log.ts'
import { runTouchedChecks } from '../features/checks/run-checks.ts'

const EVERY_MS = 2000

/** Looks again at what changed in every organisation's registers. */
export async function checkTouched(services: Services): Promise<void> {
  const { db, clock } = services
  const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(db)
  for (const { organisationId } of rows)
    await inScope(db, organisationId, (tx) => runTouchedChecks(tx, organisationId, clock))
}

/**
 * Runs checks every few seconds on what changed. By the clock and not by a job per command: the database itself marks what changed, so a change is
 * seen whoever wrote it. @returns stops it, after the round that runs.
 */
export function keepChecking(services: Services): () => Promise<void> {
  let complaint = ''
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const run = async (): Promise<void> => {
    const now = await checkTouched(services).then(() => '', String)
    // Said once, not every two seconds.
    if (now && now !== complaint) log.error({ complaint: now }, 'checks cannot be run')
    complaint = now
    if (!stopped) timer = setTimeout(() => void (running = run()), EVERY_MS)
  }
  let running = run()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
