import { addMonths, type Day } from '../../core/dates/days.ts'
import type { Every } from '../duties/signals.types.ts'
import { openDayUpTo } from './open-days.rules.ts'
import type { PlanYear } from './propose.types.ts'
import { monthEnd, monthIndexOf, monthOf, monthStart } from './year.rules.ts'

export type Window = { opens: Day; due: Day }

/** How many things fall due in each month so far, April first: what is free to move goes where least is. */
export type Load = number[]
export const emptyLoad = (): Load => Array.from({ length: 12 }, () => 0)

/** Months (0 = April) in which work of a guideline clause is usually done: the cycle runs from plan to training, self-inspection, audit and review. */
const seasons: readonly (readonly [clause: RegExp, months: readonly number[]])[] = [
  [/^1(?!\d)|^基本方針[1-4]/, [0, 1, 2]],
  [/^5\.2/, [1, 2, 4, 5, 6]],
  [/^7\.3/, [4, 5, 6, 7]],
  [/^9\.1/, [7, 8, 9]],
  [/^9\.2|^基本方針7/, [5, 6, 7]],
  [/^9\.3|^基本方針[89]/, [9, 10]],
  [/^基本方針10/, [9, 10]],
  [/^8/, [1, 8, 9, 10]],
]

/** May to February: April is for taking over, March for closing the year. */
const anySeason = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

const isQuiet = ({ quietMonths }: PlanYear, index: number): boolean => quietMonths.includes(monthOf(index))

/** Months, of those given, that are neither quiet nor over, nor before the duty applies. */
function freeMonths(months: readonly number[], year: PlanYear, from: Day): number[] {
  return months.filter((index) => !isQuiet(year, index) && monthEnd(year.fiscalYear, index) >= from)
}

/** First day on which anything can be asked for: the year's, today within it, the day from which the duty applies. */
const startOf = (year: PlanYear, appliesFrom: Day | null): Day =>
  [monthStart(year.fiscalYear, 0), year.today, appliesFrom ?? ''].toSorted().at(-1) ?? year.today

const dueIn = (year: PlanYear, index: number): Day => openDayUpTo(monthEnd(year.fiscalYear, index))

/**
 * The part of the year (`from` to `to`, months counted from April) as one window that falls due in its last month that is not quiet;
 * null where that is over already, or every month of it is quiet.
 */
function partWindow(year: PlanYear, span: readonly [number, number], start: Day): Window | null {
  const [first, last] = span
  for (let index = last; index >= first; index--) {
    if (isQuiet(year, index)) continue
    const due = dueIn(year, index)
    const opens = monthStart(year.fiscalYear, first)
    return due < start ? null : { opens: opens < start ? start : opens, due }
  }
  return null
}

/** The quiet month's turn is taken together with the month after it, at the year's end with the one before. */
function monthly(year: PlanYear, start: Day): Window[] {
  const windows: Window[] = []
  let opens = 0
  for (let index = 0; index < 12; index++) {
    if (isQuiet(year, index)) continue
    const window = partWindow(year, [opens, index], start)
    if (window) windows.push(window)
    opens = index + 1
  }
  return windows
}

/** Half a year falls due in one of its last three months, whichever has least. */
function halves(year: PlanYear, start: Day, load: Load): Window[] {
  return [0, 6].flatMap((first) => {
    const span = [first + 3, first + 4, first + 5]
    const free = freeMonths(span, year, start)
    const last = leastLoaded(free, load)
    const window = partWindow(year, [first, last ?? first + 5], start)
    return window ? [window] : []
  })
}

function leastLoaded(months: readonly number[], load: Load): number | null {
  let best: number | null = null
  for (const index of months) {
    if (best === null || (load[index] ?? 0) < (load[best] ?? 0)) best = index
  }
  return best
}

/** Two months for what is done once: from the first of the month before to the end of the month in which it falls due. */
function once(year: PlanYear, start: Day, guideline: string | null, load: Load): Window[] {
  const season = seasons.find(([clause]) => clause.test(guideline ?? ''))?.[1] ?? anySeason
  const all = Array.from({ length: 12 }, (_, index) => index)
  // What is past its season, or whose season is all quiet, takes any month that is left.
  const months = [season, anySeason, all].map((some) => freeMonths(some, year, start)).find((some) => some.length > 0)
  const month = months === undefined ? null : leastLoaded(months, load)
  if (month === null) return []
  return windowUpTo(year, month, start)
}

function windowUpTo(year: PlanYear, month: number, start: Day): Window[] {
  const due = dueIn(year, month)
  if (due < start) return []
  const opens = monthStart(year.fiscalYear, Math.max(0, month - 1))
  return [{ opens: opens < start ? start : opens, due }]
}

/** Windows of a duty over the year. Nothing falls due in a quiet month; `load` takes what was placed. */
export function windowsOf(
  every: Every,
  terms: { guideline: string | null; appliesFrom: Day | null },
  year: PlanYear,
  load: Load,
): Window[] {
  const start = startOf(year, terms.appliesFrom)
  const quarters: [number, number][] = [0, 3, 6, 9].map((first) => [first, first + 2])
  const windows =
    every === 'month'
      ? monthly(year, start)
      : every === 'quarter'
        ? quarters.flatMap((span) => partWindow(year, span, start) ?? [])
        : every === 'halfYear'
          ? halves(year, start, load)
          : once(year, start, terms.guideline, load)
  for (const { due } of windows) place(load, due)
  return windows
}

export const place = (load: Load, due: Day): void => {
  const index = monthIndexOf(due)
  load[index] = (load[index] ?? 0) + 1
}

/** Two months that end on a day at the latest, outside the quiet months; null where there is no room before it. */
export function windowBy(until: Day, year: PlanYear, load: Load): Window | null {
  const start = startOf(year, null)
  for (let month = monthIndexOf(until); month >= 0; month--) {
    const end = monthEnd(year.fiscalYear, month)
    const due = openDayUpTo(until < end ? until : end)
    if (isQuiet(year, month) || due < monthStart(year.fiscalYear, month)) continue
    const [window] = windowUpTo(year, month, start)
    if (due < start || !window) return null
    place(load, due)
    return { ...window, due }
  }
  return null
}

/** Whether a day lies in the year, and not in a quiet month of it. */
const allowed = (year: PlanYear, index: number): boolean => index >= 0 && index < 12 && !isQuiet(year, index)

/**
 * Last year's window a year later; `earlier`: what was late begins and falls due a month earlier. A day set by law stays where it is,
 * anything else leaves the quiet months, backwards where there is room.
 */
export function carriedWindow(
  last: Window & { legalDay: boolean },
  year: PlanYear,
  { earlier, appliesFrom }: { earlier: boolean; appliesFrom: Day | null },
): Window | null {
  const start = startOf(year, appliesFrom)
  if (last.legalDay) {
    const due = addMonths(last.due, 12)
    const opens = addMonths(last.opens, 12)
    return due < start ? null : { opens: opens < start ? start : opens, due }
  }
  const first = Math.max(0, monthIndexOf(last.opens) - (earlier ? 1 : 0))
  const wanted = Math.max(first, monthIndexOf(last.due) - (earlier ? 1 : 0))
  for (const step of [0, -1, 1, -2, 2, 3, 4, 5, 6]) {
    const month = wanted + step
    if (!allowed(year, month)) continue
    const due = dueIn(year, month)
    if (due < start) continue
    const opens = monthStart(year.fiscalYear, Math.min(first, month))
    return { opens: opens < start ? start : opens, due }
  }
  return null
}
