import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './start-error.ts'

/** Said wherever the secret is gone or another one: what hangs on it, and what to do. */
export const lostSecret = (dataDir: string): StartError =>
  new StartError(
    `鍵（${join(dataDir, 'secret.key')}）がないか、このデータのものではありません。保管してある鍵の控えを secret.key として戻してください。鍵が失われたときだけ、アプリケーションを止めて sakimori history new-key を実行します（以前の検証票はそのまま照合できます。二要素認証は登録し直しになります）。 / The secret is missing or belongs to other data. Put the kept copy back as secret.key; only where it is lost for good, stop the application and run: sakimori history new-key`,
  )

/**
 * The one secret of an installation, in `DATA_DIR/secret.key` (mode 0600); every password and key is derived from it. Made at the first start;
 * beside a database that is there already it is never made in silence.
 * @throws {StartError} where it is missing beside a database
 */
export function loadSecret(dataDir: string, { anew = false } = {}): Buffer {
  const path = join(dataDir, 'secret.key')
  if (!existsSync(path)) {
    if (!anew && existsSync(join(dataDir, 'db', 'PG_VERSION'))) throw lostSecret(dataDir)
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
