import type { ExtractedText, TrackedChange } from '../documents.types.ts'
import { BodyReader } from './docx/body.ts'
import { changesOf, joinChanges, shownText, type Block, type Reading } from './docx/fragments.ts'
import { NumberCounter } from './docx/number-counter.ts'
import { readNumberings } from './docx/numbering.ts'
import { readStyles } from './docx/styles.ts'
import { listZipEntries, unzipEntry } from './docx/zip.ts'
import { RefusalError } from './read-result.ts'
import { TextBuilder } from './text-builder.ts'
import { child, elements, parseXml, type XmlElement } from './xml-tree.ts'

/**
 * Word text in print order: page headers, body, footnotes and endnotes, page footers. Labels of automatic numbering are
 * computed into `label`; bullets get none. `reading` decides whether tracked changes count; all are reported.
 * @throws RefusalError for a damaged package, a zip bomb or XML with a DOCTYPE.
 */
export function readDocx(bytes: Uint8Array, fileName: string, reading: Reading): ExtractedText {
  const parts = openParts(bytes, fileName)
  const document = parts.find(/^word\/document\d*\.xml$/i)[0]
  const body = child(document, 'w:body')
  if (!body) throw brokenDocx(fileName)
  const styles = readStyles(parts.find(/^word\/styles\d*\.xml$/i)[0])
  const numberings = readNumberings(
    parts.find(/^word\/numbering\d*\.xml$/i)[0],
    (styleId) => styles.byId.get(styleId)?.numId,
  )
  // Every story counts its lists for itself: a header's list must not push the body's numbers on.
  const readStory = (story: XmlElement): Block[] =>
    new BodyReader({ styles, numberings, counter: new NumberCounter(numberings) }, reading).read(story)

  const builder = new TextBuilder()
  const changes: TrackedChange[] = []
  const emit = (block: Block): void => {
    changes.push(...changesOf(block.fragments, builder.position))
    builder.add(shownText(block.fragments), block.hints)
  }
  for (const block of furniture(parts.find(/^word\/header\d*\.xml$/i), readStory, 'pageHeader')) emit(block)
  for (const block of readStory(body)) emit(block)
  const notes = parts.find(/^word\/(footnotes|endnotes)\d*\.xml$/i).flatMap((part) => elements(part).filter(isNote))
  for (const block of furniture(notes, readStory, 'pageFooter')) emit(block)
  for (const block of furniture(parts.find(/^word\/footer\d*\.xml$/i), readStory, 'pageFooter')) emit(block)
  const text = builder.text
  const trackedChanges = joinChanges(changes).map((change): TrackedChange => {
    // The mark of the very last paragraph has no line break in the text.
    const end = Math.min(change.at[1], text.length)
    return { ...change, at: [Math.min(change.at[0], end), end] }
  })
  return { format: 'docx', encoding: null, text, lines: builder.lines, trackedChanges }
}

/** Lines of headers, footers or notes without empty ones; a text that several sections repeat is kept once. */
function furniture(
  stories: XmlElement[],
  read: (story: XmlElement) => Block[],
  role: 'pageHeader' | 'pageFooter',
): Block[] {
  const seen = new Set<string>()
  return stories.flatMap((story) => {
    const blocks = read(story).filter((block) => block.fragments.some((each) => each.text.trim() !== ''))
    const key = blocks.map((block) => shownText(block.fragments)).join('\n')
    if (seen.has(key)) return []
    seen.add(key)
    return blocks.map((block): Block => ({ ...block, hints: { ...block.hints, role } }))
  })
}

/** Word keeps the separator lines as notes of a type. */
function isNote(element: XmlElement): boolean {
  const type = element.attributes['w:type'] ?? 'normal'
  return (element.name === 'w:footnote' || element.name === 'w:endnote') && type === 'normal'
}

/** Parts are unpacked only when asked for, in the order of the numbers in their names. */
function openParts(bytes: Uint8Array, fileName: string): { find: (name: RegExp) => XmlElement[] } {
  const entries = listZipEntries(bytes)
  return {
    find: (name) =>
      entries
        .filter((entry) => name.test(entry.name))
        .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
        .map((entry) => parsePart(unzipEntry(bytes, entry), `${fileName} / ${entry.name}`)),
  }
}

function parsePart(bytes: Uint8Array, name: string): XmlElement {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const label = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return parseXml(new TextDecoder(label).decode(bytes), name)
}

function brokenDocx(fileName: string): RefusalError {
  return new RefusalError(
    'brokenDocx',
    `「${fileName}」に本文が見つかりません。Wordで開き、「Word文書（.docx）」として保存し直したものを選んでください。`,
    `"${fileName}" has no body text. Open it in Word, save it as .docx again, and choose that.`,
  )
}
