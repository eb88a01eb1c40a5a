import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeServer } from '../src/app/server.ts'
import { startServices } from '../src/app/start-services.ts'
import type { Context, Services } from '../src/core/context.ts'
import { derive, loadSecret } from '../src/core/secret.ts'
import { fullAccess } from '../src/core/permission.ts'
import { startEmbedded } from '../src/core/postgres/embedded.ts'
import { foundOrganisation } from '../src/app/found-organisation.ts'
import { createAccount } from '../src/features/people/create-account.ts'

export type Statement = { text: string; values: unknown[] }

export type BenchApp = {
  services: Services
  ctx: Context
  get: (path: string) => Promise<Response>
  /** Runs `work` and hands back the statements that it sent as the application, those of the scope left out. */
  statementsOf: (work: () => Promise<unknown>) => Promise<Statement[]>
  /** A connection as the application's role inside the organisation's scope, for running statements alone. */
  scoped: pg.Client
  /** The owner, for arranging data by the thousand. */
  owner: pg.Client
  stop: () => Promise<void>
}

const PASSWORD = 'correct horse battery'
const scopeWords = /^(begin|commit|rollback|start transaction|select set_config)/i

/** The real application on a PostgreSQL of its own, asked in process by a signed-in administrator. */
export async function startBenchApp(): Promise<BenchApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sakimori-bench-'))
  const { services, auth, stop } = await startServices({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: null,
    mode: 'web',
    https: false,
  })
  const organisationId = await foundOrganisation(
    services,
    { code: 'bench', name: '計測広域連合', kind: 'wideAreaUnion' },
    { kind: 'console', name: 'bench' },
  )
  const ctx: Context = {
    ...services,
    organisationId,
    actor: { kind: 'console', name: 'bench' },
    access: fullAccess,
    locale: 'ja',
  }
  await createAccount(ctx, {
    username: 'bench',
    displayName: 'bench',
    password: PASSWORD,
    grants: [{ role: 'administrator', scopeId: null }],
  })
  const { app } = makeServer({ services, auth, log: (problem) => console.error(problem) })
  const ask = async (path: string, init: RequestInit = {}) => app.fetch(new Request(`http://localhost${path}`, init))
  const signedIn = await ask('/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: 'localhost' },
    body: JSON.stringify({ username: 'bench/bench', password: PASSWORD }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const secret = loadSecret(dataDir)
  // Attaches to the server that runs already, only to learn its address.
  const server = await startEmbedded(dataDir, derive(secret, 'postgres-owner'))
  const owner = await connected(server.url('sakimori'))
  const scoped = await connected(server.url('sakimori'))
  await scoped.query('set role sakimori_app')
  await scoped.query(`select set_config('app.organisation', $1, false)`, [organisationId])
  return {
    services,
    ctx,
    get: (path) => ask(path, { headers: { cookie, host: 'localhost' } }),
    statementsOf,
    scoped,
    owner,
    stop: async () => {
      await Promise.all([owner.end(), scoped.end()])
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const original: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof original !== 'function') throw new Error('pg.Client has no query()')
  const listening = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first, second] = given
    const text =
      typeof first === 'string'
        ? first
        : typeof first === 'object' && first !== null && 'text' in first
          ? String(first.text)
          : ''
    const values = typeof first === 'object' && first !== null && 'values' in first ? first.values : second
    if (text && !scopeWords.test(text.trim())) seen.push({ text, values: Array.isArray(values) ? values : [] })
    return Reflect.apply(original, this, given)
  }
  Object.assign(pg.Client.prototype, { query: listening })
  try {
    await work()
  } finally {
    Object.assign(pg.Client.prototype, { query: original })
  }
  return seen
}
