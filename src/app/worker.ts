import { sql } from 'kysely'
import type { Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import type { JobHandlers, JobName } from '../core/jobs.ts'
import { forgetUnknownNames } from '../features/auth/tries.ts'
import { startByEvents } from '../features/activities/events/start-by-events.ts'
import { runAllChecks } from '../features/checks/run-checks.ts'
import { refreshStates } from '../features/duties/refresh-states.ts'
import { runPeopleMidnight } from '../features/people/transfer/people-midnight.ts'
import { rematchByNight } from '../features/system-accounts/match/rematch-accounts.ts'
import { notifyOrganisation } from './keep-notifying.ts'
import { runBackupTask } from './backup/backup-task.ts'
import { dropOldPackages } from './reports/package/drop-old-packages.ts'
import { runPackageTask } from './reports/package/package-task.ts'
import { runSampleTask } from './sample/sample-task.ts'

/** What each queue does. */
export function jobHandlers(services: Services): JobHandlers {
  const { db, clock, files } = services
  const everyOrganisation = async (work: (organisationId: string) => Promise<void>) => {
    const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(db)
    for (const { organisationId } of rows) await work(organisationId)
  }
  return {
    'sample.load': ({ organisationId }) => runSampleTask(services, organisationId),
    'states.recompute': ({ organisationId }) =>
      inScope(db, organisationId, (tx) => refreshStates(tx, organisationId, clock)),
    // Days end: what was valid until yesterday is folded anew, and clauses of a revision that takes effect today get their marks.
    'states.midnight': () =>
      everyOrganisation(async (organisationId) => {
        await startByEvents(services, organisationId)
        await inScope(db, organisationId, async (tx) => {
          await runAllChecks(tx, organisationId, clock)
          await sql`insert into state_dirty (organisation_id, duty_id) select organisation_id, id from duty`.execute(tx)
          await refreshStates(tx, organisationId, clock)
        })
      }),
    // A threshold was decided: its check looks at everything anew.
    'checks.run': ({ organisationId, code }) =>
      inScope(db, organisationId, (tx) => runAllChecks(tx, organisationId, clock, [String(code)])),
    // People come and go with the day: once an hour too, for a machine that slept at midnight.
    'people.midnight': async () => {
      await everyOrganisation(async (organisationId) => {
        await runPeopleMidnight(services, organisationId)
        await rematchByNight(services, organisationId)
      })
      await forgetUnknownNames(services)
    },
    // After people have come and gone, so that whoever holds a post from today is told; the loop does the same all day long.
    'notifications.midnight': () => everyOrganisation((organisationId) => notifyOrganisation(services, organisationId)),
    'backup.daily': (data) => runBackupTask(services, 'backup.daily', data),
    'backup.prove': (data) => runBackupTask(services, 'backup.prove', data),
    'reports.auditPackage': (data) => runPackageTask(services, data),
    'files.sweep': () =>
      everyOrganisation(async (organisationId) => {
        const rows = await inScope(db, organisationId, async (tx) => {
          await dropOldPackages(tx, clock.now())
          return tx.selectFrom('file').select('sha256').execute()
        })
        await files.sweep(organisationId, new Set(rows.map((row) => row.sha256)), clock.now())
      }),
  }
}

/** Times are Japanese (the queue's zone is Asia/Tokyo). */
export const jobSchedule: readonly (readonly [JobName, string])[] = [
  ['states.midnight', '0 0 * * *'],
  ['people.midnight', '0 * * * *'],
  ['notifications.midnight', '10 0 * * *'],
  ['files.sweep', '30 3 * * *'],
  // At 02:00; at a later full hour where the machine was off then. The same for the weekly proof.
  ['backup.daily', '0 2-23 * * *'],
  ['backup.prove', '15 4-23 * * *'],
]
