import { type Client, type Entry, Filter, ResultCodeError } from 'ldapts'
import { ExternalProblem } from './external-problem.ts'
import { bindAs } from './ldap-client.ts'
import type { LdapSettings } from './providers.schema.ts'

export type DirectoryEntry = { dn: string; name: string | null; subject: string | null }

/** The search for one person: the value is escaped (RFC 4515 §3), so that a typed `*` or `)` is only a letter. */
export const filterOf = ({ loginAttribute, filter }: LdapSettings, name: string): string => {
  const one = `(${loginAttribute}=${Filter.escape(name)})`
  return filter === '' ? one : `(&${filter}${one})`
}

const valueOf = (entry: Entry, attribute: string): Buffer | string | undefined => {
  const key = Object.keys(entry).find((one) => one.toLowerCase() === attribute.toLowerCase())
  const value = key === undefined ? undefined : entry[key]
  return Array.isArray(value) ? value[0] : value
}
const textOf = (value: Buffer | string | undefined): string | null =>
  (Buffer.isBuffer(value) ? value.toString('utf8') : value) || null

/** objectGUID is sixteen bytes, which by chance may look like text; entryUUID is text. */
function subjectOf(entry: Entry, attribute: string): string | null {
  const value = valueOf(entry, attribute)
  return /^objectGUID$/i.test(attribute) && value !== undefined
    ? Buffer.from(value).toString('hex') || null
    : textOf(value)
}

const read = (settings: LdapSettings, entry: Entry): DirectoryEntry => ({
  dn: entry.dn,
  name: textOf(valueOf(entry, settings.nameAttribute)),
  subject: subjectOf(entry, settings.subjectAttribute),
})

async function search(client: Client, settings: LdapSettings, base: string, filter: string | null): Promise<Entry[]> {
  try {
    const { searchEntries } = await client.search(base, {
      scope: filter === null ? 'base' : 'sub',
      filter: filter ?? '(objectClass=*)',
      attributes: [settings.nameAttribute, settings.subjectAttribute],
      explicitBufferAttributes: [settings.subjectAttribute],
      derefAliases: 'never',
      sizeLimit: 2,
      timeLimit: 5,
    })
    return searchEntries
  } catch (error) {
    if (error instanceof ResultCodeError && error.code === 4) throw new ExternalProblem('misconfigured', 'several')
    if (error instanceof ResultCodeError) throw new ExternalProblem('misconfigured', `search${error.code}`)
    throw error
  }
}

/** @returns null where nobody has the name @throws {ExternalProblem} where several have, or the search is not allowed */
export async function findPerson(client: Client, settings: LdapSettings, name: string): Promise<DirectoryEntry | null> {
  const found = await search(client, settings, settings.baseDn, filterOf(settings, name))
  if (found.length > 1) throw new ExternalProblem('misconfigured', 'several')
  return found[0] ? read(settings, found[0]) : null
}

export async function readEntry(client: Client, settings: LdapSettings, dn: string): Promise<DirectoryEntry | null> {
  const [entry] = await search(client, settings, dn, null)
  return entry ? read(settings, entry) : null
}

/** Binds as the account that searches; without one the search is anonymous. */
export async function bindSearcher(client: Client, { bindDn }: LdapSettings, secret: string): Promise<void> {
  if (bindDn === '') return
  try {
    await bindAs(client, bindDn, secret)
  } catch (error) {
    if (error instanceof ExternalProblem && ['wrong', 'emptyPassword', 'passwordExpired'].includes(error.problem))
      throw new ExternalProblem('misconfigured', 'searcher')
    throw error
  }
}
