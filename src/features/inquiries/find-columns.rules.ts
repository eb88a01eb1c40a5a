import type { Oddity, Values } from './inquiries.types.ts'
import type { FiledLine } from './rows.rules.ts'

export type GridLine = { number: number; cells: readonly string[] }
export type WantedHeading = { key: string; header: string }

/** Headings that stand before the asked columns in every workbook. */
export const ID_HEADING = '行ID'
export const CHANGE_HEADING = '回答'
const WITHIN = 40

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s　※*()[\]【】「」・,、.:_-]/g, '')

type Found = { at: number; places: Map<string, number> }

/** The line that bears most of the wanted headings, if it bears at least half of them. */
function headingLine(lines: readonly GridLine[], wanted: readonly WantedHeading[]): Found | null {
  let best: Found | null = null
  for (const [at, { cells }] of lines.slice(0, WITHIN).entries()) {
    const places = new Map<string, number>()
    const taken = new Set<number>()
    for (const { key, header } of wanted) {
      const place = cells.findIndex((cell, index) => !taken.has(index) && plain(cell) === plain(header))
      if (place < 0) continue
      places.set(key, place)
      taken.add(place)
    }
    if (places.size * 2 >= wanted.length && places.size > (best?.places.size ?? 0)) best = { at, places }
  }
  return best
}

/**
 * Reads the lines below the headings of an answer sheet. A heading that was reworded is found by its place as it was sent (`id`, 回答, then the
 * columns in their order); one that is gone is told.
 * @returns null where no line looks like the headings
 */
export function findLines(
  lines: readonly GridLine[],
  columns: readonly WantedHeading[],
  confirms: boolean,
): { lines: FiledLine[]; oddities: Oddity[] } | null {
  const wanted = [
    { key: ' id', header: ID_HEADING },
    ...(confirms ? [{ key: ' change', header: CHANGE_HEADING }] : []),
    ...columns,
  ]
  const found = headingLine(lines, wanted)
  if (!found) return null
  const headings = lines[found.at]?.cells ?? []
  const oddities: Oddity[] = []
  const taken = new Set(found.places.values())
  for (const [place, { key, header }] of wanted.entries()) {
    if (found.places.has(key)) continue
    const now = headings[place] ?? ''
    if (now !== '' && !taken.has(place)) {
      found.places.set(key, place)
      oddities.push({ code: 'headingChanged', column: header, value: now })
    } else if (key !== ' id') oddities.push({ code: 'headingGone', column: header })
  }
  const cell = (cells: readonly string[], key: string): string | undefined => {
    const place = found.places.get(key)
    return place === undefined ? undefined : (cells[place] ?? '')
  }
  const filed = lines.slice(found.at + 1).map(({ number, cells }): FiledLine => {
    const values: Partial<Values> = {}
    for (const { key } of columns) {
      const value = cell(cells, key)
      if (value !== undefined) values[key] = value
    }
    return { line: number, rowId: (cell(cells, ' id') ?? '').trim(), change: cell(cells, ' change') ?? '', values }
  })
  return { lines: filed, oddities }
}
