import type { LdapSettings } from '../providers.schema.ts'
import { type CommonValues, commonOf } from './CommonFields.tsx'
import type { ProviderRow } from './providers-api.ts'

export type Preset = 'activeDirectory' | 'openLdap'
export type LdapValues = CommonValues & Omit<LdapSettings, 'kind' | 'port'> & { preset: Preset; port: number | null }

/** What the two families of servers call the same things. */
export const presetAttributes: Record<
  Preset,
  Pick<LdapSettings, 'loginAttribute' | 'nameAttribute' | 'subjectAttribute'>
> = {
  activeDirectory: {
    loginAttribute: 'sAMAccountName',
    nameAttribute: 'sAMAccountName',
    subjectAttribute: 'objectGUID',
  },
  openLdap: { loginAttribute: 'uid', nameAttribute: 'uid', subjectAttribute: 'entryUUID' },
}

const fresh: Omit<LdapValues, keyof CommonValues> = {
  preset: 'activeDirectory',
  host: '',
  port: 636,
  encryption: 'ldaps',
  find: 'search',
  baseDn: '',
  bindDn: '',
  template: '',
  filter: '',
  ...presetAttributes.activeDirectory,
}

export function ldapValuesOf(row: ProviderRow | null): LdapValues {
  const settings = row?.settings.kind === 'ldap' ? row.settings : null
  const { kind: _kind, ...stored } = settings ?? { kind: 'ldap' }
  const preset = settings && !/^objectGUID$/i.test(settings.subjectAttribute) ? 'openLdap' : 'activeDirectory'
  return { ...fresh, ...stored, ...commonOf(row?.name ?? '', settings), preset }
}

export const ldapSettingsOf = ({ name: _name, secret: _secret, preset: _preset, port, ...settings }: LdapValues) => ({
  kind: 'ldap' as const,
  port: port ?? Number.NaN,
  ...settings,
})
