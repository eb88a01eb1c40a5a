import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'

let folder: string
const running: EmbeddedPostgres[] = []
const start = async (): Promise<EmbeddedPostgres> => {
  const server = await startEmbedded(folder, 'secret')
  running.push(server)
  return server
}
const ask = async (server: EmbeddedPostgres, statement: string) => {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
const postmaster = () => Number(readFileSync(join(folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[0])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakimori-pg-'))
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.stopIfUnused().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
})

describe('the supervised PostgreSQL', () => {
  it('a killed database loses no committed row and is brought back on its port', async () => {
    const server = await start()
    await ask(server, 'create table kept (n int)')
    await ask(server, 'insert into kept select generate_series(1, 1000)')
    process.kill(postmaster(), 'SIGKILL')
    await expect
      .poll(
        () =>
          ask(server, 'select 1').then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 10_000 },
      )
      .toBe('down')
    await server.revive()
    expect(await ask(server, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
  })

  it('a second start adopts the running server; it is stopped only when nobody is connected', async () => {
    const first = await start()
    const client = new pg.Client({ connectionString: first.url('postgres') })
    await client.connect()
    const second = await start()
    expect(second.url('postgres')).toBe(first.url('postgres'))
    await second.stopIfUnused()
    expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }])
    await client.end()
    await first.stopIfUnused()
    await expect(ask(first, 'select 1')).rejects.toThrow()
  })

  it('two first starts at once end with one cluster', async () => {
    const [a, b] = await Promise.all([start(), start()])
    expect(a!.url('x')).toBe(b!.url('x'))
  })

  it('a pid file that names a foreign process does not block the start', async () => {
    const server = await start()
    await server.stopIfUnused()
    writeFileSync(join(folder, 'db', 'postmaster.pid'), `${process.pid}\n${join(folder, 'db')}\n0\n1\n`)
    expect(await ask(await start(), 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('refuses a folder of another PostgreSQL with one sentence', async () => {
    mkdirSync(join(folder, 'db'))
    writeFileSync(join(folder, 'db', 'PG_VERSION'), '15\n')
    await expect(start()).rejects.toThrow(/PostgreSQL 15/)
  })

  it('leaves no process behind', async () => {
    const server = await start()
    const pid = postmaster()
    await server.stopIfUnused()
    expect(() => execFileSync('kill', ['-0', String(pid)], { stdio: 'ignore' })).toThrow()
  })
})
