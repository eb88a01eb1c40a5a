import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from './cli.fixture.ts'

let folder: string
let env: { DATA_DIR: string }
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakimori-cli-'))
  env = { DATA_DIR: join(folder, 'data') }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('backs up nothing where there is nothing, and makes no database for it', async () => {
  const run = await runCli(['backup', join(folder, 'a.tar.gz'), '--json'], env)
  expect(run.exit).toBe(1)
  expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'backup.nothingHere' } })
  expect(existsSync(env.DATA_DIR)).toBe(false)
  expect(existsSync(join(folder, 'a.tar.gz'))).toBe(false)
})

it('refuses to restore what is no backup, before a folder is made', async () => {
  const file = join(folder, 'letter.txt')
  writeFileSync(file, '拝啓')
  const run = await runCli(['restore', file], env)
  expect(run).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining('控えではありません') })
  expect(existsSync(env.DATA_DIR)).toBe(false)
})

it.each([
  [['backup']],
  [['backup', 'a', '--keys']],
  [['backup', 'a', '--replace']],
  [['restore', 'a', '--replace=x']],
  [['restore', 'a', '--replace', 'b']],
])('answers wrong use %j with exit 2', async (words) => {
  expect(await runCli(words, env)).toMatchObject({ exit: 2, stdout: '' })
})
