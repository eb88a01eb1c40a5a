import { addMonths, type Day } from '../../core/dates/days.ts'
import { countAll } from '../../features/duties/counts.rules.ts'
import type { DutyState, State } from '../../features/duties/states.types.ts'
import type { DutyLine, StatusReport } from './reports.schema.ts'

const order: Record<State, number> = { unmet: 0, partly: 1, unknown: 2, exempted: 3, met: 4, notApplicable: 5 }

/** 不適合 first, then 一部不適合, then what is overdue; critical duties and duties before recommendations, by the day it is due. */
const byPressure = (a: DutyLine, b: DutyLine): number =>
  order[a.mark.state] - order[b.mark.state] ||
  Number(b.critical) - Number(a.critical) ||
  a.strength.localeCompare(b.strength) ||
  (a.next?.due ?? '9999').localeCompare(b.next?.due ?? '9999') ||
  (a.measureId ?? a.id).localeCompare(b.measureId ?? b.id)

/** Unmet, or unknown because something ran out or its day is over. */
const presses = (line: DutyLine, day: Day): boolean =>
  line.mark.state === 'unmet' ||
  line.mark.state === 'partly' ||
  (line.mark.state === 'unknown' && (line.mark.reason === 'expired' || (line.next?.due ?? '9999') < day))

export const pressingOf = (lines: readonly DutyLine[], day: Day): DutyLine[] =>
  lines.filter((line) => presses(line, day)).toSorted(byPressure)

/** What has to be done from the day on, soonest first; what presses is listed elsewhere. */
export const upcomingOf = (lines: readonly DutyLine[], day: Day): DutyLine[] =>
  lines
    .filter((line) => !presses(line, day) && line.mark.state !== 'notApplicable' && (line.next?.due ?? '') >= day)
    .toSorted((a, b) => (a.next?.due ?? '').localeCompare(b.next?.due ?? '') || byPressure(a, b))

/** The day a month before, with which a report is compared. */
export const sinceOf = (day: Day): Day => addMonths(day, -1)

/** Duties whose state is another one than on the earlier day, those that got worse first; null: there was none, or it is no longer there. */
export function changesOf(lines: readonly DutyLine[], before: readonly DutyState[]): StatusReport['changes'] {
  const was = new Map(before.map((state) => [state.dutyId, state.state]))
  const changes = lines.flatMap((line): StatusReport['changes'] => {
    const earlier = was.get(line.id) ?? null
    const became = line.mark.state
    if (earlier === became) return []
    const better = earlier === null ? null : order[became] > order[earlier]
    return [{ id: line.id, measureId: line.measureId, title: line.title, was: earlier, became, better }]
  })
  const rank = ({ better }: (typeof changes)[number]) => (better === false ? 0 : better === null ? 2 : 1)
  return changes.toSorted((a, b) => rank(a) - rank(b) || (a.measureId ?? a.id).localeCompare(b.measureId ?? b.id))
}

/** Mandatory duties only: recommendations never enter a count (states.md R5). */
export const countMust = (lines: readonly DutyLine[]): StatusReport['total'] =>
  countAll(lines.filter(({ strength }) => strength === 'must').map(({ mark }) => mark))

/** How many of the met duties rest on each assurance. */
export function assuranceOf(lines: readonly DutyLine[]): StatusReport['assurance'] {
  const tally = { A: 0, B: 0, C: 0, D: 0 }
  for (const { strength, mark, assurance } of lines)
    if (strength === 'must' && mark.state === 'met' && assurance !== null) tally[assurance]++
  return tally
}
