import { sql } from 'kysely'
import type { Services } from '../core/context.ts'
import { log } from '../core/log.ts'

type Doing = {
  everyMs: number
  /** What the log says where it fails. */
  complaint: string
  work: (organisationId: string) => Promise<unknown>
}

/**
 * Does something for every organisation, one after the other, again and again. A fault of one keeps none of the others waiting and is said once,
 * not every few seconds. @returns stops it, after the round that runs
 */
export function keepDoing({ db }: Pick<Services, 'db'>, { everyMs, complaint, work }: Doing): () => Promise<void> {
  const faults = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const one = async (organisationId: string) => {
    const fault = await work(organisationId).then(() => '', String)
    if (fault && faults.get(organisationId) !== fault) log.error({ organisationId, complaint: fault }, complaint)
    faults.set(organisationId, fault)
  }
  const round = async () => {
    const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(db)
    for (const { organisationId } of rows) if (!stopped) await one(organisationId)
  }
  const run = async (): Promise<void> => {
    // A database that is away for a moment is taken up again by the next round.
    await round().catch(() => undefined)
    if (!stopped) timer = setTimeout(() => void (running = run()), everyMs)
  }
  let running = run()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
