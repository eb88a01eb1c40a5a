import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { type Hash, hashBytes, hashFrom } from './tree.rules.ts'

/** A key that signs notes; `name` is the origin line of the checkpoints too. */
export type Signer = { name: string; privateKey: KeyObject; verifierKey: string }
export type Checkpoint = { origin: string; size: number; root: Hash }

const ED25519 = 0x01
// The DER heads of PKCS #8 (RFC 8410 §7) and of SubjectPublicKeyInfo (§4): the 32 bytes follow.
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

export const originOf = (organisationCode: string): string => `sakimori/${organisationCode}`
export const checkpointKeyPurpose = (organisationId: string): string => `history-checkpoint/${organisationId}`

const keyHash = (name: string, key: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), key]), 'buffer').subarray(0, 4)

/** The Ed25519 key with this 32-byte seed (RFC 8032 §5.1.5), under a name. */
export function signerFrom(name: string, seed: Uint8Array): Signer {
  const privateKey = createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(publicHead.length)
  const key = Buffer.concat([Buffer.of(ED25519), raw])
  return {
    name,
    privateKey,
    verifierKey: `${name}+${keyHash(name, key).toString('hex')}+${key.toString('base64')}`,
  }
}

type Verifier = { name: string; id: Buffer; publicKey: KeyObject }

/** Reads a C2SP signed-note verifier key `name+hash+key`. @returns undefined where it is none or not Ed25519. */
export function readVerifierKey(text: string): Verifier | undefined {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? []
  const key = Buffer.from(encoded, 'base64')
  if (key.length !== 33 || key[0] !== ED25519 || keyHash(name, key).toString('hex') !== id) return undefined
  const der = Buffer.concat([publicHead, key.subarray(1)])
  return { name, id: Buffer.from(id, 'hex'), publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

/** C2SP tlog-checkpoint: origin, size, root, each on a line. */
const bodyOf = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${hashBytes(root).toString('base64')}\n`

/** C2SP signed-note: the text, an empty line, and `— name base64(key id, signature)`. */
export function signCheckpoint(signer: Signer, size: number, root: Hash): string {
  const body = bodyOf({ origin: signer.name, size, root })
  const id = readVerifierKey(signer.verifierKey)!.id
  const signature = sign(null, Buffer.from(body), signer.privateKey)
  return `${body}\n— ${signer.name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

/** Reads a checkpoint without asking who signed it. Line ends of Windows are taken: it may have come through an editor. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', empty] = normal(note).split('\n')
  const bytes = Buffer.from(root, 'base64')
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes.length !== 32 || empty !== '') return undefined
  return bytes.toString('base64') === root ? { origin, size: Number(size), root: hashFrom(bytes) } : undefined
}

const normal = (note: string): string =>
  `${note
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()}\n`

/** Whether a note bears a good signature of the key; lines of other keys are passed over, as the format asks. */
export function signedBy(note: string, verifierKey: string): boolean {
  const key = readVerifierKey(verifierKey)
  const text = normal(note)
  const end = text.lastIndexOf('\n\n')
  if (!key || end < 0) return false
  const body = Buffer.from(text.slice(0, end + 1))
  return text
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, name, encoded = ''] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
      const bytes = Buffer.from(encoded, 'base64')
      if (name !== key.name || bytes.length !== 68 || !bytes.subarray(0, 4).equals(key.id)) return false
      return verify(null, body, key.publicKey, bytes.subarray(4))
    })
}
