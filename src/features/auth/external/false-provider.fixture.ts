import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Record<string, unknown>
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

const jwt = (header: object, claims: object, key: KeyObject | null): string => {
  const text = `${encode(header)}.${encode(claims)}`
  return `${text}.${key ? sign('sha256', Buffer.from(text), key).toString('base64url') : ''}`
}

/** A provider that lies: every ID token is what the test says, everything else is as it should be. */
export async function startFalseProvider(clientId: string) {
  const own = pair()
  const strange = pair()
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const now = Math.floor(Date.now() / 1000)
  const right: Claims = {
    iss: issuer,
    aud: clientId,
    sub: 'somebody',
    preferred_username: 'taro',
    iat: now,
    exp: now + 300,
  }
  let lie: { claims?: Claims; key?: 'strange' | 'none'; issuer?: string } = {}
  let nonce = ''
  const idToken = (): string => {
    const claims = { ...right, nonce, ...lie.claims }
    if (lie.key === 'none') return jwt({ alg: 'none' }, claims, null)
    return jwt({ alg: 'RS256', kid: 'one' }, claims, (lie.key === 'strange' ? strange : own).privateKey)
  }
  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: lie.issuer ?? issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }),
    '/token': () => ({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken() }),
  }
  server.on('request', (asked, answer) => {
    const body = answers[new URL(asked.url ?? '/', issuer).pathname]?.()
    answer.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}))
  })
  return {
    issuer,
    /** What is false from now on; nothing: an honest provider. */
    lie: (told: typeof lie) => void (lie = told),
    /** The answer to a request for authorization, as the browser would bring it. */
    answer: (authorization: string): URLSearchParams => {
      const asked = new URL(authorization).searchParams
      nonce = asked.get('nonce') ?? ''
      return new URLSearchParams({ code: 'a code', state: asked.get('state') ?? '' })
    },
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
