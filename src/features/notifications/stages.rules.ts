import { addDays, type Day } from '../../core/dates/days.ts'
import type { Matter } from './matter.types.ts'

export const stages = ['new', 'before', 'due', 'overdue', 'escalated', 'ended'] as const
export type Stage = (typeof stages)[number]
export type Told = { stage: Stage; occurrence: number }

export type ReminderSetting = {
  daysBefore: readonly number[]
  escalateAfterDays: number
  quietMonths: readonly number[]
}
export const DEFAULT_DAYS_BEFORE = [7]
export const DEFAULT_ESCALATE_AFTER = 14

const DAY_MS = 86_400_000
/** Days from one day to a later one; negative where it is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** In a quiet month (the union mails its notices) nobody is reminded unless law sets the day. */
export const isQuiet = (day: Day, quietMonths: readonly number[], legalDay: boolean): boolean =>
  !legalDay && quietMonths.includes(Number(day.slice(5, 7)))

/**
 * The one stage at which a matter stands on a day: announced, so many days before, on the day, n whole weeks after, ended. A machine that
 * slept over a day tells that stage when it wakes; stages that went by in the meantime are not made up for.
 */
export function stageOn(
  { due, announce, after }: Pick<Matter, 'due' | 'announce' | 'after'>,
  day: Day,
  daysBefore: readonly number[],
): Told | null {
  const announced: Told | null = announce ? { stage: 'new', occurrence: 0 } : null
  if (due === null) return announced
  const left = daysBetween(day, due)
  if (left > 0) {
    const notice = daysBefore.filter((days) => days >= left).toSorted((a, b) => a - b)[0]
    return notice === undefined ? announced : { stage: 'before', occurrence: notice }
  }
  if (left === 0) return { stage: 'due', occurrence: 0 }
  if (after === 'once') return { stage: 'ended', occurrence: 0 }
  const weeks = Math.floor(-left / 7)
  return weeks === 0 ? { stage: 'due', occurrence: 0 } : { stage: 'overdue', occurrence: weeks }
}

/** When a matter was first told to its owner, and to superiors by their order. */
export type ToldBefore = { owner: Day | null; superiors: ReadonlyMap<number, Day> }

/**
 * Up to which superior a matter has to be told on a day: the first one after so many days past due, one higher after as many again. The count
 * begins when the one below was told, and never before the owner was: nobody's superior hears of something that they were not told themselves.
 */
export function superiorsOn(
  { due, after }: Pick<Matter, 'due' | 'after'>,
  told: ToldBefore,
  day: Day,
  everyDays: number,
): number {
  if (due === null || after === 'once' || told.owner === null || day <= due) return 0
  let level = 0
  let since = told.owner > due ? told.owner : due
  for (;;) {
    const next = told.superiors.get(level + 1)
    if (next === undefined) return addDays(since, everyDays) <= day ? level + 1 : level
    level += 1
    since = next
  }
}
