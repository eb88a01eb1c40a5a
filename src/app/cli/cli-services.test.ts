import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mainFile, runCli } from './cli.fixture.ts'

let dataDir: string
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), 'sakimori-cli-'))))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const databaseRuns = (): boolean => existsSync(join(dataDir, 'db', 'postmaster.pid'))
const env = () => ({ DATA_DIR: dataDir })

/** The real application on the folder; resolves with its address once it prints one. */
async function startMain(): Promise<{ child: ChildProcess; address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [mainFile], {
    env: { PATH: process.env.PATH, PORT: '0', ...env() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((done, fail) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /http:\/\/[\d.]+:\d+/.exec(text)
      if (found) done(found[0])
    })
    child.once('exit', (code) => fail(new Error(`the application left with ${code}: ${text}`)))
  })
  const stop = async () => {
    const left = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await left
  }
  return { child, address, stop }
}

const signIn = async (address: string, username: string, password: string): Promise<number> =>
  (
    await fetch(`${address}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
  ).status

describe('organisations and accounts from the command line', () => {
  it('makes an organisation without the application and leaves no database running', async () => {
    const run = await runCli(
      ['organisation', 'create', 'kawabe', '川辺県広域連合', 'wideAreaUnion', '--admin', 'Saeki', '--json'],
      env(),
    )
    expect(run.stderr).toContain('二度と表示しません')
    expect(run.exit).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({
      code: 'kawabe',
      username: 'Saeki',
      password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    })
    expect(databaseRuns()).toBe(false)
  })

  it('refuses a code that is taken, a kind that is none, and an organisation that is not there', async () => {
    const taken = await runCli(['organisation', 'create', 'kawabe', '別の団体', 'town', '--admin', 'x'], env())
    expect(taken).toMatchObject({ exit: 1, stdout: '' })
    expect(
      await runCli(['organisation', 'create', 'other', '別の団体', 'village', '--admin', 'x'], env()),
    ).toMatchObject({ exit: 1 })
    expect(await runCli(['account', 'reset', 'nowhere', 'saeki'], env())).toMatchObject({ exit: 1, stdout: '' })
    expect(await runCli(['account', 'reset', 'kawabe', 'nobody'], env())).toMatchObject({ exit: 1, stdout: '' })
    expect(await runCli(['sample', 'delete'], env())).toMatchObject({ exit: 1, stdout: '' })
  })

  it('loads the sample, refuses it a second time, and deletes it', async () => {
    const run = await runCli(['sample', '--json'], env())
    expect(run.exit, run.stderr).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ code: expect.any(String), password: expect.any(String) })
    expect(await runCli(['sample'], env())).toMatchObject({ exit: 1, stdout: '' })
    expect(await runCli(['sample', 'delete', '--json'], env())).toMatchObject({ exit: 0 })
    expect(databaseRuns()).toBe(false)
  }, 120_000)

  it('resets a password while the application runs, on the same database, and leaves it running', async () => {
    const main = await startMain()
    try {
      const run = await runCli(['account', 'reset', 'kawabe', 'saeki', '--json'], env())
      expect(run.exit).toBe(0)
      const { password }: { password: string } = JSON.parse(run.stdout)
      expect(await signIn(main.address, 'kawabe/saeki', password)).toBe(200)
      expect(await signIn(main.address, 'kawabe/saeki', 'correct horse battery')).toBe(401)
      expect(databaseRuns()).toBe(true)
    } finally {
      await main.stop()
    }
    expect(databaseRuns()).toBe(false)
  })
})
