import { readFileSync } from 'node:fs'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { startOfDay } from '../dates/days.ts'
import { families, loadFonts } from './fonts.ts'
import { GETA, printable } from './printable.ts'
import { qrSvg } from './qr-svg.ts'
import type { MadePdf, PdfBlock, PdfDocument } from './pdf.types.ts'

/** The one source that the compiler ever reads. What is printed comes as data beside it, so no text can become markup. */
const template = readFileSync(new URL('./template.typ', import.meta.url), 'utf8')

const noteOn = (missing: ReadonlySet<string>, locale: 'ja' | 'en'): PdfBlock[] => {
  if (missing.size === 0) return []
  const points = [...missing].map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const list = points.slice(0, 20).join('、')
  const text =
    locale === 'ja'
      ? `${GETA}は、書体にない文字です（${list}）。`
      : `${GETA} stands for a letter that the fonts lack (${list}).`
  return [{ kind: 'paragraph', text, small: true }]
}

/** Every text of a value made printable, whatever it is nested in. */
function printed(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map((one) => printed(one, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printed(one, text)]))
}

/** Makes the PDF (PDF/A-2b, ISO 19005-2) in this thread; `makePdf` does it apart. @throws {Error} with the compiler's words */
export function compilePdf(document: PdfDocument): MadePdf {
  const { blobs, has } = loadFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: blobs }] })
  const missing = new Set<string>()
  const shown = printed(document, (text) => printable(text, has, missing)) as PdfDocument
  const blocks = [...shown.blocks, ...noteOn(missing, document.locale)]
  const key = document.key === undefined ? null : { ...shown.key, svg: qrSvg(document.key.text) }
  const told = (error: NodeError | null): Error =>
    new Error(error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'the compiler gave no document')
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify({ ...shown, blocks, key, fonts: families[document.typeface] }) },
  })
  if (compiled.hasError() || compiled.result === null) throw told(compiled.takeError())
  const bytes = compiler.pdf(compiled.result, {
    pdfStandard: 'a-2b',
    creationTimestamp: Math.floor(Date.parse(startOfDay(document.day)) / 1000),
  })
  return { bytes: new Uint8Array(bytes), pages: compiled.result.numOfPages }
}
