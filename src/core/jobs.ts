import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from './db/database.ts'

/** Every queue of the product. A job's data always names its organisation. */
export const jobNames = [
  'states.recompute',
  'states.midnight',
  'checks.run',
  'people.midnight',
  'notifications.midnight',
  'sample.load',
  'files.sweep',
  'backup.daily',
  'backup.prove',
  'reports.auditPackage',
] as const
export type JobName = (typeof jobNames)[number]
export type JobData = { organisationId: string } & Record<string, unknown>

export type Jobs = {
  /** Inserted in the caller's transaction: a rollback leaves none. */
  enqueue: (tx: Tx, name: JobName, data: JobData) => Promise<void>
}

export type JobHandlers = { [name in JobName]?: (data: JobData) => Promise<void> }

export type JobRunner = Jobs & {
  work: (handlers: JobHandlers) => Promise<void>
  every: (name: JobName, cron: string) => Promise<void>
  stop: () => Promise<void>
}

/** Opens the queues as the application's role. A lost database connection is taken up again by the library's polling. */
export async function openJobs(appUrl: string): Promise<JobRunner> {
  const boss = new PgBoss({ connectionString: appUrl, migrate: false, createSchema: false, max: 4 })
  boss.on('error', () => undefined)
  await boss.start()
  for (const name of jobNames) {
    // A backup of many files takes its time; a job that is taken for dead would be started again beside itself.
    const expireInSeconds = name.startsWith('backup.') || name.startsWith('reports.') ? 6 * 60 * 60 : 15 * 60
    await boss.createQueue(name, { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds })
  }
  return {
    enqueue: async (tx, name, data) => {
      await boss.send(name, data, { db: fromKysely(tx) })
    },
    work: async (handlers) => {
      for (const name of jobNames) {
        const handler = handlers[name]
        if (handler)
          await boss.work<JobData>(
            name,
            { pollingIntervalSeconds: 0.5 },
            async ([job]) => job && (await handler(job.data)),
          )
      }
    },
    every: async (name, cron) => {
      await boss.schedule(name, cron, {}, { tz: 'Asia/Tokyo' })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
