import { unzipSync } from 'fflate'
import { mediaTypeOf } from '../../core/media-type.ts'
import { inflatesWithin } from '../../core/zip-size.ts'

export type UploadedFile = { name: string; bytes: Uint8Array }

const MOST_INFLATED = 200 * 1024 ** 2
const MOST_FILES = 1000
/** What systems leave in folders; nobody sent it. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)|\/$/i

/** Names that a Japanese Windows wrote into the ZIP in CP932 come out as Latin-1: read them as what they are. */
function nameOf(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(Uint8Array.from(name, (char) => char.charCodeAt(0)))
  } catch {
    return name
  }
}

/** A ZIP whose first entry is encrypted (APPNOTE 4.4.4, bit 0): sent with a password. */
export const isLockedZip = (bytes: Uint8Array): boolean =>
  mediaTypeOf(bytes) === 'application/zip' && ((bytes[6] ?? 0) & 1) === 1

/** The files of an upload: a ZIP is taken apart, what cannot be taken apart stays one file and is told as damaged. An .xlsx is a ZIP too, but one file. */
export function unpackUpload(file: UploadedFile): UploadedFile[] {
  if (mediaTypeOf(file.bytes) !== 'application/zip' || isLockedZip(file.bytes)) return [file]
  if (!inflatesWithin(file.bytes, MOST_INFLATED)) return [file]
  try {
    const entries = Object.entries(unzipSync(file.bytes))
    if (entries.some(([name]) => name === '[Content_Types].xml')) return [file]
    const files = entries.filter(([name, bytes]) => !litter.test(name) && bytes.length > 0)
    if (files.length === 0 || files.length > MOST_FILES) return [file]
    return files.map(([name, bytes]) => ({ name: nameOf(name).split('/').at(-1) ?? name, bytes }))
  } catch {
    return [file]
  }
}
