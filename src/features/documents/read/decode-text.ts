import { RefusalError } from './read-result.ts'

/** `encoding` is the WHATWG label; the byte order mark is not part of `text`. */
type Decoded = { text: string; encoding: string }

const NAMES: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'x-euc-jp': 'euc-jp',
  'iso-2022-jp': 'iso-2022-jp',
}

/**
 * Decodes text in the character sets Japanese offices use (UTF-8, UTF-16 with byte order mark, ISO-2022-JP, CP932, EUC-JP).
 * @throws RefusalError `nul` or `undecodable`, with the place.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Decoded {
  const decoded = byBom(bytes) ?? byDeclaration(bytes) ?? byContent(bytes)
  if (decoded === null) throw undecodable(bytes, fileName)
  refuseNul(decoded.text, fileName)
  return decoded
}

function byBom(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return tryDecode('utf-8', bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode('utf-16be', bytes)
  return null
}

/** The character set an HTML or XML file names itself, when the bytes bear it out. */
function byDeclaration(bytes: Uint8Array): Decoded | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  if (!/^\s*</.test(head)) return null
  const named =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  const label = NAMES[named?.[1]?.toLowerCase() ?? '']
  return label === undefined ? null : tryDecode(label, bytes)
}

function byContent(bytes: Uint8Array): Decoded | null {
  if (bytes.includes(0x1b) && !bytes.some((byte) => byte >= 0x80)) {
    const jis = tryDecode('iso-2022-jp', bytes)
    if (jis) return jis
  }
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8) return utf8
  if (isDamagedUtf8(bytes)) return null
  const sjis = tryDecode('shift_jis', bytes)
  const euc = tryDecode('euc-jp', bytes)
  if (sjis && euc) return implausibility(euc.text) < implausibility(sjis.text) ? euc : sjis
  return sjis ?? euc
}

/** UTF-8 with a few broken bytes would pass as CP932 and turn into nonsense: it is refused instead. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let broken = 0
  let whole = 0
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\ufffd') broken++
    else if (character >= '\u0800') whole++
  }
  return broken * 4 < whole
}

function tryDecode(encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/**
 * Share of characters that office texts hardly use. Bytes of EUC-JP read as CP932 turn into half-width kana and rare
 * kanji; bytes of CP932 read as EUC-JP into rare kanji and private-use characters.
 */
function implausibility(text: string): number {
  let points = 0
  let count = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) continue
    count++
    if (code >= 0xff61 && code <= 0xff9f) points += 1
    else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code <= 0x9f)) points += 3
    else if (code >= 0x3040 && code <= 0x30ff) points -= 0.5
    else if ((code >= 0x0400 && code <= 0x04ff) || (code >= 0x2500 && code <= 0x257f)) points += 0.5
    else if (code >= 0x4e00 && code <= 0x9fff && !isLevelOne(character)) points += 0.5
  }
  return count === 0 ? 0 : points / count
}

let levelOne: Set<string> | null = null

/** JIS X 0208 level 1 kanji (rows 16–47), the ones in daily use; the table is taken from the platform's EUC-JP decoder. */
function isLevelOne(character: string): boolean {
  if (!levelOne) {
    const bytes: number[] = []
    for (let row = 16; row <= 47; row++) for (let cell = 1; cell <= 94; cell++) bytes.push(row + 0xa0, cell + 0xa0)
    levelOne = new Set(new TextDecoder('euc-jp').decode(new Uint8Array(bytes)))
  }
  return levelOne.has(character)
}

function refuseNul(text: string, fileName: string): void {
  const offset = text.indexOf('\0')
  if (offset < 0) return
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  const line = before.length
  const column = (before.at(-1) ?? '').length + 1
  throw new RefusalError(
    'nul',
    `「${fileName}」の${line}行目${column}文字目に、文章に使えない文字（NUL、U+0000）があります。元の文書を開き、その文字を消すか、.txt又は.docxで保存し直してください。`,
    `"${fileName}" has a NUL character (U+0000) at line ${line}, column ${column}. Open the original, delete it or save it again as .txt or .docx.`,
  )
}

function undecodable(bytes: Uint8Array, fileName: string): RefusalError {
  const position = firstBadUtf8(bytes)
  const value = (bytes[position - 1] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return new RefusalError(
    'undecodable',
    `「${fileName}」の文字コードが分かりません（${position}バイト目の値0x${value}が、UTF-8、Shift_JIS、EUC-JP、ISO-2022-JPのどれとしても読めません）。メモ帳などで開き、文字コードを「UTF-8」にして保存し直してください。`,
    `The character set of "${fileName}" is unknown (byte ${position}, 0x${value}, fits none of UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP). Open it in a text editor and save it as UTF-8.`,
  )
}

/** 1-based position of the first byte that is not UTF-8: the longest good prefix is found by halving. */
function firstBadUtf8(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return bad
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
