import type { ReadSheet } from './sheets-read.ts'

/** A column as people head it; the first name is the one told back. */
export type WantedColumn<Key extends string> = { key: Key; names: readonly string[]; required?: boolean }
export type TableLine<Key extends string> = { row: number; values: Record<Key, string> }
export type FoundTable<Key extends string> = {
  sheet: string
  headerRow: number
  /** Headings as they stand in the file, by key; what is not there is absent. */
  headings: Partial<Record<Key, string>>
  lines: TableLine<Key>[]
}

/** How far down a header may stand below titles, dates and stamps. */
export const HEADER_WITHIN = 30

/** A heading without what people and directories vary: width, case, spaces, brackets and dots. */
export const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】「」・,、.:*※/_-]/g, '')

/** Finds the table under whatever titles: the line, or two lines read together, that names the most wanted columns and every required one. */
export function findTable<Key extends string>(
  sheet: ReadSheet,
  columns: readonly WantedColumn<Key>[],
): FoundTable<Key> | null {
  let best: { at: number; lines: number; found: Map<Key, number> } | null = null
  for (let at = 0; at < Math.min(sheet.lines.length, HEADER_WITHIN); at++) {
    for (const count of [1, 2]) {
      const found = match(headingsOf(sheet, at, count), columns)
      if (found && (best === null || found.size > best.found.size)) best = { at, lines: count, found }
    }
  }
  if (best === null) return null
  const { at, found } = best
  const headings = headingsOf(sheet, at, best.lines)
  const keys = columns.map(({ key }) => key)
  const lines = sheet.lines.slice(at + best.lines).map(({ number, cells }) => ({
    row: number,
    values: Object.fromEntries(keys.map((key) => [key, (cells[found.get(key) ?? -1] ?? '').trim()])) as Record<
      Key,
      string
    >,
  }))
  return {
    sheet: sheet.name,
    headerRow: sheet.lines[at]?.number ?? 1,
    headings: Object.fromEntries([...found].map(([key, index]) => [key, headings[index]?.at(-1) ?? ''])) as Partial<
      Record<Key, string>
    >,
    lines: lines.filter(({ values }) => keys.some((key) => values[key] !== '')),
  }
}

/** For each column the texts that stand over it: 旧 over 職 gives 旧職 first, then 職, then 旧. */
export function headingsOf(sheet: ReadSheet, at: number, count: number): string[][] {
  const upper = sheet.lines[at]?.cells ?? []
  const lower = count === 2 ? (sheet.lines[at + 1]?.cells ?? []) : []
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const texts = [...new Set([upper[index] ?? '', lower[index] ?? ''].filter((text) => text !== ''))]
    return texts.length === 2 ? [texts.join(''), texts[1]!, texts[0]!] : texts
  })
}

function match<Key extends string>(
  headings: readonly string[][],
  columns: readonly WantedColumn<Key>[],
): Map<Key, number> | null {
  const found = matchHeadings(headings, columns)
  return found.size >= 2 && columns.every(({ key, required }) => !required || found.has(key)) ? found : null
}

/** Which heading stands for which column; the best fitting first, each heading once. */
export function matchHeadings<Key extends string>(
  headings: readonly string[][],
  columns: readonly WantedColumn<Key>[],
): Map<Key, number> {
  const found = new Map<Key, number>()
  const taken = new Set<number>()
  for (const { key, names } of columns) {
    const wanted = names.map(plainHeading)
    const ranked = headings.flatMap((texts, index) => {
      const rank = taken.has(index) ? -1 : texts.findIndex((text) => wanted.includes(plainHeading(text)))
      return rank < 0 ? [] : [{ index, rank }]
    })
    const [first] = ranked.toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    if (!first) continue
    found.set(key, first.index)
    taken.add(first.index)
  }
  return found
}
