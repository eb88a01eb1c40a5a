import { X509Certificate } from 'node:crypto'
import { FilterParser } from 'ldapts'
import type { AppError } from '../../../core/errors.ts'
import { isDn } from './external-name.rules.ts'
import { providerErrors } from './providers.errors.ts'
import type { LdapSettings, OidcSettings, ProviderSettings } from './providers.schema.ts'

type Code = Parameters<typeof providerErrors>[0]
const refuse = (code: Code, field: string): AppError =>
  providerErrors(code, { mark: '{name}' }, [{ path: field, message: '' }])

const succeeds = (work: () => unknown): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/** What a schema cannot tell: whether certificate, address, filter and template can be worked with. @throws {AppError} naming the field */
export function checkSettings(settings: ProviderSettings): void {
  const { ca } = settings
  if (ca !== '' && !succeeds(() => new X509Certificate(ca))) throw refuse('badCa', 'ca')
  if (settings.kind === 'oidc') checkOidc(settings)
  else checkLdap(settings)
}

function checkOidc({ issuer, allowHttp }: OidcSettings): void {
  if (new URL(issuer).protocol === 'http:' && !allowHttp) throw refuse('plainHttp', 'issuer')
}

function checkLdap({ find, baseDn, template, filter }: LdapSettings): void {
  if (filter !== '' && !(filter.startsWith('(') && succeeds(() => FilterParser.parseString(filter))))
    throw refuse('badFilter', 'filter')
  const byTemplate = find === 'template'
  // A bare name could be one of the words that the library takes for another way to bind.
  if (byTemplate && !(template.includes('{name}') && (isDn(template) || /[@\\]/.test(template))))
    throw refuse('badTemplate', 'template')
  if (baseDn === '' && !(byTemplate && isDn(template))) throw refuse('needBaseDn', 'baseDn')
}
