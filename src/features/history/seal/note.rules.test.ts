import { describe, expect, it } from 'vitest'
import { readCheckpoint, readVerifierKey, signCheckpoint, signedBy, signerFrom } from './note.rules.ts'
import { hashFromHex } from './tree.rules.ts'

const root = hashFromHex('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
// RFC 8032 §7.1, TEST 1.
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const signer = signerFrom('sakimori/kawabe', seed)

describe('a checkpoint as a signed note', () => {
  it('is made with the Ed25519 key of the seed, named by a verifier key of the C2SP format', () => {
    const [, name, id, key = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(signer.verifierKey) ?? []
    expect(name).toBe('sakimori/kawabe')
    expect(id).toMatch(/^[0-9a-f]{8}$/)
    expect(Buffer.from(key, 'base64').toString('hex')).toBe(`01${publicKey}`)
  })

  it('knows the key of Go’s checksum database, a note and verifier key made elsewhere', () => {
    expect(readVerifierKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')?.name).toBe(
      'sum.golang.org',
    )
    expect(readVerifierKey('sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')).toBeUndefined()
  })

  it('reads as origin, size and root, through an editor of Windows as well', () => {
    const note = signCheckpoint(signer, 8, root)
    expect(note).toMatch(/^sakimori\/kawabe\n8\n[A-Za-z0-9+/]{43}=\n\n— sakimori\/kawabe [A-Za-z0-9+/]{91}=\n$/)
    const edited = `\uFEFF${note.replaceAll('\n', '\r\n')}\r\n`
    for (const text of [note, edited]) {
      expect(readCheckpoint(text)).toEqual({ origin: 'sakimori/kawabe', size: 8, root })
      expect(signedBy(text, signer.verifierKey)).toBe(true)
    }
  })

  it('is not good with another size, root, signature or key', () => {
    const note = signCheckpoint(signer, 8, root)
    const other = signerFrom('sakimori/kawabe', Buffer.alloc(32, 1))
    expect(signedBy(note.replace('\n8\n', '\n9\n'), signer.verifierKey)).toBe(false)
    expect(signedBy(note.replace(/\n(\w)/, '\nA'), signer.verifierKey)).toBe(false)
    expect(signedBy(note, other.verifierKey)).toBe(false)
    expect(signedBy(`${note}${signCheckpoint(other, 8, root).split('\n\n')[1]}`, signer.verifierKey)).toBe(true)
    expect(signedBy('', signer.verifierKey)).toBe(false)
    for (const bad of ['', 'a\nb\nc\n\n', 'a\n08\nAAAA\n\n', note.replace('\n\n', '\n')])
      expect(readCheckpoint(bad)).toBeUndefined()
  })
})
