import type { SourceLine } from '../documents.types.ts'

type Hints = Omit<SourceLine, 'at'>

/** Collects lines into one text joined by LF, so that every `at` is exact by construction. */
export class TextBuilder {
  readonly lines: SourceLine[] = []
  #parts: string[] = []
  #length = 0

  /** Offset at which the next line will start. */
  get position(): number {
    return this.lines.length === 0 ? 0 : this.#length + 1
  }

  /**
   * Adds a line; text holding line breaks becomes several lines. All carry the role, page and depth,
   * but only the first carries `label` and `type`, because only one node begins.
   */
  add(text: string, hints: Hints = {}): void {
    const { label: _label, type: _type, ...rest } = hints
    const [first = '', ...others] = text.split('\n')
    this.#push(first, hints)
    // A continued label line is plain text of the node that the first line began.
    const continued: Hints = rest.role === 'label' ? { ...rest, role: 'sentence' } : rest
    for (const other of others) this.#push(other, continued)
  }

  get text(): string {
    return this.#parts.join('\n')
  }

  #push(text: string, hints: Hints): void {
    const start = this.position
    this.#parts.push(text)
    this.#length = start + text.length
    this.lines.push({ at: [start, this.#length], ...hints })
  }
}
