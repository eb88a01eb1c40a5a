import * as oidc from 'openid-client'
import type { Services } from '../../../core/context.ts'
import { type Attempt, beginAttempt } from './attempt.ts'
import { connectionProblem, ExternalProblem } from './external-problem.ts'
import { type Provider, secretOf } from './load-provider.ts'
import type { ExternalPerson } from './match-account.ts'
import { discoverProvider } from './oidc-client.ts'
import { CALLBACK_PATH, type OidcSettings } from './providers.schema.ts'

/** A provider's refusal in our words; its own text stays outside, since anybody may have written it into the address. */
function asProblem(error: unknown): unknown {
  const problem = connectionProblem(error)
  if (problem) return problem
  if (error instanceof oidc.AuthorizationResponseError)
    return new ExternalProblem(error.error === 'access_denied' ? 'declined' : 'refused', 'authorizationResponse')
  if (error instanceof oidc.ResponseBodyError)
    return new ExternalProblem(error.error === 'invalid_client' ? 'misconfigured' : 'refused', 'tokenResponse')
  // 401 with a challenge: how RFC 6749 §5.2 has a client refused that used the Authorization header.
  if (error instanceof oidc.WWWAuthenticateChallengeError) return new ExternalProblem('misconfigured', 'challenge')
  if (error instanceof oidc.ClientError) return new ExternalProblem('refused', error.code ?? 'client')
  return error
}

async function discover(services: Services, provider: Provider, settings: OidcSettings): Promise<oidc.Configuration> {
  const secret = secretOf(services, provider)
  try {
    return await discoverProvider(settings, secret)
  } catch (error) {
    throw connectionProblem(error) ?? new ExternalProblem('misconfigured', 'discovery')
  }
}

/** Where to send the browser (code flow, PKCE S256, RFC 7636; state and nonce), and what it has to bring back. */
export async function beginOidc(
  services: Services,
  provider: Provider,
  settings: OidcSettings,
  asked: { code: string; origin: string; returnTo: string },
): Promise<{ url: string; cookie: string }> {
  const config = await discover(services, provider, settings)
  const redirectUri = `${settings.origin || asked.origin}${CALLBACK_PATH}`
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: scopeOf(settings),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const { organisationId, id: providerId } = provider
  const { code, returnTo } = asked
  const cookie = await beginAttempt(services, {
    organisationId,
    providerId,
    code,
    state,
    nonce,
    verifier,
    redirectUri,
    returnTo,
  })
  return { url: url.href, cookie }
}

const scopeOf = ({ scope }: OidcSettings): string => [...new Set(['openid', ...scope.split(' ')])].join(' ')

/** Redeems the code and checks the ID token: signature, issuer, audience, nonce, time (OpenID Connect Core 1.0 §3.1.3.7). @throws {ExternalProblem} */
export async function finishOidc(
  services: Services,
  provider: Provider,
  settings: OidcSettings,
  attempt: Attempt,
  search: string,
): Promise<ExternalPerson> {
  const config = await discover(services, provider, settings)
  try {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${attempt.redirectUri}${search}`), {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new ExternalProblem('refused', 'noIdToken')
    const named = claims[settings.nameClaim]
    if (typeof named === 'string' && named) return { subject: claims.sub, name: named }
    if (!config.serverMetadata().userinfo_endpoint) return { subject: claims.sub, name: null }
    const more = (await oidc.fetchUserInfo(config, tokens.access_token, claims.sub))[settings.nameClaim]
    return { subject: claims.sub, name: typeof more === 'string' && more ? more : null }
  } catch (error) {
    throw asProblem(error)
  }
}
