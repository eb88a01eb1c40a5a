import { createHmac } from 'node:crypto'
import { canonicalJson } from '../../../core/canonical-json.ts'
import { readCheckpoint, signedBy } from './note.rules.ts'

/** A key that signs checkpoints from so many rows on; `note` is the tree as it was found then, signed with it. */
export type SigningKey = { size: number; verifierKey: string; note: string | null }

export const signingKeyPurpose = (organisationId: string): string => `history-key/${organisationId}`

/** Binds a key to all before it: who forges the list of earlier keys cannot make this mark. */
export const signingKeyMac = (key: Buffer, keys: readonly SigningKey[]): Buffer =>
  createHmac('sha256', key)
    .update(canonicalJson(keys.map(({ size, verifierKey, note }) => ({ size, verifierKey, note }))))
    .digest()

/** The key in whose time a checkpoint of that size was signed and that did sign it: no key speaks beyond the next one's beginning. */
export function signerOfNote(note: string, keys: readonly SigningKey[]): SigningKey | undefined {
  const read = readCheckpoint(note)
  if (!read) return undefined
  return keys.find(
    ({ size, verifierKey }, at) =>
      read.size >= size && read.size <= (keys[at + 1]?.size ?? Infinity) && signedBy(note, verifierKey),
  )
}
