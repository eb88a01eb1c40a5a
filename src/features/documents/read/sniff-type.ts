import { decodeText } from './decode-text.ts'
import { listZipEntries } from './docx/zip.ts'
import { isOle, oleEntryNames } from './ole.ts'
import { RefusalError } from './read-result.ts'

/** Largest file that is read, in bytes; a file of exactly this size is still read. */
export const FILE_BYTES_LIMIT = 50 * 1024 * 1024

type Sniffed =
  | { kind: 'docx' }
  | { kind: 'pdf' }
  | { kind: 'egov' | 'html' | 'reiki' | 'txt' | 'md'; text: string; encoding: string }

/**
 * Tells what a file is by its content; the name only chooses between plain text and Markdown.
 * @throws RefusalError for what cannot be read, with what to do next.
 */
export function sniffType(bytes: Uint8Array, fileName: string): Sniffed {
  if (bytes.length === 0) {
    throw new RefusalError(
      'empty',
      `「${fileName}」は空のファイル（0バイト）です。元のファイルを開いて中身があることを確かめ、もう一度選んでください。`,
      `"${fileName}" is empty (0 bytes). Open the original, check that it has content, and choose it again.`,
    )
  }
  refuseTooLarge(bytes, fileName)
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return sniffZip(bytes, fileName)
  if (isOle(bytes)) throw oleRefusal(bytes, fileName)
  // ISO 32000 readers accept the signature anywhere in the first 1024 bytes.
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return { kind: 'pdf' }
  if (looksBinary(bytes)) throw binaryRefusal(fileName)
  const { text, encoding } = decodeText(bytes, fileName)
  return { kind: sniffMarkup(text, fileName), text, encoding }
}

function refuseTooLarge(bytes: Uint8Array, fileName: string): void {
  if (bytes.length <= FILE_BYTES_LIMIT) return
  // Rounded up, so that a file one byte too large never reads as "50 MB" against a limit of 50 MB.
  const megabytes = (Math.ceil((bytes.length / 1024 / 1024) * 10) / 10).toFixed(1)
  throw new RefusalError(
    'tooLarge',
    `「${fileName}」は${megabytes} MBあり、上限の50 MBを超えています。画像を圧縮するか、章ごとに分けて保存し直してください。`,
    `"${fileName}" has ${megabytes} MB; the limit is 50 MB. Compress its pictures or save it in parts.`,
  )
}

function sniffZip(bytes: Uint8Array, fileName: string): Sniffed {
  const names = listZipEntries(bytes).map((entry) => entry.name)
  if (names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { kind: 'docx' }
  throw new RefusalError(
    'otherOffice',
    `「${fileName}」はWord文書（.docx）ではありません（Excel、PowerPoint又は圧縮ファイルです）。文書をWordで開き、「Word文書（.docx）」として保存してください。圧縮ファイルは展開してから中の文書を選んでください。`,
    `"${fileName}" is no Word document (it is Excel, PowerPoint or an archive). Save the text as .docx, or unpack the archive and choose the document in it.`,
  )
}

function oleRefusal(bytes: Uint8Array, fileName: string): RefusalError {
  const names = oleEntryNames(bytes)
  if (names.includes('EncryptedPackage')) {
    return new RefusalError(
      'encryptedOffice',
      `「${fileName}」はパスワードで保護されています。Wordで開き、「ファイル」→「情報」→「文書の保護」→「パスワードを使用して暗号化」でパスワードを空にして保存し、もう一度選んでください。`,
      `"${fileName}" is protected by a password. Open it in Word, clear the password under File → Info → Protect Document → Encrypt with Password, save, and choose it again.`,
    )
  }
  const ichitaro = names.some((name) =>
    /^(JSRV|DocumentText|DocumentViewStyles|DocumentEditStyles|LineList)/i.test(name),
  )
  if (ichitaro || (!names.includes('WordDocument') && /\.j(td|tt|tdc|ttc|fw)$/i.test(fileName))) {
    return new RefusalError(
      'ichitaro',
      `「${fileName}」は一太郎の文書（.jtd）です。一太郎で開き、「他形式の保存/開く」から「Word文書（.docx）」として保存したものを選んでください。`,
      `"${fileName}" is an Ichitaro document (.jtd). Open it in Ichitaro, save it as a Word document (.docx), and choose that.`,
    )
  }
  if (names.includes('WordDocument')) {
    return new RefusalError(
      'oldWord',
      `「${fileName}」は古い形式のWord文書（.doc）です。Wordで開き、「名前を付けて保存」で種類を「Word文書（.docx）」にして保存したものを選んでください。`,
      `"${fileName}" is a Word document of the old format (.doc). Open it in Word, use Save As with type "Word Document (.docx)", and choose that.`,
    )
  }
  return new RefusalError(
    'otherOffice',
    `「${fileName}」は古い形式のOffice文書などで、読み取れません。作成したソフトで開き、「Word文書（.docx）」として保存したものを選んでください。`,
    `"${fileName}" is an old Office file or the like and cannot be read. Open it in its program and save it as a Word document (.docx).`,
  )
}

/** True for well-known binary signatures and for bytes where control characters are common. */
function looksBinary(bytes: Uint8Array): boolean {
  if (hasBinarySignature(bytes)) return true
  const head = bytes.subarray(0, 64 * 1024)
  if (hasUtf16Bom(head)) return false
  let control = 0
  for (const byte of head) {
    // ESC (0x1b) belongs to ISO-2022-JP; TAB, LF, VT, FF and CR to any text; a stray NUL is reported with its place.
    if (byte < 0x20 && byte !== 0x1b && !(byte >= 9 && byte <= 13)) control++
  }
  return control > 8 && control / head.length > 0.02
}

function hasBinarySignature(bytes: Uint8Array): boolean {
  const signatures = [
    '\x89PNG',
    'GIF8',
    '\xff\xd8\xff',
    'MZ\x90',
    '\x7fELF',
    'Rar!',
    '7z\xbc\xaf',
    '\x1f\x8b\x08',
    'II*\0',
    'MM\0*',
  ]
  return signatures.some((signature) => startsWith(bytes, signature))
}

function hasUtf16Bom(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function binaryRefusal(fileName: string): RefusalError {
  return new RefusalError(
    'binary',
    `「${fileName}」の中身は文字ではありません（画像やプログラムなどのデータです）。名前の末尾だけを変えたファイルでないか確かめ、元の文書を.docx、.pdf又は.txtで保存して選んでください。`,
    `"${fileName}" holds no text (a picture, a program or other data). Check that it was not merely renamed, and save the original document as .docx, .pdf or .txt.`,
  )
}

function sniffMarkup(text: string, fileName: string): 'egov' | 'html' | 'reiki' | 'txt' | 'md' {
  const head = text.slice(0, 4096).trimStart()
  const html = /^(<!--[\s\S]*?-->\s*)*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<html[\s>])/i
  if (html.test(head)) return isReiki(text) ? 'reiki' : 'html'
  if (/^<\?xml\s/.test(head) || /^<(!DOCTYPE\s+\w+|Law|DataRoot|law_data_response)[\s>[]/.test(head)) return 'egov'
  if (/^<(head|body|div|p|table|h[1-6]|meta|title)[\s>]/i.test(head) && /<\/\w+>/.test(text))
    return isReiki(text) ? 'reiki' : 'html'
  return /\.(md|markdown)$/i.test(fileName) ? 'md' : 'txt'
}

/** The common publishing system of 例規 wraps the text in `joubun` and each printed line in `eline`. */
function isReiki(text: string): boolean {
  return /class="[^"]*\bjoubun\b/.test(text) || (/class="eline"/.test(text) && /class="[^"]*\bcm\b/.test(text))
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin1(bytes.subarray(0, signature.length)) === signature
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
