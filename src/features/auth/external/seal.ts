import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/** AES-256-GCM (NIST SP 800-38D). `place` is authenticated with it: what was sealed for one row does not open in another. */
export function seal(key: Buffer, place: string, text: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** @returns null where it was altered, sealed with another key, or for another place */
export function unseal(key: Buffer, place: string, sealed: Buffer): string | null {
  if (sealed.length < IV + TAG) return null
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(IV, IV + TAG))
    return Buffer.concat([cipher.update(sealed.subarray(IV + TAG)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
