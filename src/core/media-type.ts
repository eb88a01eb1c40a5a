const signatures: readonly (readonly [media: string, offset: number, bytes: readonly number[]])[] = [
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46]],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['application/x-ole-storage', 0, [0xd0, 0xcf, 0x11, 0xe0]],
]
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x23, 0x21],
  [0xca, 0xfe, 0xba, 0xbe],
]

const startsWith = (bytes: Uint8Array, offset: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte)

/**
 * What a file is by its content, whatever it is called (OWASP ASVS 5.0 5.2.2).
 * @returns a media type; `null` for a program, which is never evidence; plain text where no control bytes occur.
 */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  if (programs.some((program) => startsWith(bytes, 0, program))) return null
  const found = signatures.find(([, offset, wanted]) => startsWith(bytes, offset, wanted))
  if (found) return found[0]
  const head = bytes.subarray(0, 4096)
  return head.includes(0) ? 'application/octet-stream' : 'text/plain'
}
