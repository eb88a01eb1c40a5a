import { fiscalYearOf, type Day } from '../../core/dates/days.ts'
import { pairOf } from './pairs.rules.ts'

/** A person bearing a role by a post, from day to day (inclusive; null: until further notice). */
export type RoleSpan = {
  assignmentId: string
  designationId: string
  personId: string
  person: string
  role: string
  post: string
  unitId: string | null
  from: Day
  to: Day | null
}
type Side = { role: string; post: string; unitId: string | null }
export type Collision = {
  personId: string
  person: string
  pair: string
  one: Side
  other: Side
  from: Day
  to: Day | null
}
/** An approval of a standing double role, as far as it decides whether a day is covered. */
export type Approval = {
  personId: string | null
  one: string
  other: string
  validFrom: Day
  validTo: Day
  withdrawn: boolean
}

const side = ({ role, post, unitId }: RoleSpan): Side => ({ role, post, unitId })
const earlierEnd = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b)

/**
 * Incompatible roles that one person bears on the same days. With `by`, only what the spans of one new row bring about.
 * A post that bears both roles collides with itself.
 */
export function collisionsOf(spans: readonly RoleSpan[], by: (span: RoleSpan) => boolean = () => true): Collision[] {
  const found: Collision[] = []
  for (const own of Map.groupBy(spans, ({ personId }) => personId).values()) {
    for (const [at, a] of own.entries())
      for (const b of own.slice(at + 1)) {
        const pair = by(a) || by(b) ? pairOf(a.role, b.role) : null
        const from = a.from > b.from ? a.from : b.from
        const to = earlierEnd(a.to, b.to)
        if (!pair || (to !== null && to < from)) continue
        const [one, other] = pair.one === a.role ? [a, b] : [b, a]
        found.push({
          personId: a.personId,
          person: a.person,
          pair: pair.code,
          one: side(one),
          other: side(other),
          from,
          to,
        })
      }
  }
  return found.toSorted((a, b) => (a.from === b.from ? keyOf(a).localeCompare(keyOf(b)) : a.from < b.from ? -1 : 1))
}

export const keyOf = ({ personId, one, other }: Collision): string => `${personId} ${one.role} ${other.role}`

export const isOn = ({ from, to }: { from: Day; to: Day | null }, day: Day): boolean =>
  from <= day && (to === null || to >= day)

const isAbout = (approval: Approval, { personId, one, other }: Collision): boolean =>
  approval.personId === personId && approval.one === one.role && approval.other === other.role

export type Standing = 'approved' | 'expired' | 'missing'

/** How a double role stands on a day: approved for it, approved once, or never. The last two alarm. */
export function standingOn<A extends Approval>(
  collision: Collision,
  approvals: readonly A[],
  day: Day,
): { standing: Standing; approval: A | null } {
  const own = approvals.filter((one) => !one.withdrawn && isAbout(one, collision) && one.validFrom <= day)
  const latest = own.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1))[0] ?? null
  if (latest === null) return { standing: 'missing', approval: null }
  return { standing: latest.validTo >= day ? 'approved' : 'expired', approval: latest }
}

/** What still needs an approval: not over by today, and not covered on the first day from today on. */
export const uncovered = (collisions: readonly Collision[], approvals: readonly Approval[], today: Day): Collision[] =>
  collisions.filter((one) => {
    if (one.to !== null && one.to < today) return false
    return standingOn(one, approvals, one.from > today ? one.from : today).standing !== 'approved'
  })

/** Last day of the fiscal year of a day. */
export const fiscalYearEnd = (day: Day): Day => `${fiscalYearOf(day) + 1}-03-31`

/** Days that an approval holds for: not before it was decided, one fiscal year at most, no longer than the double role itself. */
export function approvedDays(
  span: { from: Day; to: Day | null },
  decidedOn: Day,
  until: Day | null,
): { validFrom: Day; validTo: Day } {
  const validFrom = span.from > decidedOn ? span.from : decidedOn
  const end = earlierEnd(fiscalYearEnd(validFrom), earlierEnd(span.to, until)) ?? fiscalYearEnd(validFrom)
  return { validFrom, validTo: end < validFrom ? validFrom : end }
}
