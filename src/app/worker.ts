import type { Services } from '../core/context.ts'
import type { JobHandlers, JobName } from '../core/jobs.ts'

/** What each queue does. */
export function jobHandlers(_services: Services): JobHandlers {
  return {}
}

/** Days end at midnight in Japan, whatever the machine's zone. */
export const jobSchedule: readonly (readonly [JobName, string])[] = []
