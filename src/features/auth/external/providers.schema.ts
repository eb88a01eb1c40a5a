import { z } from 'zod'

export const providerKinds = ['oidc', 'ldap'] as const
export const encryptions = ['ldaps', 'startTls', 'none'] as const
export const findings = ['search', 'template'] as const

const common = {
  /** The provider asks for a second step itself, so ours is not asked again. */
  secondStepOutside: z.boolean().default(false),
  /** Whether somebody who is not linked yet is found by user name, once. */
  linkByName: z.boolean().default(true),
  /** Taken off a name such as taro@city.example.lg.jp before it is compared; a name of another domain fits nobody. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*)?$/)
    .max(253)
    .default(''),
  /** PEM. Where it is given, only what it signed is trusted. */
  ca: z.string().trim().max(65_536).default(''),
}

/** A claim of an ID token; what names the person is chosen per provider. */
const claim = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9_:/.-]{0,127}$/)
/** An attribute description without options (RFC 4512 §2.5). */
const attribute = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)

const oidcSettings = z.object({
  kind: z.literal('oidc'),
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().trim().min(1).max(200),
  scope: z
    .string()
    .trim()
    .regex(/^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/)
    .max(200)
    .default('openid profile'),
  nameClaim: claim.default('preferred_username'),
  /** Plain http, and then only to an address of a private network. */
  allowHttp: z.boolean().default(false),
  /** Where people reach this product, if that differs from what it sees itself; no slash at the end. */
  origin: z
    .string()
    .trim()
    .regex(/^(?:https?:\/\/[A-Za-z0-9.:[\]-]+)?$/)
    .max(300)
    .default(''),
  ...common,
})

const ldapSettings = z.object({
  kind: z.literal('ldap'),
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._:-]+$/)
    .max(253),
  port: z.int().min(1).max(65_535),
  encryption: z.enum(encryptions),
  /** search: find the entry first, then bind as it; template: the name to bind with is made from what was typed. */
  find: z.enum(findings),
  baseDn: z.string().trim().max(500).default(''),
  bindDn: z.string().trim().max(500).default(''),
  template: z.string().trim().max(500).default(''),
  loginAttribute: attribute.default('uid'),
  nameAttribute: attribute.default('uid'),
  subjectAttribute: attribute.default('entryUUID'),
  filter: z.string().trim().max(1000).default(''),
  ...common,
})

export const providerSettings = z.discriminatedUnion('kind', [oidcSettings, ldapSettings])
export type OidcSettings = z.output<typeof oidcSettings>
export type LdapSettings = z.output<typeof ldapSettings>
export type ProviderSettings = z.output<typeof providerSettings>

const name = z.string().trim().min(1).max(60)
const secret = z.string().max(1000)

export const providerInput = z.object({
  name,
  settings: providerSettings,
  secret: secret.default(''),
  active: z.boolean().default(false),
})

/** What is left out stays as it is; an empty secret takes it away. */
export const providerChange = z.object({
  id: z.uuid(),
  name: name.optional(),
  settings: providerSettings.optional(),
  secret: secret.optional(),
  active: z.boolean().optional(),
})

export const CALLBACK_PATH = '/auth/external/callback'
