import type { Clause, ParsedDocument, Span } from '../documents.types.ts'

/** A clause with its own words (children excluded) as they stand in the source, lines run together. */
export type OwnWords = {
  clause: Clause
  parent: OwnWords | null
  depth: number
  /** Label, heading and text without line breaks; an empty line or a full stop before a break leaves '\n'. */
  text: string
  /** Where a stretch of `text` stands in the source. */
  at: (from: number, to: number) => Span
}

export function ownWords({ nodes }: ParsedDocument, source: string, parent: OwnWords | null = null): OwnWords[] {
  return nodes.flatMap((clause) => {
    const own: OwnWords = {
      clause,
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
      ...joined(source, clause.at),
    }
    return [own, ...ownWords({ nodes: clause.children } as ParsedDocument, source, own)]
  })
}

function joined(source: string, [start, end]: Span): Pick<OwnWords, 'text' | 'at'> {
  let text = ''
  const places: number[] = []
  for (let place = start; place < end; place++) {
    const letter = source[place] ?? ''
    if (letter !== '\n' && letter !== '\r') {
      text += letter
      places.push(place)
    } else if (letter === '\n' && !text.endsWith('\n') && (source[place + 1] === '\n' || /[。）)」]$/.test(text))) {
      text += '\n'
      places.push(place)
    }
  }
  return { text, at: (from, to) => [places[from] ?? start, (places[to - 1] ?? end - 1) + 1] }
}
