import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './cli.fixture.ts'

const corpus = (name: string): string => fileURLToPath(new URL(`../../../bench/corpus/${name}`, import.meta.url))
let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sakimori-cli-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('use', () => {
  it('prints help on stdout with exit 0, in the language asked for', async () => {
    const ja = await runCli(['--help'])
    expect(ja).toMatchObject({ exit: 0, stderr: '' })
    expect(ja.stdout).toContain('使い方')
    const en = await runCli(['--help'], { LANG: 'en_GB.UTF-8' })
    expect(en.stdout).toContain('Usage')
    expect((await runCli(['--help', '--lang', 'ja'], { LANG: 'en_GB.UTF-8' })).stdout).toContain('使い方')
  })

  it.each([
    [[]],
    [['policy']],
    [['policy', 'parse']],
    [['policy', 'parse', 'a', 'b']],
    [['openapi', '--admin', 'x']],
    [['openapi', '--nonsense']],
    [['openapi', '--lang', 'fr']],
  ])('answers wrong use %j with exit 2 and silence on stdout', async (words) => {
    const run = await runCli(words)
    expect(run).toMatchObject({ exit: 2, stdout: '' })
    expect(run.stderr).not.toBe('')
  })
})

describe('policy parse', () => {
  it('prints the tree as one JSON value with the documented keys', async () => {
    const run = await runCli(['policy', 'parse', corpus('01-labels-on-own-lines.txt'), '--json'])
    expect(run.exit).toBe(0)
    const value: Record<string, { id: string; children: unknown[] }[]> = JSON.parse(run.stdout)
    expect(Object.keys(value)).toEqual([
      'title',
      'issuer',
      'date',
      'nodes',
      'definitions',
      'references',
      'furniture',
      'warnings',
    ])
    expect(Object.keys(value.nodes?.[0] ?? {})).toEqual(['id', 'type', 'label', 'heading', 'text', 'at', 'children'])
    expect(value.nodes?.map((node) => node.id)).toContain('1')
  })

  it('prints an indented tree for people', async () => {
    const run = await runCli(['policy', 'parse', corpus('06-fullwidth-and-parenthesised.txt')])
    expect(run.exit).toBe(0)
    expect(run.stdout).toMatch(/^⑴ /m)
    expect(run.stdout).toMatch(/^ {2}１ /m)
  })

  it('refuses what is no policy, and what is not there, with exit 1, a sentence, and {error} as JSON', async () => {
    const recipe = await runCli(['policy', 'parse', corpus('refuse/recipe.txt'), '--json'])
    expect(recipe.exit).toBe(1)
    expect(JSON.parse(recipe.stdout)).toHaveProperty('error.code')
    expect(recipe.stderr).not.toBe('')
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '')
    expect(await runCli(['policy', 'parse', empty])).toMatchObject({ exit: 1, stdout: '' })
    const absent = await runCli(['policy', 'parse', join(folder, 'absent.txt'), '--lang', 'en'])
    expect(absent).toMatchObject({ exit: 1, stdout: '' })
    expect(absent.stderr).toContain('ENOENT')
  })
})

describe('policy compare', () => {
  const old = fileURLToPath(new URL('../../../content/sample/basic-policy.txt', import.meta.url))
  const amended = (): string => {
    const path = join(folder, 'amended.txt')
    writeFileSync(path, readFileSync(old, 'utf8').replace('三つの領域ごとに', '四つの領域ごとに'))
    return path
  }

  it('prints the table for people and what became of every clause as JSON', async () => {
    const run = await runCli(['policy', 'compare', old, amended()])
    expect(run.exit).toBe(0)
    expect(run.stdout).toContain('次の【四つ】の領域ごとに')
    const json = await runCli(['policy', 'compare', old, amended(), '--json', '--preset', 'national'])
    const { preset, counts, changes } = JSON.parse(json.stdout)
    expect({ preset, counts }).toMatchObject({
      preset: 'national',
      counts: { changed: 1, added: 0, removed: 0, moved: 0 },
    })
    expect(changes.find(({ kind }: { kind: string }) => kind === 'changed')).toMatchObject({
      new: { nodeId: '6/3', label: '(3)' },
    })
  })

  it.each([
    ['html', '<!'],
    ['docx', 'PK'],
    ['pdf', '%P'],
  ])('writes a file as %s', async (format, begins) => {
    const out = join(folder, `table.${format}`)
    const run = await runCli(['policy', 'compare', old, amended(), '--format', format, '--out', out])
    expect(run).toMatchObject({ exit: 0 })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe(begins)
  })

  it.each([
    ['compare.preset', ['--preset', 'mine']],
    ['compare.format', ['--format', 'odt', '--out', 'x']],
    ['compare.noOut', ['--format', 'docx']],
    ['file.unwritable', ['--format', 'html', '--out', '/nowhere/table.html']],
  ])('refuses with %s and says what to do', async (code, words) => {
    const run = await runCli(['policy', 'compare', old, amended(), ...words, '--json'])
    expect(run.exit).toBe(1)
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code } })
  })
})

describe('policy map', () => {
  it('prints clauses with scored rows, both silences, and the cover of every 号', async () => {
    const run = await runCli(['policy', 'map', corpus('01-labels-on-own-lines.txt'), '--json'])
    expect(run.exit).toBe(0)
    const value: {
      clauses: { rows: { id: string; score: number; why: string }[] }[]
      heads: { head: number; rows: number; covered: number }[]
    } = JSON.parse(run.stdout)
    expect(Object.keys(value)).toEqual(['clauses', 'unmatched', 'silent', 'heads'])
    expect(value.heads.map((head) => head.head)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const row = value.clauses.flatMap((clause) => clause.rows)[0]
    expect(row?.id).toMatch(/^m\d{4}$/)
    expect(row?.why).not.toBe('')
  })
})

describe('measures check and openapi', () => {
  it('counts the catalogue that is shipped and finds nothing wrong', async () => {
    const run = await runCli(['measures', 'check', '--json'])
    expect(run).toMatchObject({ exit: 0, stderr: '' })
    const value: { rows: number; errors: unknown[] } = JSON.parse(run.stdout)
    expect(Object.keys(value)).toEqual(['rows', 'byHead', 'byClause', 'errors'])
    expect(value.rows).toBeGreaterThanOrEqual(180)
    expect(value.errors).toEqual([])
  })

  it('prints the API as OpenAPI 3.1', async () => {
    const run = await runCli(['openapi'])
    expect(run.exit).toBe(0)
    const value: { openapi: string; paths: Record<string, unknown> } = JSON.parse(run.stdout)
    expect(value.openapi).toMatch(/^3\.1\./)
    expect(value.paths).toHaveProperty('/setup')
  })
})
