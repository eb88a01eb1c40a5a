import { getDocumentProxy } from 'unpdf'
import type { ExtractedText } from '../documents.types.ts'
import { japaneseCMap } from './pdf/japanese-cmaps.ts'
import { rebuildLines, type PdfItem } from './pdf/rebuild-lines.ts'
import { RefusalError } from './read-result.ts'
import { TextBuilder } from './text-builder.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** Fewer letters on a page than this is a page number or a stamp, not a text layer. */
const LETTERS_OF_A_PAGE = 8

/**
 * Text layer of a PDF, line by line with 1-based pages. Running headers and page numbers stay as lines.
 * @throws RefusalError `encryptedPdf`, `scannedPdf`, `unreadablePdfText` or `brokenPdf`.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<ExtractedText> {
  const document = await open(bytes, fileName)
  try {
    const pages: string[][] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number, fileName))
    refuseWithoutText(pages, fileName)
    const builder = new TextBuilder()
    for (const [index, lines] of pages.entries()) for (const line of lines) builder.add(line, { page: index + 1 })
    return { format: 'pdf', encoding: null, text: builder.text, lines: builder.lines, trackedChanges: [] }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Gives pdf.js the character maps it asks for; standard fonts and decoders, for pictures only, are not to be had. */
class CMapFactory {
  fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = japaneseCMap(filename)
    return map === null ? Promise.reject(new Error(`no ${filename}`)) : Promise.resolve(new TextEncoder().encode(map))
  }
}

async function open(bytes: Uint8Array, fileName: string): Promise<PdfDocument> {
  try {
    // pdf.js takes the buffer for its own, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      useWorkerFetch: false,
      cMapUrl: 'made-here/',
      cMapPacked: false,
      BinaryDataFactory: CMapFactory,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted(fileName)
    throw broken(fileName, null)
  }
}

async function readPage(document: PdfDocument, number: number, fileName: string): Promise<string[]> {
  try {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ disableNormalization: true })
    const items: PdfItem[] = []
    for (const item of content.items) {
      if (!('str' in item)) continue
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
      const size = Math.hypot(c, d) || Math.hypot(a, b)
      // Vertical writing runs down and its lines go from right to left: turned by a quarter it reads like horizontal text.
      const vertical = content.styles[item.fontName]?.vertical === true
      items.push(
        vertical
          ? { text: item.str, x: -y, y: x, width: item.height, size }
          : { text: item.str, x, y, width: item.width, size },
      )
    }
    page.cleanup()
    return rebuildLines(items)
  } catch {
    throw broken(fileName, number)
  }
}

function refuseWithoutText(pages: string[][], fileName: string): void {
  const letters = pages.map((lines) => lines.join('').replace(/\s/g, ''))
  const empty = letters.flatMap((text, index) => ([...text].length < LETTERS_OF_A_PAGE ? [index + 1] : []))
  const all = letters.join('')
  if (all === '' || (empty.length * 2 > pages.length && all.length < 200 * pages.length))
    throw scanned(fileName, pages.length, empty)
  // Glyph numbers taken for characters fall among private-use signs and scripts that no Japanese office writes.
  const unreadable = all.match(/[\u0250-\u036f\u0530-\u1fff\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unreadable * 5 > all.length) throw unreadableText(fileName)
}

function encrypted(fileName: string): RefusalError {
  return new RefusalError(
    'encryptedPdf',
    `「${fileName}」を開くにはパスワードが必要です。作成元に依頼するか、PDFソフトで「セキュリティ」のパスワードを外して保存したものを選んでください。`,
    `"${fileName}" needs a password to open. Save it without a password in your PDF software, or ask its author to.`,
  )
}

function scanned(fileName: string, pages: number, empty: number[]): RefusalError {
  const list = empty.slice(0, 10).join('、') + (empty.length > 10 ? '…' : '')
  return new RefusalError(
    'scannedPdf',
    `「${fileName}」は紙を画像として取り込んだPDFで、文字情報がありません（全${pages}ページのうち${empty.length}ページ：${list}ページ）。元のWord文書を入手するか、OCR（文字認識）をかけて保存したPDFを選んでください。`,
    `"${fileName}" is a scan without text (${empty.length} of ${pages} pages: ${list.replaceAll('、', ', ')}). Get the original Word document, or run OCR over it and choose the result.`,
  )
}

function unreadableText(fileName: string): RefusalError {
  return new RefusalError(
    'unreadablePdfText',
    `「${fileName}」の文字情報は、表示用の番号だけで文字として取り出せません。元のWord文書を入手するか、OCR（文字認識）をかけて保存したPDFを選んでください。`,
    `The text of "${fileName}" has glyph numbers only and cannot be turned into characters. Get the original Word document, or run OCR over it.`,
  )
}

function broken(fileName: string, page: number | null): RefusalError {
  const ja = page === null ? '' : `の${page}ページ目`
  const en = page === null ? '' : ` at page ${page}`
  return new RefusalError(
    'brokenPdf',
    `「${fileName}」${ja}が壊れていて読み取れません。もう一度入手するか、PDFソフトで開いて保存し直したものを選んでください。`,
    `"${fileName}" is damaged${en}. Get it again, or open and save it anew in your PDF software.`,
  )
}
