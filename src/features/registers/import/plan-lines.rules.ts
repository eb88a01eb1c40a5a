import type { Message } from '../../../core/errors.ts'
import { foldSearch } from '../../../core/fold-text.ts'
import { problemOf, type CellProblem } from '../sheet/cell-problems.labels.ts'
import type { CellReader } from '../sheet/cells.rules.ts'
import { plainCell } from '../sheet/cells.rules.ts'
import type { BookColumn, Fields, FieldValue, KnownRow } from '../sheet/register-book.types.ts'
import { ID_KEY, type ImportLine } from './read-import.ts'

export type LineProblem = { sheet: string; row: number; key: string; value: string; reason: Message; remedy: Message }
/** A row of the file as it will be; `id` null: it is new. */
export type PlannedLine = {
  line: ImportLine
  outcome: 'add' | 'change' | 'unchanged'
  id: string | null
  before: Fields | null
  after: Fields
  changed: string[]
}
export type LinesPlan = { planned: PlannedLine[]; refused: { line: ImportLine; problems: LineProblem[] }[] }

/** What the file is held against. */
export type Known = {
  /** Rows of the whole organisation that the file names by id or number. */
  rows: readonly KnownRow[]
  mayWrite: (unitId: string | null) => boolean
  unitOf?: (fields: Fields) => string | null
  /** What a new row holds where the file has no such column. */
  blank: Fields
}
export type BookReaders = { columns: readonly BookColumn[]; readers: ReadonlyMap<string, CellReader> }

const place = ({ sheet, row }: ImportLine): Message => ({
  ja: `シート「${sheet}」の${row}行目`,
  en: `row ${row} of sheet “${sheet}”`,
})
export const plainNumber = (text: string): string => foldSearch(plainCell(text))

/** Each line: the row it is (by hidden id, else by number), what would change, or why it cannot be taken. Pure; the register's own rules come after it. */
export function planLines({ columns, readers }: BookReaders, known: Known, lines: readonly ImportLine[]): LinesPlan {
  const byId = new Map(known.rows.map((row) => [row.id, row]))
  const byNumber = new Map(
    known.rows.flatMap((row) => {
      const number = plainNumber(String(row.fields['number'] ?? ''))
      return number === '' ? [] : [[number, row] as const]
    }),
  )
  const nameKey = columns.find(({ key }) => key === 'name')?.key ?? columns[0]?.key ?? 'name'
  const seen = new Map<string, ImportLine>()
  const plan: LinesPlan = { planned: [], refused: [] }
  for (const line of lines) {
    const problems: LineProblem[] = []
    const refuse = (key: string, problem: CellProblem | { reason: Message; remedy: Message }, detail?: Message) =>
      void problems.push({
        sheet: line.sheet,
        row: line.row,
        key,
        value: line.cells[key] ?? '',
        ...(typeof problem === 'string' ? problemOf(problem, detail) : problem),
      })
    const id = plainCell(line.cells[ID_KEY] ?? '').toLowerCase()
    const number = plainNumber(line.cells['number'] ?? '')
    const row = id === '' ? byNumber.get(number) : byId.get(id)
    const other = number === '' ? undefined : byNumber.get(number)
    if (id !== '' && !row) refuse(ID_KEY, 'unknownId')
    else if (row && !known.mayWrite(row.unitId))
      refuse(id === '' ? 'number' : ID_KEY, id === '' ? 'numberElsewhere' : 'outsideReach')
    else if (row && other && other.id !== row.id) refuse('number', 'numberElsewhere')
    const keys = row ? [row.id] : []
    if (number !== '') keys.push(`number ${number}`)
    if (keys.length === 0) keys.push(`cells ${JSON.stringify(line.cells)}`)
    const twice = keys.flatMap((key) => seen.get(key) ?? [])[0]
    for (const key of keys) if (!seen.has(key)) seen.set(key, line)
    if (twice) {
      const same = JSON.stringify(twice.cells) === JSON.stringify(line.cells)
      refuse(number === '' ? nameKey : 'number', same ? 'sameRow' : 'sameObject', place(twice))
    }
    if (problems.length === 0) {
      const before = row?.fields ?? null
      const after: Fields = { ...known.blank, ...before }
      for (const column of columns) {
        const text = line.cells[column.key]
        if (text === undefined) {
          if (column.required && !before) refuse(column.key, 'missing')
          continue
        }
        // Of a new row an empty cell says nothing: what a blank row holds stands.
        if (!before && !column.required && plainCell(text) === '') continue
        const read = readCell(column, readers.get(column.key), text, before)
        if ('problem' in read) refuse(column.key, read.problem)
        else after[column.key] = read.value
      }
      if (problems.length === 0 && !known.mayWrite((known.unitOf ?? unitOf)(after))) refuse('unitId', 'unitNeeded')
      if (problems.length === 0) {
        const changed = columns.filter(({ key }) => !before || before[key] !== after[key]).map(({ key }) => key)
        const outcome = before === null ? 'add' : changed.length === 0 ? 'unchanged' : 'change'
        plan.planned.push({ line, outcome, id: row?.id ?? null, before, after, changed })
        continue
      }
    }
    plan.refused.push({ line, problems })
  }
  return plan
}

export const unitOf = ({ unitId }: Fields): string | null => (typeof unitId === 'string' ? unitId : null)

/** A cell that stands as we would write it says what the row says already, be it out of reach or ambiguous: the export of a file changes nothing. */
function readCell(
  { key }: BookColumn,
  reader: CellReader | undefined,
  text: string,
  before: Fields | null,
): { value: FieldValue } | { problem: { reason: Message; remedy: Message } } {
  if (!reader) return { value: null }
  const present = before?.[key] ?? null
  if (before && text === reader.show(present).trim()) return { value: present }
  if (key === 'number') {
    // A number is never taken away by an empty cell, and one written in other widths is the same.
    if (before && (plainCell(text) === '' || plainNumber(text) === plainNumber(String(present))))
      return { value: present }
    return reader.read(text.normalize('NFKC'))
  }
  return reader.read(text)
}
