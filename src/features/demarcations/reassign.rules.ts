import { addDays, type Day } from '../../core/dates/days.ts'

/** Who answers for one responsibility on one object, on the days from `validFrom` to `validTo` (null: without an end). */
export type Assigned = {
  id: string
  partyId: string | null
  partyName: string
  basis: string
  memorandumId: string | null
  validFrom: Day | null
  validTo: Day | null
}
type Party = Omit<Assigned, 'id' | 'validFrom' | 'validTo'>
export type Reassignment = { from: Day | null; until: Day | null; party: Party | null }
type Days = Pick<Assigned, 'validFrom' | 'validTo'>

function withoutId(row: Assigned): Party & Days {
  const { id: _, ...rest } = row
  return rest
}

/**
 * From a day on (to another, or without an end) somebody else answers, or nobody: which rows are retracted and which take their place. The days before
 * and after keep the answer that they had. Nothing comes back where that is what stands already.
 */
export function reassigned(
  rows: readonly Assigned[],
  { from, until, party }: Reassignment,
): { retract: string[]; enter: (Party & Days)[] } {
  const met = rows.filter(
    ({ validFrom, validTo }) =>
      (until === null || validFrom === null || validFrom <= until) &&
      (from === null || validTo === null || validTo >= from),
  )
  const [only] = met
  const same = (row: Assigned) =>
    party !== null &&
    row.partyId === party.partyId &&
    row.partyName === party.partyName &&
    row.basis === party.basis &&
    row.memorandumId === party.memorandumId
  const covers = ({ validFrom, validTo }: Days) =>
    (validFrom === null || (from !== null && validFrom <= from)) &&
    (validTo === null || (until !== null && validTo >= until))
  if (party === null ? !only : only && met.length === 1 && same(only) && covers(only)) return { retract: [], enter: [] }
  const kept = met
    .map(withoutId)
    .flatMap((row): (Party & Days)[] => [
      ...(from !== null && (row.validFrom === null || row.validFrom < from)
        ? [{ ...row, validTo: addDays(from, -1) }]
        : []),
      ...(until !== null && (row.validTo === null || row.validTo > until)
        ? [{ ...row, validFrom: addDays(until, 1) }]
        : []),
    ])
  return {
    retract: met.map(({ id }) => id),
    enter: [...kept, ...(party ? [{ ...party, validFrom: from, validTo: until }] : [])],
  }
}
