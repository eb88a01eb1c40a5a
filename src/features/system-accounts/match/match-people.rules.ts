import { foldName } from '../../../core/fold-text.ts'

export type RosterPerson = {
  id: string
  name: string
  kana: string
  staffNumber: string | null
  email: string | null
  /** The unit or member body of the person and all above it. */
  unitNames: readonly string[]
}
export type MatchAccount = { login: string; name: string; affiliation: string; staffNumber: string; email: string }

/** Why somebody may be meant though it is not certain; the words are in `matching.text.ts`. */
export type LikelyReason = 'name' | 'kana' | 'sameName' | 'loginNumber' | 'numberOtherName' | 'emailOtherName'
export type Candidate = { personId: string; reason: LikelyReason }
export type Match =
  | { certainty: 'certain'; personId: string; by: 'staffNumber' | 'email' | 'nameAndUnit' }
  | { certainty: 'likely' | 'ambiguous'; candidates: Candidate[] }
  | { certainty: 'none' }

/** A name without what systems add to it: 橘　直人（総務課）, 橘 直人 [兼務]. */
export const plainName = (name: string): string => foldName(name.replace(/[(（[［【<＜].*$/u, ''))

/** A staff number as it is compared: width and case folded; `loose` also without the zeros that Excel drops. */
const plainNumber = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
const loose = (text: string): string => plainNumber(text).replace(/^0+(?=.)/, '')
const digitsOf = (login: string): string | null => /^[a-z_-]{0,4}(\d{3,})$/.exec(plainNumber(login))?.[1] ?? null

const groups = (
  people: readonly RosterPerson[],
  keys: (person: RosterPerson) => readonly string[],
): Map<string, RosterPerson[]> => {
  const found = new Map<string, RosterPerson[]>()
  for (const person of people)
    for (const key of new Set(keys(person))) if (key !== '') found.set(key, [...(found.get(key) ?? []), person])
  return found
}

/**
 * Finds the person behind an account, among those of the roster, leavers too. Certain is only what names one person and contradicts nothing:
 * the staff number, the e-mail address, or name and unit together. Everything else is proposed and left to a person.
 */
export function peopleMatcher(roster: readonly RosterPerson[]): (account: MatchAccount) => Match {
  const byNumber = groups(roster, ({ staffNumber }) => (staffNumber ? [loose(staffNumber)] : []))
  const byExactNumber = groups(roster, ({ staffNumber }) => (staffNumber ? [plainNumber(staffNumber)] : []))
  const byEmail = groups(roster, ({ email }) => (email ? [plainNumber(email)] : []))
  const byName = groups(roster, ({ name }) => [plainName(name)])
  const byKana = groups(roster, ({ kana }) => [plainName(kana)])
  const units = new Map(
    roster.map((person) => [person.id, person.unitNames.map(foldName).filter((one) => one.length > 1)]),
  )

  return (account) => {
    const name = plainName(account.name)
    const place = foldName(account.affiliation)
    const bears = (person: RosterPerson) =>
      name !== '' && (plainName(person.name) === name || (person.kana !== '' && plainName(person.kana) === name))
    const sits = (person: RosterPerson) =>
      place !== '' && (units.get(person.id) ?? []).some((unit) => place.includes(unit))
    const doubts: Candidate[] = []
    const named = [
      ['staffNumber', 'numberOtherName', only(byNumber.get(loose(account.staffNumber)))],
      [
        'email',
        'emailOtherName',
        only(byEmail.get(plainNumber(account.email)) ?? byEmail.get(plainNumber(account.login))),
      ],
    ] as const
    for (const [by, doubt, person] of named) {
      if (!person) continue
      if (name === '' || bears(person)) return { certainty: 'certain', personId: person.id, by }
      doubts.push({ personId: person.id, reason: doubt })
    }
    const digits = digitsOf(account.login)
    const numbered = only(digits === null ? undefined : byExactNumber.get(digits))
    if (numbered && bears(numbered)) return { certainty: 'certain', personId: numbered.id, by: 'staffNumber' }
    if (numbered && name === '') doubts.push({ personId: numbered.id, reason: 'loginNumber' })
    const same = byName.get(name) ?? []
    const [there, ...others] = same.filter(sits)
    if (there && others.length === 0 && doubts.length === 0)
      return { certainty: 'certain', personId: there.id, by: 'nameAndUnit' }
    const read = same.length > 0 ? same : (byKana.get(name) ?? [])
    const reason = read.length > 1 ? 'sameName' : same.length > 0 ? 'name' : 'kana'
    const candidates = [...doubts, ...read.map(({ id }): Candidate => ({ personId: id, reason }))].filter(
      ({ personId }, at, all) => all.findIndex((one) => one.personId === personId) === at,
    )
    if (candidates.length === 0) return { certainty: 'none' }
    return { certainty: candidates.length > 1 ? 'ambiguous' : 'likely', candidates }
  }
}

const only = (people: readonly RosterPerson[] | undefined): RosterPerson | null =>
  people?.length === 1 ? (people[0] ?? null) : null

/** The unit or member body that an affiliation speaks of: the longest name in it; null where two places bear it or none does. */
export function unitFinder(units: readonly { id: string; name: string }[]): (affiliation: string) => string | null {
  const folded = units.map(({ id, name }) => ({ id, name: foldName(name) })).filter(({ name }) => name.length > 1)
  const known = new Map<string, string | null>()
  return (affiliation) => {
    const asked = foldName(affiliation)
    if (asked === '') return null
    const before = known.get(asked)
    if (before !== undefined) return before
    const fitting = folded.filter(({ name }) => asked.includes(name))
    const longest = Math.max(0, ...fitting.map(({ name }) => name.length))
    const [first, second] = fitting.filter(({ name }) => name.length === longest)
    const found = first && !second ? first.id : null
    known.set(asked, found)
    return found
  }
}
