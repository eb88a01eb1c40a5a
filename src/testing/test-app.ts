import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { type AppContract, contract } from '../app/contract.ts'
import { openBackups } from '../app/backup/open-backups.ts'
import { makeServer } from '../app/server.ts'
import { jobHandlers } from '../app/worker.ts'
import { type Clock, clockFrom } from '../core/clock.ts'
import { filesDir } from '../core/config.ts'
import type { Context, Services } from '../core/context.ts'
import { inScope } from '../core/db/database.ts'
import { openFiles } from '../core/files.ts'
import { newId } from '../core/ids.ts'
import type { JobData, JobName, Jobs } from '../core/jobs.ts'
import { endsByItself, fullAccess } from '../core/permission.ts'
import { keysFrom } from '../core/secret.ts'
import { openAuth } from '../features/auth/auth.ts'
import { foundOrganisation } from '../app/found-organisation.ts'
import { createAccount } from '../features/people/create-account.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

export type Client = JsonifiedClient<ContractRouterClient<AppContract>>
export const PASSWORD = 'correct horse battery'

export type TestApp = {
  database: TestDatabase
  services: Services
  /** Holds its files and backups. */
  dataDir: string
  /** The application itself, for a real HTTP server in front of it. */
  handler: (request: Request) => Response | Promise<Response>
  fetch: (path: string, init?: RequestInit & { cookie?: string }) => Promise<Response>
  /** Sets the application's clock, in Japanese time: `2026-11-23` or `2026-11-23T09:00`. */
  setTime: (time: string) => void
  /** Runs every job that has been asked for since the last call, through the real handlers. */
  runJobs: () => Promise<void>
  organisation: (code?: string) => Promise<TestOrganisation>
  /** A client of somebody who has an account already, such as one of the sample's. */
  signedIn: (code: string, username: string) => Promise<Client>
  anonymous: Client
  stop: () => Promise<void>
}

export type TestOrganisation = {
  id: string
  code: string
  /** A context with every permission, for arranging a case through commands. */
  ctx: Context
  /** Gives an account a further role, limited to a unit. */
  grant: (accountId: string, role: string, scopeId: string) => Promise<void>
  /** Makes an account with the role (scoped to a unit when given), signs in over HTTP and hands back a client. */
  signIn: (
    role: string,
    options?: { scopeId?: string | null; own?: boolean; personId?: string; username?: string; validTo?: string },
  ) => Promise<{ client: Client; cookie: string; accountId: string }>
}

/** The real application on a database of its own; only the clock is set and jobs run when the test says so. */
export async function startTestApp(
  start = '2026-11-23T09:00',
  { rateLimit = false, template }: { rateLimit?: boolean; template?: string } = {},
): Promise<TestApp> {
  const database = await cloneDatabase(template)
  const folder = mkdtempSync(join(tmpdir(), 'sakimori-files-'))
  let now = japanese(start)
  const clock: Clock = clockFrom(() => now)
  const waiting: { name: JobName; data: JobData }[] = []
  const jobs: Jobs = { enqueue: async (_tx, name, data) => void waiting.push({ name, data }) }
  const services: Services = {
    db: database.db,
    clock,
    files: openFiles(filesDir({ dataDir: folder })),
    jobs,
    backups: openBackups({ ownerUrl: database.ownerUrl, dataDir: folder, clock }),
    keyOf: keysFrom(Buffer.alloc(32, 7)),
  }
  const auth = openAuth({
    pool: database.authPool,
    secret: 'test-secret-of-thirty-two-letters!',
    secure: false,
    rateLimit,
    services,
  })
  const { app, forget } = makeServer({ services, auth, log: (problem) => console.error(problem) })
  const fetchApp: TestApp['fetch'] = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('host', 'localhost')
    if (init.cookie) headers.set('cookie', init.cookie)
    return app.fetch(new Request(`http://localhost${path}`, { ...init, headers }))
  }
  const clientWith = (cookie?: string): Client =>
    createORPCClient(
      new OpenAPILink(contract, {
        url: 'http://localhost/api',
        fetch: (request) => withCookie(app.fetch, request, cookie),
      }),
    )
  const signInAs = async (code: string, username: string) => {
    const answer = await fetchApp('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: `${code}/${username}`, password: PASSWORD }),
    })
    if (!answer.ok) throw new Error(`sign-in failed: ${answer.status} ${await answer.text()}`)
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }
  let organisations = 0
  return {
    database,
    services,
    dataDir: folder,
    handler: (request) => app.fetch(request),
    fetch: fetchApp,
    anonymous: clientWith(),
    signedIn: async (code, username) => clientWith(await signInAs(code, username)),
    setTime: (time) => {
      now = japanese(time)
      forget()
    },
    runJobs: async () => {
      const handlers = jobHandlers(services)
      for (let job = waiting.shift(); job; job = waiting.shift()) await handlers[job.name]?.(job.data)
    },
    organisation: async (code = `org${++organisations}`) => {
      const id = await foundOrganisation(
        services,
        { code, name: `試験広域連合${code}`, kind: 'wideAreaUnion' },
        { kind: 'console', name: 'test' },
      )
      const ctx: Context = {
        ...services,
        organisationId: id,
        actor: { kind: 'console', name: 'test' },
        access: fullAccess,
        locale: 'ja',
      }
      return {
        id,
        code,
        ctx,
        grant: async (accountId, role, scopeId) => {
          await inScope(database.db, id, (tx) =>
            tx
              .insertInto('roleGrant')
              .values({ organisationId: id, id: newId(), accountId, roleCode: role, scopeId })
              .execute(),
          )
          forget()
        },
        signIn: async (role, options = {}) => {
          const username = options.username ?? `${role.toLowerCase()}${newId().slice(-6)}`
          const account = await createAccount(ctx, {
            username,
            displayName: username,
            password: PASSWORD,
            personId: options.personId ?? null,
            grants: [
              {
                role,
                scopeId: options.scopeId ?? null,
                own: options.own ?? false,
                // What must have an end has one long after the test.
                validTo: options.validTo ?? (endsByItself(role) ? '2099-03-31' : null),
              },
            ],
          })
          const cookie = await signInAs(code, username)
          return { client: clientWith(cookie), cookie, accountId: account.id }
        },
      }
    },
    stop: async () => {
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const japanese = (time: string): Date => new Date(`${time.length === 10 ? `${time}T00:00` : time}:00+09:00`)

async function withCookie(
  fetch: (request: Request) => Response | Promise<Response>,
  request: Request,
  cookie?: string,
): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set('host', 'localhost')
  if (cookie) headers.set('cookie', cookie)
  return fetch(new Request(request, { headers }))
}
