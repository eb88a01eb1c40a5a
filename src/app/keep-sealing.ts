import type { Services } from '../core/context.ts'
import { sealHistory } from '../features/history/seal/seal-history.ts'
import { keepDoing } from './keep-doing.ts'

/**
 * Seals every organisation's history every few seconds. By the clock and not by a job per command: a row may have to wait for an earlier
 * transaction to end and a checkpoint for its minute, whether or not another command comes. @returns stops it, after the round that runs.
 */
export const keepSealing = (services: Services): (() => Promise<void>) =>
  keepDoing(services, {
    everyMs: 3000,
    complaint: 'history cannot be sealed',
    work: (organisationId) => sealHistory(services, organisationId),
  })
