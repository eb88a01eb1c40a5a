import { addMonths, type Day } from '../../core/dates/days.ts'
import type { WorkItem, WorkSections } from './work-item.schema.ts'

const firstOfNextMonth = (today: Day): Day => addMonths(`${today.slice(0, 7)}-01`, 1)

/** The last day that is looked ahead to: what falls due later is next month's concern at the earliest. */
export const horizonOf = (today: Day): Day => addMonths(today, 3)

const byDue = (a: WorkItem, b: WorkItem): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.title.localeCompare(b.title, 'ja') || a.id.localeCompare(b.id)

/**
 * Late, this month (what somebody waits for has no day and belongs here), later with what a duty asks for without a day, and what waits for others;
 * each by its day.
 */
export function inSections(
  items: readonly WorkItem[],
  today: Day,
): Pick<WorkSections, 'late' | 'month' | 'next' | 'waiting'> {
  const undated = ({ kind, due }: WorkItem) => kind === 'duty' && due === null
  const edge = firstOfNextMonth(today)
  const sorted = items.toSorted(byDue)
  const open = sorted.filter(({ waitingFor }) => waitingFor === null)
  return {
    late: open.filter(({ due }) => due !== null && due < today),
    month: open.filter((item) => !undated(item) && (item.due === null || (item.due >= today && item.due < edge))),
    next: open.filter((item) => undated(item) || (item.due !== null && item.due >= edge)),
    waiting: sorted.filter(({ waitingFor }) => waitingFor !== null),
  }
}
