import * as oidc from 'openid-client'
import { boundedFetch } from './bounded-fetch.ts'
import type { OidcSettings } from './providers.schema.ts'

const TIMEOUT_S = 10

const authentication = (methods: readonly string[] | undefined, secret: string): oidc.ClientAuth => {
  if (secret === '') return oidc.None()
  // RFC 8414 §2: what says nothing takes client_secret_basic.
  const basic = methods === undefined || methods.includes('client_secret_basic')
  return basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret)
}

/**
 * The provider as it describes itself now (OpenID Connect Discovery 1.0), its issuer compared with ours. ID tokens are verified by
 * signature too: with plain http, or a certificate authority of the body's own, TLS alone would not vouch for them.
 */
export async function discoverProvider(settings: OidcSettings, secret: string): Promise<oidc.Configuration> {
  const fetch = boundedFetch(settings)
  const plain = settings.allowHttp ? [oidc.allowInsecureRequests] : []
  const found = await oidc.discovery(new URL(settings.issuer), settings.clientId, undefined, oidc.None(), {
    [oidc.customFetch]: fetch,
    timeout: TIMEOUT_S,
    execute: plain,
  })
  const server = found.serverMetadata()
  const methods = server.token_endpoint_auth_methods_supported
  const config = new oidc.Configuration(server, settings.clientId, undefined, authentication(methods, secret))
  config[oidc.customFetch] = fetch
  config.timeout = TIMEOUT_S
  for (const allow of plain) allow(config)
  oidc.enableNonRepudiationChecks(config)
  return config
}
