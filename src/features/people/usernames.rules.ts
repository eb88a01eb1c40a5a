import { plainUsername, usernamePattern } from '../auth/login-names.ts'

type Person = { name: string; staffNumber: string | null }

/** What may stand in a user name, of what a person is called by; letters outside are dropped. */
const fitting = (text: string): string => [...plainUsername(text)].filter((sign) => usernamePattern.test(sign)).join('')

/** The staff number, which is unique already; without one the name, as it is written. */
const wish = ({ name, staffNumber }: Person): string =>
  [...(fitting(staffNumber ?? '') || fitting(name) || 'user')].slice(0, 56).join('')

/** One user name for each person, in order, none of them taken or given twice: the second of one name gets -2, the next -3. */
export function proposeUsernames(people: readonly Person[], taken: Iterable<string>): string[] {
  const used = new Set([...taken].map(plainUsername))
  return people.map((person) => {
    const base = wish(person)
    let username = base
    for (let n = 2; used.has(username); n += 1) username = `${base}-${n}`
    used.add(username)
    return username
  })
}
