import { mkdirSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { makeServer } from './app/server.ts'
import { isSetUp, issueSetupToken } from './app/setup-token.ts'
import { startServices } from './app/start-services.ts'
import { takeAppLock } from './core/app-lock.ts'
import { readConfig } from './core/config.ts'
import { log } from './core/log.ts'
import { StartError } from './core/start-error.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const releaseLock = await takeAppLock(config.dataDir)
  const parts = await startServices(config)
  const { app } = makeServer({ ...parts, log: (problem) => log.error(problem) })
  const server = await listen(app.fetch, config.port, config.host).catch(async (error: unknown) => {
    await parts.stop()
    throw error
  })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : config.port
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host
  process.stdout.write(`\n防人 Sakimori   http://${host}:${port}/\n`)
  if (!(await isSetUp(parts.services.db))) {
    const token = await issueSetupToken(parts.services.db)
    process.stdout.write(`初期設定の鍵 / set-up token: ${token}\n`)
    process.stdout.write(`初期設定の画面 / set-up page: http://${host}:${port}/setup#${token}\n`)
  }
  process.stdout.write('止めるには Ctrl+C / Ctrl+C to stop\n\n')
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await parts.stop()
    releaseLock()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  port: number,
  host: string,
): Promise<ReturnType<typeof serve>> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, port, hostname: host }, () => done(server))
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new StartError(
              `ポート ${port} は使われています。PORT で別の番号を指定してください（例：PORT=8081 npm start）。 / Port ${port} is in use; set PORT to another one.`,
            )
          : error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL'
            ? new StartError(
                `${host}:${port} では待ち受けられません。HOST と PORT を確かめてください。 / Cannot listen on ${host}:${port}.`,
              )
            : error,
      ),
    )
  })
}

main().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`)
  else log.error(error)
  process.exit(1)
})
