import type { Measure } from '../measures/measures.schema.ts'

type Said = Pick<Measure, 'subject' | 'objects' | 'frequency' | 'evidence'>

const minutesOf = ({ evidence }: Said) => evidence.find(({ kind }) => kind === 'minutes')

/** The duty that the minutes of every meeting prove, whatever was on the agenda (ガイドライン 1(7): what was decided, and why, stays in the minutes). */
export const isOwnMinutes = (measure: Said): boolean =>
  measure.subject === 'committee' && measure.objects === 'activity' && minutesOf(measure) !== undefined

/** The minutes prove the duty once the matter was treated. */
export const provedByMinutes = (measure: Said): boolean => minutesOf(measure) !== undefined

/**
 * How a duty comes before the committee: it asks for minutes, or it is the committee's own; each at some interval. What only has to be reported
 * to it (training, self-inspection, audit results) is a report, what it has to approve or decide a deliberation. Null: not the committee's matter.
 */
export function matterOf(measure: Said): 'deliberation' | 'report' | null {
  if (measure.frequency.every === undefined || isOwnMinutes(measure)) return null
  const minutes = minutesOf(measure)
  if (minutes === undefined) return measure.subject === 'committee' ? 'deliberation' : null
  return minutes.name.includes('報告') ? 'report' : 'deliberation'
}
