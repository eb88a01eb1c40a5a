import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from './cli.fixture.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sakimori-cli-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('refuses a lost or foreign secret.key at once, and goes on with a new one from the console', async () => {
  const env = { DATA_DIR: join(folder, 'data') }
  const secret = join(env.DATA_DIR, 'secret.key')
  const made = await runCli(
    ['organisation', 'create', 'kawabe', '川辺県広域連合', 'wideAreaUnion', '--admin', 'a'],
    env,
  )
  expect(made.exit, made.stderr).toBe(0)
  const days = ['--from', '2020-01-01', '--to', '2099-12-31']
  const file = join(folder, 'history.jsonl')
  expect((await runCli(['history', 'export', ...days, file], env)).exit).toBe(0)
  const head: { note: string } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')
  const note = join(folder, 'checkpoint.txt')
  writeFileSync(note, head.note)
  expect(await runCli(['history', 'new-key'], env)).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('失われていません'),
  })

  renameSync(secret, `${secret}.lost`)
  const missing = await runCli(['history', 'verify'], env)
  expect(missing).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining('history new-key') })
  writeFileSync(secret, '00'.repeat(32))
  const foreign = await runCli(['sample'], env)
  expect(foreign).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining('history new-key') })

  rmSync(secret)
  const begun = await runCli(['history', 'new-key', '--json'], env)
  expect(begun.exit, begun.stderr).toBe(0)
  expect(JSON.parse(begun.stdout)).toMatchObject({ organisations: [{ organisation: 'kawabe', adopted: 0 }] })
  const verified = await runCli(['history', 'verify', '--checkpoint', note], env)
  expect(verified.exit, verified.stderr).toBe(0)
  expect(verified.stdout).toContain('以前の公開鍵')
  expect(verified.stdout).toContain('一致')
  expect(verified.stdout).toContain('確かめられません')

  for (const words of [
    ['--before', '1 April'],
    ['--before', '2020-04-01'],
  ])
    expect(await runCli(['history', 'purge', ...words], env)).toMatchObject({ exit: 1, stdout: '' })
  const dry = await runCli(['history', 'purge', '--before', '2020-04-01', '--dry-run', '--json'], env)
  expect(dry.exit, dry.stderr).toBe(0)
  expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, preview: { rows: 0 }, purged: null })
  const decision = ['--decided-on', '2020-04-01', '--decided-by', '総務課長', '--number', '総務第1号']
  expect(await runCli(['history', 'purge', '--before', '2020-04-01', ...decision], env)).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('保存年限'),
  })
}, 180_000)
