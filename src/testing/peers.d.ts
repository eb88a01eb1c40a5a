/** What our tests use of servers that come without types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Account = { accountId: string; claims: () => Promise<{ sub: string } & Record<string, unknown>> }
  type Configuration = {
    clients: readonly Record<string, unknown>[]
    claims?: Record<string, readonly string[]>
    findAccount?: (context: unknown, id: string) => Promise<Account>
    cookies?: { keys: readonly string[] }
    jwks?: { keys: readonly object[] }
    ttl?: Record<string, number>
  }
  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
    on(event: string, listener: (context: unknown, error: unknown) => void): this
  }
}

declare module 'ldapjs' {
  import type { AddressInfo } from 'node:net'

  type Dn = { toString(): string; equals(other: string): boolean; childOf(other: string): boolean }
  type Request = {
    dn: Dn
    credentials: string
    scopeName: string
    sizeLimit: number
    filter: { matches(attributes: Record<string, unknown>): boolean; toString(): string }
    connection: { ldap: { bindDN: Dn } }
  }
  type Response = {
    diagnosticMessage: string
    attributes: string[]
    end(): void
    send(entry: { dn: string; attributes: Record<string, unknown> }): void
  }
  type Handler = (request: Request, response: Response, next: (error?: Error) => void) => void
  type Server = {
    bind(base: string, handler: Handler): void
    search(base: string, handler: Handler): void
    listen(port: number, host: string, done: () => void): void
    address(): AddressInfo
    close(done?: () => void): void
    on(event: string, listener: (error: Error) => void): void
  }
  type Failure = new (message?: string) => Error
  const ldap: {
    createServer(options?: { certificate: string; key: string }): Server
    parseDN(name: string): Dn
    InvalidCredentialsError: Failure
    InsufficientAccessRightsError: Failure
    NoSuchObjectError: Failure
    SizeLimitExceededError: Failure
    ReferralError: Failure
  }
  export = ldap
}
