import { addDays, type Day } from '../../core/dates/days.ts'
import { canExempt, type Permission } from '../duties/allowed-acts.rules.ts'
import type { Provenance } from '../duties/signals.types.ts'

/** Days before its end from which an exemption is shown as ending soon, so that a renewal is decided in time. */
export const SOON_DAYS = 30

type Period = { readonly validFrom: Day; readonly validTo: Day; readonly endedOn: Day | null }

/** The last day on which it exempts: the objects count again from the day after. */
export const lastDayOf = ({ validTo, endedOn }: Pick<Period, 'validTo' | 'endedOn'>): Day => endedOn ?? validTo

export const endsSoon = (row: Period, today: Day): boolean =>
  row.validFrom <= today && lastDayOf(row) >= today && lastDayOf(row) <= addDays(today, SOON_DAYS)

/** Guideline 7.4: approved before it is used. Only what was done in an emergency holds from the day it was done. */
export const holdsFrom = (asked: { validFrom: Day; emergency: boolean }, decidedOn: Day): Day =>
  asked.emergency || asked.validFrom >= decidedOn ? asked.validFrom : decidedOn

/** What may be asked for is what could be granted, were its evidence there already. */
export const mayAsk = (asked: {
  readonly provenance: Provenance
  readonly objectIds: readonly string[]
  readonly validFrom: Day
  readonly validTo: Day
  readonly compensatingMeasure: string
}): Permission => canExempt({ ...asked, decidedByRole: 'ciso', compensatingEvidenceId: 'later' })

/** Why the days cannot be asked for today: what has begun already is an emergency, and an emergency has begun already. */
export function dayFault(
  { validFrom, emergency }: { validFrom: Day; emergency: boolean },
  today: Day,
): 'begunAlready' | 'notBegun' | null {
  if (emergency) return validFrom > today ? 'notBegun' : null
  return validFrom < today ? 'begunAlready' : null
}
