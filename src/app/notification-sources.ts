import type { NotificationSource } from '../features/notifications/matter.types.ts'
import { assessmentMatters, supportMatters, takeOutMatters } from './notifications/leaving-sources.ts'
import { contactMatters, grantMatters, inquiryMatters } from './notifications/people-sources.ts'
import { activityMatters, approvalMatters, evidenceMatters, exemptionMatters } from './notifications/work-sources.ts'

/** Everything that people are told of; a new kind of matter is a source, a topic and a line here. */
export const notificationSources: readonly NotificationSource[] = [
  activityMatters,
  approvalMatters,
  exemptionMatters,
  inquiryMatters,
  takeOutMatters,
  evidenceMatters,
  assessmentMatters,
  supportMatters,
  contactMatters,
  grantMatters,
]
