import { type Day, dayOf } from './dates/days.ts'

/** The only source of time for rules and commands (decisions 9): tests set it, nothing else reads the machine's clock. */
export type Clock = { now: () => Date; today: () => Day }

export const clockFrom = (now: () => Date): Clock => ({ now, today: () => dayOf(now().toISOString()) })

export const systemClock: Clock = clockFrom(() => new Date())
