import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ReadBook } from '../../core/sheets-read.ts'
import type { Layouts } from '../registers/import/import.schema.ts'
import type { LineProblem } from '../registers/import/plan-lines.rules.ts'
import { readBookFile, readLayouts, readLines } from '../registers/import/read-import.ts'
import { cellReader, plainCell } from '../registers/sheet/cells.rules.ts'
import { type KnownTerminal, type Match, matcher } from './match-rows.rules.ts'
import { outsideBook, outsideColumns } from './outside-columns.ts'
import { outsideListErrors } from './outside-lists.errors.ts'
import type { RowFacts } from './outside-lists.schema.ts'

/** Columns by which a row says what it is about; each of them makes a row by itself. */
const identifying = ['number', 'name', 'serial', 'account'] as const
export type ListLine = { row: number; key: string; facts: RowFacts }
export type ReadList = {
  file: ReadBook
  layouts: Layouts
  lines: ListLine[]
  unread: LineProblem[]
  skipped: number
  unused: readonly string[]
}

/**
 * The rows of an outside list. A cell that cannot be read costs that fact only, never the row: a list with rows missing would reconcile nothing.
 * @throws {AppError} 422 where the file or the assignment of its columns cannot be used
 */
export async function readList({ file, layout }: { file: File; layout: string }): Promise<ReadList> {
  const book = await readBookFile(file)
  const layouts = readLayouts(outsideBook, layout)
  if (!layouts.some(({ columns }) => identifying.some((key) => columns[key] !== undefined)))
    throw outsideListErrors('noKey', {}, [{ path: 'layout', message: '' }])
  const { lines, skipped, unused } = readLines(book, layouts, identifying)
  const readers = outsideColumns.map((column) => ({ column, reader: cellReader(column) }))
  const unread: LineProblem[] = []
  const read = lines.flatMap(({ sheet, row, cells }): ListLine[] => {
    const facts: RowFacts = {}
    for (const { column, reader } of readers) {
      const text = plainCell(cells[column.key] ?? '')
      if (text === '') continue
      const cell = reader.read(text)
      if ('problem' in cell) unread.push({ sheet, row, key: column.key, value: text, ...cell.problem })
      else if (cell.value !== null) facts[column.key] = String(cell.value)
    }
    const key = identifying.map((one) => facts[one]).find(Boolean)
    return key === undefined ? [] : [{ row, key, facts }]
  })
  if (read.length === 0) throw outsideListErrors('nothing')
  return { file: book, layouts, lines: read, unread, skipped: skipped.length + lines.length - read.length, unused }
}

/** Whoever compares a list with the register of the whole body has to answer for all of it. @throws {AppError} 403 */
export function requireWholeBody(ctx: Context): void {
  if (ctx.access.get('registers.write') !== 'all') throw outsideListErrors('wholeBodyOnly')
}

/** Which terminal each row is about, by the register as it was on the day of the list. One statement. */
export async function matchLines(
  tx: Tx,
  takenOn: string,
  lines: readonly { facts: RowFacts }[],
): Promise<(Match & { terminal: KnownTerminal | null })[]> {
  const { rows } = await sql<KnownTerminal>`
    select t.id, t.number, t.serial, o.name from terminal t join object o on o.organisation_id = t.organisation_id and o.id = t.id
    where (o.valid_from is null or o.valid_from <= ${takenOn}::date) and (o.valid_to is null or o.valid_to >= ${takenOn}::date)`.execute(
    tx,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const match = matcher(rows)
  return lines.map(({ facts }) => {
    const found = match(facts)
    return { ...found, terminal: byId.get(found.id ?? '') ?? null }
  })
}
