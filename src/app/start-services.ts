import { sql } from 'kysely'
import { systemClock, type Clock } from '../core/clock.ts'
import { type Config, filesDir } from '../core/config.ts'
import type { Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import { type OpenOptions, openDatabase } from '../core/db/open-database.ts'
import { openFiles } from '../core/files.ts'
import { openJobs } from '../core/jobs.ts'
import { derive, keysFrom, loadSecret, lostSecret } from '../core/secret.ts'
import { type Auth, openAuth } from '../features/auth/auth.ts'
import { renewTerms } from '../features/duties/renew-terms.ts'
import { seedClasses } from '../features/approvals/seed-classes.ts'
import { seedActivityRules } from '../features/activities/events/seed-activity-rules.ts'
import { seedLevels } from '../features/levels/seed-levels.ts'
import { syncMeasures } from '../features/measures/sync-measures.ts'
import { addShippedSecurityRoles } from '../features/people/add-shipped-security-roles.ts'
import { grantShippedRoles } from '../features/organisation/create-organisation.ts'
import { keepTakingConsoleNotes, takeConsoleNotes } from './console-notes.ts'
import { organisationsOfLostKey } from '../features/history/seal/lost-key.ts'
import { keepChecking } from './keep-checking.ts'
import { keepNotifying } from './keep-notifying.ts'
import { keepStarting } from './keep-starting.ts'
import { keepSealing } from './keep-sealing.ts'
import { keepSnapshots } from './keep-snapshots.ts'
import { backUpBeforeMigration, openBackups } from './backup/open-backups.ts'
import { jobHandlers, jobSchedule } from './worker.ts'

export type Running = { services: Services; auth: Auth; stop: () => Promise<void> }

/** Database, queues, files and sign-in, opened in order and stopped in the opposite one. */
export async function startServices(
  config: Config,
  clock: Clock = systemClock,
  options: OpenOptions & { lostKey?: 'refuse' | 'allow' } = {},
): Promise<Running> {
  const secret = loadSecret(config.dataDir)
  const database = await openDatabase(config, secret, {
    beforeMigration: backUpBeforeMigration(config, clock),
    ...options,
  })
  const jobs = await openJobs(database.appUrl).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const services: Services = {
    db: database.db,
    clock,
    files: openFiles(filesDir(config)),
    jobs,
    backups: openBackups({ ownerUrl: database.ownerUrl, dataDir: config.dataDir, clock }),
    keyOf: keysFrom(secret),
  }
  if (options.lostKey !== 'allow' && (await organisationsOfLostKey(services)).length > 0) {
    await jobs.stop()
    await database.close()
    throw lostSecret(config.dataDir)
  }
  await syncMeasures(services.db, services.clock)
  await refreshOrganisations(services)
  await takeConsoleNotes(services, config.dataDir)
  if (config.mode !== 'web') {
    await jobs.work(jobHandlers(services))
    for (const [name, cron] of jobSchedule) await jobs.every(name, cron)
  }
  const loops =
    config.mode === 'web'
      ? []
      : [keepSealing, keepChecking, keepStarting, keepNotifying, keepSnapshots].map((keep) => keep(services))
  const stopNotes = config.mode === 'web' ? null : keepTakingConsoleNotes(services, config.dataDir)
  const auth = openAuth({
    pool: database.authPool,
    secret: derive(secret, 'sign-in'),
    secure: config.https,
    rateLimit: true,
    services,
  })
  return {
    services,
    auth,
    stop: async () => {
      stopNotes?.()
      for (const stopLoop of loops.toReversed()) await stopLoop()
      await jobs.stop()
      await database.close()
    },
  }
}

/** A release may bring new verbs and a changed catalogue: shipped roles, levels and duties get them at start (decisions 11, states.md R15). */
async function refreshOrganisations({ db, clock }: Services): Promise<void> {
  const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(db)
  for (const { organisationId } of rows) {
    await inScope(db, organisationId, async (tx) => {
      await grantShippedRoles(tx, organisationId)
      await seedLevels(tx, organisationId, clock)
      await addShippedSecurityRoles(tx, organisationId)
      await seedClasses(tx, organisationId, clock)
      await seedActivityRules(tx, organisationId, clock)
      await renewTerms(tx, organisationId, clock)
    })
  }
}
