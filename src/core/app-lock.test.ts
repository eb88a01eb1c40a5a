import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appIsRunning, takeAppLock } from './app-lock.ts'

it('one application a folder, whatever path leads to it, and free again afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sakimori-lock-'))
  const alias = `${folder}-alias`
  symlinkSync(folder, alias)
  try {
    expect(await appIsRunning(folder)).toBe(false)
    const release = await takeAppLock(folder)
    expect(await appIsRunning(alias)).toBe(true)
    await expect(takeAppLock(alias)).rejects.toThrow(/別の Sakimori/)
    release()
    await expect.poll(() => appIsRunning(folder)).toBe(false)
    ;(await takeAppLock(folder))()
  } finally {
    rmSync(alias)
    rmSync(folder, { recursive: true })
  }
})
