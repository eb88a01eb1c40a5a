import type { Services } from '../core/context.ts'
import { sendWaiting } from '../features/notifications/mail/send-waiting.ts'
import { tellOrganisation } from '../features/notifications/tell.ts'
import { writeDigests } from '../features/notifications/write-digests.ts'
import { keepDoing } from './keep-doing.ts'
import { notificationSources } from './notification-sources.ts'

/** Writes down what is new today for one organisation, and the day's mails where it is their hour. */
export async function notifyOrganisation(services: Services, organisationId: string): Promise<void> {
  await tellOrganisation(services, organisationId, notificationSources)
  await writeDigests(services, organisationId)
}

/**
 * Tells people every two minutes and sends mails apart from that, so that a mail server that hangs keeps no notice waiting. By the clock, because
 * days come by themselves; nothing is told or mailed twice. @returns stops both, after the rounds that run
 */
export function keepNotifying(services: Services): () => Promise<void> {
  const telling = keepDoing(services, {
    everyMs: 120_000,
    complaint: 'notices cannot be written',
    work: (organisationId) => notifyOrganisation(services, organisationId),
  })
  const mailing = keepDoing(services, {
    everyMs: 10_000,
    complaint: 'mails cannot be sent',
    work: (organisationId) => sendWaiting(services, organisationId),
  })
  return async () => {
    await Promise.all([telling(), mailing()])
  }
}
