import type { Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import { takeSnapshots } from '../features/state-trend/take-snapshots.ts'
import { keepDoing } from './keep-doing.ts'

/**
 * Writes down how yesterday ended, once it has. By the clock and not only at midnight: the PC of a small body is switched off at night.
 * @returns stops it, after the round that runs
 */
export const keepSnapshots = (services: Services): (() => Promise<void>) =>
  keepDoing(services, {
    everyMs: 60_000,
    complaint: 'snapshots of the states cannot be taken',
    work: (organisationId) =>
      inScope(services.db, organisationId, (tx) => takeSnapshots(tx, organisationId, services.clock)),
  })
