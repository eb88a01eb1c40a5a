import * as net from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { Client, InvalidCredentialsError, ResultCodeError } from 'ldapts'
import { connectionProblem, ExternalProblem } from './external-problem.ts'
import type { LdapSettings } from './providers.schema.ts'

const CONNECT_MS = 5_000
const ANSWER_MS = 8_000
const WHOLE_MS = 20_000

export const tlsOptionsOf = ({ host, ca }: { host: string; ca: string }): ConnectionOptions => ({
  minVersion: 'TLSv1.2',
  ...(net.isIP(host) === 0 ? { servername: host } : {}),
  ...(ca ? { ca } : {}),
})

/** A refusal of the directory stays what it is; anything else is a connection that failed. */
export function directoryProblem(error: unknown): unknown {
  if (error instanceof ResultCodeError || error instanceof ExternalProblem) return error
  return connectionProblem(error) ?? new ExternalProblem('unreachable', 'closedOrTimeout')
}

/**
 * One connection for one piece of work, encrypted as the settings say, with a time limit over all of it. The library would quietly
 * connect again, and after StartTLS that would be in the clear: a second connection is refused. Referrals are never followed.
 */
export async function withDirectory<T>(settings: LdapSettings, work: (client: Client) => Promise<T>): Promise<T> {
  const { host, port, encryption } = settings
  const address = net.isIPv6(host) ? `[${host}]` : host
  let socket: net.Socket | undefined
  const client = new Client({
    url: `${encryption === 'ldaps' ? 'ldaps' : 'ldap'}://${address}:${port}`,
    timeout: ANSWER_MS,
    connectTimeout: CONNECT_MS,
    ...(encryption === 'ldaps' ? { tlsOptions: tlsOptionsOf(settings) } : {}),
    createConnection: ((to: number, at?: string) => {
      if (socket) throw new ExternalProblem('unreachable', 'connectionLost')
      return (socket = net.connect(to, at ?? host))
    }) as typeof net.connect,
  })
  const limit = setTimeout(() => socket?.destroy(new ExternalProblem('unreachable', 'tooSlow')), WHOLE_MS)
  try {
    if (encryption === 'startTls') await client.startTLS(tlsOptionsOf(settings))
    return await work(client)
  } catch (error) {
    throw directoryProblem(error)
  } finally {
    clearTimeout(limit)
    await client.unbind().catch(() => undefined)
    socket?.destroy()
  }
}

/** Sub-codes by which Active Directory says that a right password has run out or has to be changed first. */
const expired = /\bdata (?:532|773)\b/

/**
 * Simple bind (RFC 4513 §5.1). An empty password would be an unauthenticated bind, which many servers answer with success (§5.1.2):
 * it is refused here, before anything is sent.
 * @throws {ExternalProblem} wrong or passwordExpired
 */
export async function bindAs(client: Client, name: string, password: string): Promise<void> {
  if (password === '') throw new ExternalProblem('emptyPassword')
  if (name === '') throw new ExternalProblem('wrong', 'noName')
  try {
    await client.bind(name, password)
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error
    if (error instanceof InvalidCredentialsError)
      throw new ExternalProblem(expired.test(error.message) ? 'passwordExpired' : 'wrong')
    // No such entry, a name that is none, an account that may not bind: for whoever tries, the same as a wrong password.
    throw new ExternalProblem([32, 34, 48, 53].includes(error.code) ? 'wrong' : 'misconfigured', `bind${error.code}`)
  }
}
