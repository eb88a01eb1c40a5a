import { readSheets, SheetReadError, type ReadSheet } from '../../core/sheets-read.ts'
import { mediaTypeOf } from '../../core/media-type.ts'
import type { GridLine } from './find-columns.rules.ts'
import { isLockedZip } from './unpack-upload.ts'
import { ANSWER_SHEET, readMark, type WorkbookMark } from './write-workbook.ts'

export type ReadAnswerFile = {
  mark: WorkbookMark | null
  sheets: readonly { name: string; lines: readonly GridLine[] }[]
  savedAt: Date | null
  /** The answer sheet bears another name. */
  renamedSheet: string | null
}
export type UnreadableFile = 'damaged' | 'password' | 'notASheet'

/** An encrypted .xlsx is an OLE file with this stream (MS-OFFCRYPTO 2.3.4); an old .xls is one without. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Opens what came back. A file that cannot be read is told apart by why; it is kept all the same. */
export async function readAnswerFile(bytes: Uint8Array): Promise<ReadAnswerFile | UnreadableFile> {
  if (mediaTypeOf(bytes) === 'application/x-ole-storage')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED) ? 'password' : 'notASheet'
  if (isLockedZip(bytes)) return 'password'
  try {
    const { sheets, hiddenSheets, savedAt } = await readSheets(bytes, { withHidden: true })
    // Somebody may have made the hidden sheet visible: it is known by what it says.
    const all = [...hiddenSheets, ...sheets]
    const marked = all.find(({ lines }) => readMark(lines) !== null)
    const shown = sheets.filter((sheet) => sheet !== marked)
    return {
      mark: marked ? readMark(marked.lines) : null,
      sheets: shown,
      savedAt,
      renamedSheet: renamed(shown),
    }
  } catch (error) {
    if (!(error instanceof SheetReadError)) throw error
    return error.problem === 'damaged' || error.problem === 'tooLarge' ? 'damaged' : 'notASheet'
  }
}

const renamed = (shown: readonly ReadSheet[]): string | null =>
  shown.some(({ name }) => name === ANSWER_SHEET) ? null : (shown[0]?.name ?? null)
