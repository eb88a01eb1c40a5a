import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** A Linux abstract socket named after the folder: the kernel drops it with the process, so no stale lock is ever left. */
const lockName = (dataDir: string): string =>
  `\0sakimori-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 32)}`

/**
 * Takes the application's lock on a data folder.
 * @returns a function that gives it back. @throws {StartError} when another Sakimori runs on the folder.
 */
export async function takeAppLock(dataDir: string): Promise<() => void> {
  const server = createServer((socket) => socket.end())
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new StartError(
              `このデータフォルダでは別の Sakimori が動いています（${dataDir}）。そちらを止めるか、DATA_DIR を変えてください。 / Another Sakimori is running on this data folder.`,
            )
          : error,
      ),
    )
    server.listen(lockName(dataDir), done)
  })
  server.unref()
  return () => void server.close()
}

/** Whether an application holds the folder; the command line asks before it stops a database that it started. */
export function appIsRunning(dataDir: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(lockName(dataDir))
    socket.once('connect', () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })
}
