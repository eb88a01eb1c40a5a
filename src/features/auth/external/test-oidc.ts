import * as oidc from 'openid-client'
import { boundedFetch } from './bounded-fetch.ts'
import { ExternalProblem } from './external-problem.ts'
import { discoverProvider } from './oidc-client.ts'
import { probeReach, probeTls } from './probe-connection.ts'
import { CALLBACK_PATH, type OidcSettings } from './providers.schema.ts'
import { testRun, type TestResult } from './test-run.ts'

/** How many keys the provider publishes. */
async function readKeys(settings: OidcSettings, config: oidc.Configuration): Promise<number> {
  const { jwks_uri: address } = config.serverMetadata()
  if (!address) return 0
  const options = {
    method: 'GET',
    headers: { accept: 'application/json' },
    body: undefined,
    redirect: 'manual',
  } as const
  const answer = await boundedFetch(settings)(address, options)
  const body: unknown = answer.ok ? await answer.json() : null
  const keys = typeof body === 'object' && body !== null && 'keys' in body ? body.keys : []
  return Array.isArray(keys) ? keys.length : 0
}

/** Redeems a code that is none: a provider that knows us answers that the code is wrong, one that does not says so (RFC 6749 §5.2). */
async function tryClient(config: oidc.Configuration): Promise<string> {
  const state = oidc.randomState()
  const iss = config.serverMetadata().issuer
  const url = new URL(`https://sakimori.invalid${CALLBACK_PATH}`)
  url.search = new URLSearchParams({ code: 'connection-test', state, iss }).toString()
  try {
    await oidc.authorizationCodeGrant(config, url, {
      expectedState: state,
      pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
    })
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return ''
    if (error instanceof oidc.ResponseBodyError && ['invalid_client', 'unauthorized_client'].includes(error.error))
      throw new ExternalProblem('misconfigured', error.error)
    if (error instanceof oidc.WWWAuthenticateChallengeError)
      throw new ExternalProblem('misconfigured', 'invalid_client')
    throw error
  }
  throw new ExternalProblem('refused', 'tookAnyCode')
}

export async function testOidc(settings: OidcSettings, secret: string): Promise<TestResult[]> {
  const { results, step } = testRun()
  const url = new URL(settings.issuer)
  const plain = url.protocol === 'http:'
  const at = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (plain ? 80 : 443),
    ca: settings.ca,
  }
  await step(
    'reach',
    () => probeReach(at.host, at.port),
    (address) => address,
  )
  if (plain)
    await step(
      'encryption',
      async () => 'http',
      (detail) => ({ outcome: 'warning', detail }),
    )
  else
    await step(
      'encryption',
      () => probeTls(at),
      (detail) => detail,
    )
  const config = await step(
    'discovery',
    () => discoverProvider(settings, secret),
    () => settings.issuer,
  )
  const needed = async () => config ?? Promise.reject(new ExternalProblem('refused'))
  await step(
    'keys',
    async () => readKeys(settings, await needed()),
    (n) => ({ outcome: n > 0 ? 'ok' : 'failed', detail: String(n) }),
  )
  await step(
    'pkce',
    async () => (await needed()).serverMetadata().code_challenge_methods_supported ?? [],
    (methods) => ({ outcome: methods.includes('S256') ? 'ok' : 'warning', detail: methods.join(' ') }),
  )
  await step(
    'client',
    async () => tryClient(await needed()),
    (detail) => detail,
  )
  return results
}
