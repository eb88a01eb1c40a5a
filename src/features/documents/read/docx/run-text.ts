import { child, elements, textOf, type XmlElement } from '../xml-tree.ts'
import { changeOf, type Change, type Fragment, type Reading } from './fragments.ts'

/** A complex field that is open (ISO/IEC 29500-1, 17.16.18); fields such as a table of contents span paragraphs. */
type Field = { code: string; inResult: boolean }

const PAGE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i
const CONTENTS_FIELD = /^\s*TOC\b/i

/** Wingdings code points that stand for common signs; other symbols keep their private-use character. */
const WINGDINGS: Record<number, string> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

/** Turns the content of paragraphs into fragments; keeps the open fields from paragraph to paragraph. */
export class RunReader {
  fragments: Fragment[] = []
  /** Contents of text boxes met in the paragraph. */
  textBoxes: XmlElement[] = []
  /** True where text of a table of contents was met. */
  inContents = false
  #fields: Field[] = []
  #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  read(paragraph: XmlElement, change: Change | null): void {
    this.fragments = []
    this.textBoxes = []
    this.inContents = false
    this.#children(paragraph, change)
    // A page number never spans paragraphs: an unclosed one must not swallow the text after it.
    this.#fields = this.#fields.filter((field) => !PAGE_FIELD.test(field.code))
  }

  #children(parent: XmlElement, change: Change | null): void {
    for (const each of elements(parent)) this.#element(each, change)
  }

  #element(element: XmlElement, change: Change | null): void {
    switch (element.name) {
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:rt':
        return
      case 'w:t':
      case 'w:delText':
        return this.#text(plainText(element), change)
      case 'm:t':
        return this.#text(textOf(element), change)
      case 'w:tab':
      case 'w:ptab':
        return this.#text('\t', change)
      case 'w:br':
      case 'w:cr':
        return this.#text('\n', change)
      case 'w:noBreakHyphen':
        return this.#text('\u2011', change)
      case 'w:sym':
        return this.#text(symbol(element), change)
      case 'w:fldChar':
        return this.#fieldCharacter(element)
      case 'w:instrText':
      case 'w:delInstrText':
        return this.#fieldCode(textOf(element))
      case 'w:fldSimple':
        if (PAGE_FIELD.test(element.attributes['w:instr'] ?? '')) return
        return this.#children(element, change)
      case 'mc:AlternateContent':
        return this.#alternate(element, change)
      case 'w:txbxContent':
        this.textBoxes.push(element)
        return
      default:
        return this.#children(element, changeOf(element, change, this.#reading))
    }
  }

  /** Word writes a text box twice, new and old; only the first form that holds anything is read. */
  #alternate(element: XmlElement, change: Change | null): void {
    const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
    if (choice) this.#children(choice, change)
  }

  #text(text: string, change: Change | null): void {
    if (text === '') return
    if (this.#fields.some((field) => field.inResult && PAGE_FIELD.test(field.code))) return
    if (this.#fields.some((field) => CONTENTS_FIELD.test(field.code))) this.inContents = true
    this.fragments.push({ text, change })
  }

  #fieldCharacter(element: XmlElement): void {
    const type = element.attributes['w:fldCharType']
    if (type === 'begin') this.#fields.push({ code: '', inResult: false })
    else if (type === 'end') this.#fields.pop()
    else {
      const field = this.#fields.at(-1)
      if (field) field.inResult = true
    }
  }

  #fieldCode(code: string): void {
    const field = this.#fields.at(-1)
    if (field && !field.inResult) field.code += code
  }
}

/** Without xml:space="preserve" outer white space is layout of the XML, not text. */
function plainText(element: XmlElement): string {
  const text = textOf(element)
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  if (Number.isNaN(code) || code === 0) return ''
  const font = element.attributes['w:font'] ?? ''
  const low = code & 0xff
  if (/^wingdings$/i.test(font)) {
    // 0x80–0x8A are ⓪ ① … ⑩ in Wingdings.
    if (low >= 0x81 && low <= 0x8a) return String.fromCharCode(0x2460 + low - 0x81)
    return WINGDINGS[low] ?? String.fromCharCode(code)
  }
  if (/^symbol$/i.test(font) && low === 0xb7) return '•'
  return String.fromCharCode(code)
}
