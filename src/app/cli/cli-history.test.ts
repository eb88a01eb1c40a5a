import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from './cli.fixture.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sakimori-cli-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('verifies a database, exports it, and verifies the export without any database', async () => {
  const env = { DATA_DIR: join(folder, 'data') }
  const file = join(folder, 'history.jsonl')
  const made = await runCli(
    ['organisation', 'create', 'kawabe', '川辺県広域連合', 'wideAreaUnion', '--admin', 'saeki'],
    env,
  )
  expect(made.exit, made.stderr).toBe(0)
  const before = await runCli(['history', 'verify', '--json'], env)
  expect(before.exit, before.stderr).toBe(0)
  expect(JSON.parse(before.stdout)).toMatchObject({
    ok: true,
    firstBad: null,
    organisations: [{ organisation: 'kawabe', sealed: 0, problems: [] }],
  })

  const days = ['--from', '2020-01-01', '--to', '2099-12-31']
  const exported = await runCli(['history', 'export', ...days, file, '--json'], env)
  expect(exported.exit, exported.stderr).toBe(0)
  expect(JSON.parse(exported.stdout)).toMatchObject({ file, from: 0, rows: expect.any(Number) })

  const head: { note: string } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')
  const note = join(folder, 'checkpoint.txt')
  writeFileSync(note, head.note)
  const elsewhere = { DATA_DIR: join(folder, 'nothing') }
  const verified = await runCli(['history', 'verify', '--export', file, '--checkpoint', note, '--json'], elsewhere)
  expect(verified.exit, verified.stderr).toBe(0)
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, export: { origin: 'sakimori/kawabe', problems: [] } })
  const after = await runCli(['history', 'verify', '--checkpoint', note], env)
  expect(after).toMatchObject({ exit: 0 })
  expect(after.stdout).toContain('一致')

  writeFileSync(file, readFileSync(file, 'utf8').replace('事務局', '総務局'))
  const tampered = await runCli(['history', 'verify', '--export', file, '--json'], elsewhere)
  expect(tampered.exit).toBe(1)
  expect(JSON.parse(tampered.stdout)).toMatchObject({
    ok: false,
    firstBad: { kind: 'changed', index: expect.any(Number) },
  })
  expect(tampered.stderr).toContain('行目')
}, 60_000)

it.each([
  [['history', 'export', '--from', '2026-04-01', 'x'], 2],
  [['history', 'export', '--from', '1 April', '--to', '2026-04-01', 'x'], 1],
  [['history', 'verify', 'x'], 2],
  [['history', 'verify', '--export'], 2],
  [['history', 'verify', '--export', '/nonexistent/file'], 1],
  [['history', 'verify', '--checkpoint', '/nonexistent/file'], 1],
  [['history', 'verify', '--export', 'package.json'], 1],
])('answers %j with exit %i and silence on stdout', async (words, exit) => {
  const run = await runCli(words)
  expect(run).toMatchObject({ exit, stdout: '' })
  expect(run.stderr).not.toBe('')
})
