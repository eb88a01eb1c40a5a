import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPages } from '../../core/pdf/pdf.testing.ts'
import { runCli } from './cli.fixture.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sakimori-cli-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes the one page and the audit package of a day to files, and keeps in the history that the package was taken', async () => {
  const env = { DATA_DIR: join(folder, 'data') }
  const made = await runCli(
    ['organisation', 'create', 'kawabe', '川辺県広域連合', 'wideAreaUnion', '--admin', 'saeki'],
    env,
  )
  expect(made.exit, made.stderr).toBe(0)
  const pdf = join(folder, '報告.pdf')
  const page = await runCli(['report', 'page', pdf, '--json'], env)
  expect(page.exit, page.stderr).toBe(0)
  expect(JSON.parse(page.stdout)).toMatchObject({ file: pdf, pressing: 0, total: { total: 0 } })
  const pages = await readPages(new Uint8Array(readFileSync(pdf)))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('自己評価')

  const zip = join(folder, '一式.zip')
  const audit = await runCli(['report', 'audit', zip, '--json'], env)
  expect(audit.exit, audit.stderr).toBe(0)
  expect(JSON.parse(audit.stdout)).toMatchObject({ file: zip, items: 0, evidence: 0, sha256: expect.any(String) })
  expect(strFromU8(unzipSync(new Uint8Array(readFileSync(zip)))['index.html']!)).toContain('川辺県広域連合')
  const history = join(folder, 'history.jsonl')
  const days = ['--from', '2020-01-01', '--to', '2099-12-31']
  expect((await runCli(['history', 'export', ...days, history], env)).exit).toBe(0)
  expect(readFileSync(history, 'utf8')).toContain('auditPackage.download')

  const wrong = [
    [['report', 'page', join(folder, 'x.txt')], 1],
    [['report', 'page', join(folder, 'x.pdf'), '--day', '2026-02-30'], 1],
    [['report', 'audit', join(folder, 'nowhere', 'x.zip')], 1],
    [['report', 'audit'], 2],
  ] as const
  for (const [words, exit] of wrong) expect(await runCli(words, env)).toMatchObject({ exit, stdout: '' })
  expect(readdirSync(folder).filter((name) => name.startsWith('x.') || name.endsWith('.part'))).toEqual([])
}, 300_000)
