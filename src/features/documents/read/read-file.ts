import type { ExtractedText } from '../documents.types.ts'
import { readDocx } from './read-docx.ts'
import { readEgov } from './read-egov.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPdf } from './read-pdf.ts'
import { readReiki } from './read-reiki.ts'
import { RefusalError, type ReadOptions, type ReadResult } from './read-result.ts'
import { readText } from './read-text.ts'
import { sniffType } from './sniff-type.ts'

/**
 * Reads a policy file of any supported format into lines. What the file is, its content decides, not its name.
 * A file that cannot be read gives `ok: false` with a sentence for the user; only faults of the program throw.
 */
export async function readFile(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    const extracted = await readKnown(bytes, fileName, options)
    if (extracted.text.trim() === '' && extracted.lines.every((line) => line.label === undefined))
      throw noText(fileName)
    return { ok: true, extracted }
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    // The call stack ran out: mark-up nested by the ten thousand, which no editor writes.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return tooDeep(fileName).refusal
    throw error
  }
}

async function readKnown(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ExtractedText> {
  const sniffed = sniffType(bytes, fileName)
  switch (sniffed.kind) {
    case 'docx':
      return readDocx(bytes, fileName, options.trackedChanges ?? 'accept')
    case 'pdf':
      return readPdf(bytes, fileName)
    case 'egov':
      return readEgov(sniffed.text, sniffed.encoding, fileName)
    case 'reiki':
      return readReiki(sniffed.text, sniffed.encoding)
    case 'html':
      return readHtml(sniffed.text, sniffed.encoding)
    case 'md':
      return readMarkdown(sniffed.text, sniffed.encoding)
    case 'txt':
      return readText(sniffed.text, sniffed.encoding)
  }
}

function tooDeep(fileName: string): RefusalError {
  return new RefusalError(
    'tooDeep',
    `「${fileName}」は要素の入れ子が深すぎて読み取れません。ブラウザーで開いて本文を写し、Word文書（.docx）として保存したものを選んでください。`,
    `"${fileName}" is nested too deeply to be read. Open it in a browser, copy its text into a Word document (.docx), and choose that.`,
  )
}

function noText(fileName: string): RefusalError {
  return new RefusalError(
    'noText',
    `「${fileName}」に文章がありません（空白だけか、図だけです）。文字として入力された文書を選んでください。`,
    `"${fileName}" has no text (only white space or pictures). Choose a document whose text was typed.`,
  )
}
