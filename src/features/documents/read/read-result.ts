import type { ExtractedText } from '../documents.types.ts'

/** A sentence for the user in both languages. */
type Message = { ja: string; en: string }

/** Why a file was refused: a stable code and a sentence that says what is wrong, where, and what to do next. */
export type Refusal = { ok: false; code: RefusalCode; message: Message }

export type ReadResult = { ok: true; extracted: ExtractedText } | Refusal

/** `trackedChanges`: take the tracked changes of a Word file as accepted (default) or as rejected. */
export type ReadOptions = { trackedChanges?: 'accept' | 'reject' }

type RefusalCode =
  | 'empty'
  | 'tooLarge'
  | 'binary'
  | 'nul'
  | 'undecodable'
  | 'oldWord'
  | 'ichitaro'
  | 'encryptedOffice'
  | 'otherOffice'
  | 'brokenArchive'
  | 'zipBomb'
  | 'brokenDocx'
  | 'encryptedPdf'
  | 'scannedPdf'
  | 'unreadablePdfText'
  | 'brokenPdf'
  | 'xmlEntities'
  | 'brokenXml'
  | 'unknownXml'
  | 'tooDeep'
  | 'noText'

/** Thrown inside a reader and turned into a {@link Refusal} by `readFile`; never leaves this folder. */
export class RefusalError extends Error {
  readonly refusal: Refusal
  constructor(code: RefusalCode, ja: string, en: string) {
    super(en)
    this.name = 'RefusalError'
    this.refusal = refusal(code, ja, en)
  }
}

function refusal(code: RefusalCode, ja: string, en: string): Refusal {
  return { ok: false, code, message: { ja, en } }
}
