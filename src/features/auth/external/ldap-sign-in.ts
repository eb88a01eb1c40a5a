import { ExternalProblem } from './external-problem.ts'
import { bindNameOf, isDn } from './external-name.rules.ts'
import { bindAs, withDirectory } from './ldap-client.ts'
import { bindSearcher, type DirectoryEntry, findPerson, readEntry } from './ldap-search.ts'
import type { ExternalPerson } from './match-account.ts'
import type { LdapSettings } from './providers.schema.ts'

/**
 * Proves name and password at the directory: search and bind as what was found, or bind by a template.
 * @throws {ExternalProblem}
 */
export async function askDirectory(
  settings: LdapSettings,
  secret: string,
  typed: { username: string; password: string },
): Promise<ExternalPerson> {
  const name = typed.username.normalize('NFKC').trim()
  if (typed.password === '') throw new ExternalProblem('emptyPassword')
  if (name === '' || name.includes('\0')) throw new ExternalProblem('wrong')
  const entry =
    settings.find === 'search'
      ? await searchThenBind(settings, secret, name, typed.password)
      : await bindByTemplate(settings, name, typed.password)
  if (!entry) throw new ExternalProblem('wrong')
  if (!entry.subject || !entry.name)
    throw new ExternalProblem('noName', entry.subject ? settings.nameAttribute : settings.subjectAttribute)
  return { subject: entry.subject, name: entry.name }
}

async function searchThenBind(
  settings: LdapSettings,
  secret: string,
  name: string,
  password: string,
): Promise<DirectoryEntry | null> {
  const entry = await withDirectory(settings, async (client) => {
    await bindSearcher(client, settings, secret)
    return findPerson(client, settings, name)
  })
  if (!entry) return null
  // On a connection of its own: nothing of the searching account's rights is left over.
  await withDirectory(settings, (client) => bindAs(client, entry.dn, password))
  return entry
}

function bindByTemplate(settings: LdapSettings, name: string, password: string): Promise<DirectoryEntry | null> {
  const bindName = bindNameOf(settings.template, name)
  if (bindName === null) throw new ExternalProblem('wrong', 'nameForm')
  return withDirectory(settings, async (client) => {
    await bindAs(client, bindName, password)
    return isDn(settings.template) ? readEntry(client, settings, bindName) : findPerson(client, settings, name)
  })
}
