import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { CliRefusal } from './cli-io.ts'

/** Whole or not at all, readable by its owner only; a file of that name is replaced only by a finished one. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.part`
  try {
    writeFileSync(partial, bytes, { mode: 0o600 })
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    const why = error instanceof Error ? error.message : String(error)
    throw new CliRefusal('file.unwritable', {
      ja: `${path} に書けません（${why}）。`,
      en: `${path} cannot be written (${why}).`,
    })
  }
}
