import { activityWork } from './activity-work.queries.ts'
import { approvalWork } from './approval-work.queries.ts'
import { dutyWork } from './duty-work.queries.ts'
import { evidenceWork } from './evidence-work.queries.ts'
import { inquiryWork } from './inquiry-work.queries.ts'
import { takeOutWork } from './take-out-work.queries.ts'
import type { WorkSource } from './work-source.types.ts'

/** A further source is a further line. */
export const workSources: readonly WorkSource[] = [
  activityWork,
  approvalWork,
  inquiryWork,
  evidenceWork,
  takeOutWork,
  dutyWork,
]
