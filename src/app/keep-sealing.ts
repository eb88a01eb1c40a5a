import { sql } from 'kysely'
import type { Services } from '../core/context.ts'
import { log } from '../core/log.ts'
import { sealHistory } from '../features/history/seal/seal-history.ts'

const EVERY_MS = 3000

/**
 * Seals every organisation's history every few seconds. By the clock and not by a job per command: a row may have to wait for an earlier
 * transaction to end and a checkpoint for its minute, whether or not another command comes. @returns stops it, after the round that runs.
 */
export function keepSealing(services: Services): () => Promise<void> {
  const complaints = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const sealOne = async (organisationId: string) => {
    const complaint = await sealHistory(services, organisationId).then(() => '', String)
    // Said once, not every three seconds.
    if (complaint && complaints.get(organisationId) !== complaint)
      log.error({ organisationId, complaint }, 'history cannot be sealed')
    complaints.set(organisationId, complaint)
  }
  const round = async () => {
    const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(
      services.db,
    )
    for (const { organisationId } of rows) if (!stopped) await sealOne(organisationId)
  }
  const run = async (): Promise<void> => {
    // A database that is away for a moment is taken up again by the next round.
    await round().catch(() => undefined)
    if (!stopped) timer = setTimeout(() => void (running = run()), EVERY_MS)
  }
  let running = run()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
