import type { Span } from '../documents.types.ts'
import type { PlacedClause } from './placed-clause.ts'

/** A clause's heading and text in one string, with the way back to the source. */
type OwnText = { text: string; spanOf: (from: number, to: number) => Span }

/** Lines of a clause run together without separators, so that a phrase broken by a line end is found whole. */
export function ownText(placed: PlacedClause): OwnText {
  const chunks = [...placed.heading, ...placed.text]
  let text = ''
  const places: number[] = []
  chunks.forEach((chunk, index) => {
    if (index > 0 && (index === placed.heading.length || chunks[index - 1]?.text.endsWith('。'))) {
      text += '\n'
      places.push(chunk.at[0])
    }
    for (let offset = 0; offset < chunk.text.length; offset++) places.push(chunk.at[0] + offset)
    text += chunk.text
  })
  return {
    text,
    spanOf: (from, to) => [places[from] ?? placed.clause.at[0], (places[to - 1] ?? placed.clause.at[1] - 1) + 1],
  }
}
