import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { derive, loadSecret } from './secret.ts'

it('makes the secret once, readable by its owner only, and derives a different key for each purpose', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sakimori-secret-'))
  try {
    const secret = loadSecret(folder)
    expect(secret).toHaveLength(32)
    expect(loadSecret(folder)).toEqual(secret)
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
    expect(derive(secret, 'a')).toBe(derive(secret, 'a'))
    expect(derive(secret, 'a')).not.toBe(derive(secret, 'b'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
