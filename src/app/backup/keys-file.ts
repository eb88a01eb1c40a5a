import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupErrors, whyOf } from './backup.errors.ts'

export const secretPath = (dataDir: string): string => join(dataDir, 'secret.key')

/** Writes the installation's secret apart from its backup, for its owner's eyes only. @throws {AppError} where the file exists. */
export async function writeKeys(dataDir: string, target: string): Promise<void> {
  if (existsSync(target)) throw backupErrors('exists', { file: target })
  try {
    const secret = await readFile(secretPath(dataDir))
    const handle = await open(target, 'wx', 0o600)
    try {
      await handle.writeFile(secret)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw backupErrors('cannotWrite', { file: target, why: whyOf(error) })
  }
}

/** The secret as a file of keys holds it. @throws {AppError} */
export async function readKeys(file: string): Promise<string> {
  try {
    const text = (await readFile(file, 'utf8')).trim()
    if (/^[0-9a-f]{64}$/.test(text)) return text
  } catch (error) {
    throw backupErrors('cannotRead', { file, why: whyOf(error) })
  }
  throw backupErrors('badKeys', { file })
}
