import { child, elements, textOf, type XmlElement } from '../xml-tree.ts'
import { changeOf, shownText, type Block, type Change, type Fragment, type Reading } from './fragments.ts'
import { markChange, paragraphHints, type ParagraphContext } from './paragraph-kind.ts'
import { RunReader } from './run-text.ts'

type Surroundings = { change: Change | null; inContents: boolean }

/**
 * Walks a story (body, header, footer, notes) into blocks in reading order.
 * A table row is one line, cells parted by TAB; a cell's further paragraphs, and a later cell that begins with an
 * automatic number, start a line of their own, so that no label is lost. Text boxes follow their paragraph.
 */
export class BodyReader {
  #context: ParagraphContext
  #reading: Reading
  #runs: RunReader

  constructor(context: ParagraphContext, reading: Reading) {
    this.#context = context
    this.#reading = reading
    this.#runs = new RunReader(reading)
  }

  read(story: XmlElement): Block[] {
    return this.#blocks(story, { change: null, inContents: false })
  }

  #blocks(container: XmlElement, around: Surroundings): Block[] {
    const blocks: Block[] = []
    const carried = this.#collect(container, around, blocks, [])
    if (carried.length > 0) keepCarried(blocks, carried)
    return blocks
  }

  /** Returns the fragments of a paragraph whose mark does not count: they join the next paragraph. */
  #collect(container: XmlElement, around: Surroundings, blocks: Block[], before: Fragment[]): Fragment[] {
    let carried = before
    for (const each of elements(container)) {
      if (each.name === 'w:p') {
        carried = this.#paragraph(each, around, blocks, carried)
      } else if (each.name === 'w:tbl') {
        if (carried.length > 0) keepCarried(blocks, carried)
        carried = []
        this.#table(each, around, blocks)
      } else if (each.name === 'w:sdt') {
        const contents = around.inContents || isContentsControl(each)
        const content = child(each, 'w:sdtContent')
        if (content) carried = this.#collect(content, { ...around, inContents: contents }, blocks, carried)
      } else if (each.name === 'mc:AlternateContent') {
        const choice = child(each, 'mc:Choice') ?? child(each, 'mc:Fallback')
        if (choice) carried = this.#collect(choice, around, blocks, carried)
      } else if (!each.name.endsWith('Pr')) {
        const change = changeOf(each, around.change, this.#reading)
        carried = this.#collect(each, { ...around, change }, blocks, carried)
      }
    }
    return carried
  }

  #paragraph(paragraph: XmlElement, around: Surroundings, blocks: Block[], carried: Fragment[]): Fragment[] {
    this.#runs.read(paragraph, around.change)
    const { fragments, textBoxes, inContents } = this.#runs
    const properties = this.#properties(paragraph)
    const all = [...carried, ...fragments]
    const mark = markChange(child(paragraph, 'w:pPr'))
    if (mark) {
      const change = changeOf(mark.element, around.change, this.#reading)
      all.push({ text: '\n', change, mark: true })
      if (change && !change.shown) {
        this.#boxes(textBoxes, around, blocks)
        return all
      }
    }
    const hints = paragraphHints(properties, this.#context)
    const isContents = around.inContents || (inContents && all.length > 0)
    blocks.push({ fragments: all, hints: isContents ? { ...hints, role: 'contents' } : hints })
    this.#boxes(textBoxes, around, blocks)
    return []
  }

  #boxes(textBoxes: XmlElement[], around: Surroundings, blocks: Block[]): void {
    for (const box of textBoxes) blocks.push(...this.#blocks(box, around).filter((block) => block.fragments.length > 0))
  }

  /** With changes rejected, the paragraph has the properties it had before. */
  #properties(paragraph: XmlElement): XmlElement | undefined {
    const now = child(paragraph, 'w:pPr')
    const before = this.#reading === 'reject' ? child(child(now, 'w:pPrChange'), 'w:pPr') : undefined
    return before ?? now
  }

  #table(table: XmlElement, around: Surroundings, blocks: Block[]): void {
    for (const row of descendants(table, 'w:tr', ['w:tc'])) {
      const properties = child(row, 'w:trPr')
      const revision = child(properties, 'w:del') ?? child(properties, 'w:ins')
      const change = revision ? changeOf(revision, around.change, this.#reading) : around.change
      const cells = descendants(row, 'w:tc', []).map((cell) => this.#blocks(cell, { ...around, change }))
      const line = joinCells(cells)
      // A row that the changes take away leaves no empty line, only its record.
      const gone = change?.shown === false && line.every((block) => shownText(block.fragments).trim() === '')
      if (gone)
        keepCarried(
          blocks,
          line.flatMap((block) => block.fragments).filter((each) => each.change !== null),
        )
      else blocks.push(...line)
    }
  }
}

function joinCells(cells: Block[][]): Block[] {
  const lines: Block[] = []
  for (const [index, cell] of cells.entries()) {
    for (const [position, block] of cell.entries()) {
      const last = lines.at(-1)
      const hints = {
        ...block.hints,
        role: block.hints.role === 'contents' ? ('contents' as const) : ('tableCell' as const),
      }
      if (last && index > 0 && position === 0 && block.hints.label === undefined) {
        last.fragments.push({ text: '\t', change: null }, ...block.fragments)
      } else {
        lines.push({ fragments: [...block.fragments], hints })
      }
    }
  }
  return lines
}

/** Fragments without a paragraph of their own go to the end of the line before. */
function keepCarried(blocks: Block[], fragments: Fragment[]): void {
  const last = blocks.at(-1)
  if (shownText(fragments) === '' && last) last.fragments.push(...fragments)
  else blocks.push({ fragments, hints: {} })
}

function descendants(parent: XmlElement, name: string, stopAt: string[]): XmlElement[] {
  return elements(parent).flatMap((each) => {
    if (each.name === name) return [each]
    return stopAt.includes(each.name) || each.name.endsWith('Pr') ? [] : descendants(each, name, stopAt)
  })
}

function isContentsControl(control: XmlElement): boolean {
  const properties = child(control, 'w:sdtPr')
  const gallery = child(child(properties, 'w:docPartObj'), 'w:docPartGallery')
  return /table of contents/i.test(gallery?.attributes['w:val'] ?? textOf(gallery))
}
