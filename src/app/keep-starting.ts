import type { Services } from '../core/context.ts'
import { startByEvents } from '../features/activities/events/start-by-events.ts'
import { keepDoing } from './keep-doing.ts'

/**
 * Starts the activities that follow from what the registers say, every few seconds: whoever wrote the event (a form, an import, a transfer at midnight),
 * its activity is there soon after. @returns stops it, after the round that runs
 */
export const keepStarting = (services: Services): (() => Promise<void>) =>
  keepDoing(services, {
    everyMs: 10_000,
    complaint: 'activities cannot be started by events',
    work: (organisationId) => startByEvents(services, organisationId),
  })
