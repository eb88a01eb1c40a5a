import type { z } from 'zod'
import { passwordProblem } from '../../../features/auth/password.rules.ts'
import { plainUsername, usernamePattern } from '../../../features/auth/login-names.ts'
import type { organisationKinds } from '../../../features/organisation/organisation.schema.ts'
import type { Locale, Text } from '../../../web/locale.ts'
import type { setupContract } from '../../setup.contract.ts'
import type { SetupKey } from './setup.labels.ts'

export type OrganisationKind = (typeof organisationKinds)[number]
type RunInput = z.input<NonNullable<(typeof setupContract.run)['~orpc']['inputSchema']>>

/** Keys are the paths that the server names in its refusals, so that each stands by its field. */
export const emptySetup = {
  'organisation.name': '',
  'organisation.kind': null as OrganisationKind | null,
  'organisation.code': '',
  'administrator.displayName': '',
  'administrator.username': '',
  'administrator.email': '',
  'administrator.password': '',
  again: '',
}
export type SetupValues = typeof emptySetup

/** A short code to begin with; the person may write another. */
export const proposedCode: Record<OrganisationKind, string> = {
  wideAreaUnion: 'koiki',
  partialAffairsUnion: 'kumiai',
  town: 'town',
  city: 'city',
  prefecture: 'pref',
  other: 'office',
}

/** What keeps the form from being sent, by field. */
export function setupFaults(
  values: SetupValues,
  t: Text<SetupKey>,
  locale: Locale,
): Partial<Record<keyof SetupValues, string>> {
  const faults: Partial<Record<keyof SetupValues, string>> = {}
  const named = [
    ['organisation.name', 'name'],
    ['administrator.displayName', 'displayName'],
    ['administrator.username', 'username'],
  ] as const
  for (const [key, label] of named) if (!values[key].trim()) faults[key] = t('needed', { field: t(label) })
  const username = plainUsername(values['administrator.username'])
  const code = values['organisation.code'].trim()
  if (!values['organisation.kind']) faults['organisation.kind'] = t('needed', { field: t('kind') })
  if (!/^[a-z0-9][a-z0-9-]{0,30}$/.test(code)) faults['organisation.code'] = t('badCode')
  if (username && !usernamePattern.test(username)) faults['administrator.username'] = t('badUsername')
  const email = values['administrator.email'].trim()
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) faults['administrator.email'] = t('badEmail')
  const problem = passwordProblem(values['administrator.password'], [username, code])
  if (problem) faults['administrator.password'] = problem[locale]
  else if (values.again !== values['administrator.password']) faults.again = t('differs')
  return faults
}

export const setupInput = (token: string, values: SetupValues): RunInput => ({
  token,
  organisation: {
    name: values['organisation.name'],
    kind: values['organisation.kind'] ?? 'other',
    code: values['organisation.code'].trim(),
  },
  administrator: {
    displayName: values['administrator.displayName'],
    username: plainUsername(values['administrator.username']),
    email: values['administrator.email'].trim() || null,
    password: values['administrator.password'],
  },
})
