import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FileStore, openFiles } from './files.ts'

const mine = '00000000-0000-7000-8000-000000000001'
const theirs = '00000000-0000-7000-8000-000000000002'
let root: string
let files: FileStore
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sakimori-files-'))
  files = openFiles(root)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('stores once by content, apart for each organisation', async () => {
  const bytes = new TextEncoder().encode('入退室記録')
  const first = await files.put(mine, bytes)
  expect(await files.put(mine, bytes)).toEqual(first)
  expect(readdirSync(join(root, mine))).toEqual([first.sha256])
  expect(await files.read(mine, first.sha256)).toEqual(Buffer.from(bytes))
  await expect(files.read(theirs, first.sha256)).rejects.toThrow()
})

it('never leaves its folder', async () => {
  await expect(files.read('../..', 'a'.repeat(64))).rejects.toThrow('organisation')
  await expect(files.read(mine, '../secret.key')).rejects.toThrow('address')
})

it('sweeps what no row names, but not what was uploaded within the hour', async () => {
  const kept = await files.put(mine, new Uint8Array([1]))
  await files.put(mine, new Uint8Array([2]))
  const now = new Date()
  expect(await files.sweep(mine, new Set([kept.sha256]), now)).toBe(0)
  expect(await files.sweep(mine, new Set([kept.sha256]), new Date(now.getTime() + 7_200_000))).toBe(1)
  expect(readdirSync(join(root, mine))).toEqual([kept.sha256])
})
