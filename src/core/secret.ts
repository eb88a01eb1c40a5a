import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one secret of an installation, in `DATA_DIR/secret.key` (mode 0600); every password and key is derived from it. */
export function loadSecret(dataDir: string): Buffer {
  const path = join(dataDir, 'secret.key')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
}

/** A password or key for one purpose; the secret cannot be computed back from it (HMAC-SHA-256, RFC 2104). */
export const derive = (secret: Buffer, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url')

/** The same as 32 bytes: a key for HMAC, the seed of an Ed25519 key. */
export const keysFrom =
  (secret: Buffer) =>
  (purpose: string): Buffer =>
    Buffer.from(derive(secret, purpose), 'base64url')
