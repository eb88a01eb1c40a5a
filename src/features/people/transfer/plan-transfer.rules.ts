import { foldName } from '../../../core/fold-text.ts'
import { type Found, numbersOfTwo, tooLong } from './find-in-roster.rules.ts'
import { planRow, type ReadRow, type Working } from './plan-row.rules.ts'
import { dayOfCell, isUndecided, plainNumber, transferKindOf } from './read-values.rules.ts'
import type { Plan, Planned, Problem, Roster, TransferColumn, TransferRow } from './transfer.types.ts'

/**
 * What a transfer file comes to against the roster: every row is planned or answered with its problem, and a bad row takes no good one with it.
 * Who leaves, comes and moves goes first, then 兼務, then 未定, whatever the order of the file; the same file a second time plans nothing.
 */
export function planTransfer(roster: Roster, rows: readonly TransferRow[]): Plan {
  const state: Working = {
    ...roster,
    people: roster.people.map((person) => ({ ...person })),
    assignments: roster.assignments.map((assignment) => ({ ...assignment })),
    moves: [...roster.moves],
    usedUndecided: new Set(),
  }
  const problems: Problem[] = []
  const planned: Planned[] = []
  const refuse = (row: TransferRow, problem: Exclude<Found<never>, { ok: true }>) => {
    const { column, code, detail } = problem
    problems.push({ sheet: row.sheet, row: row.row, column, value: cellOf(row, column), code, detail })
  }
  const good: ReadRow[] = []
  const twice = numbersOfTwo(rows.filter(({ values }) => !isUndecided(values.name)))
  for (const row of rows) {
    const read = readRow(row, twice)
    if (read.ok) good.push(read.value)
    else refuse(row, read)
  }
  const seen = new Map<string, number>()
  const moved = new Map<string, number>()
  for (const row of good.toSorted((a, b) => turn(a) - turn(b))) {
    const repeated = repetition(row, seen, moved)
    const answer: Found<Planned> = repeated ?? planRow(state, row)
    if (answer.ok) planned.push(answer.value)
    else refuse(row, answer)
  }
  const order = new Map(rows.map((row, index) => [`${row.sheet} ${row.row}`, index]))
  const byPlace = (a: { sheet: string; row: number }, b: { sheet: string; row: number }) =>
    (order.get(`${a.sheet} ${a.row}`) ?? 0) - (order.get(`${b.sheet} ${b.row}`) ?? 0)
  return { planned: planned.toSorted(byPlace), problems: problems.toSorted(byPlace), assignments: state.assignments }
}

const cellOf = ({ values }: TransferRow, column: Problem['column']): string =>
  Object.entries(values).find(([key]) => key === column)?.[1] ?? ''

const turn = (row: ReadRow): number => (isUndecided(row.values.name) ? 2 : row.kind === 'concurrent' ? 1 : 0)

function readRow(row: TransferRow, twice: ReadonlyMap<string, string>): Found<ReadRow> {
  const { values } = row
  const wrong = (column: TransferColumn, code: Problem['code'], detail = ''): Found<never> => ({
    ok: false,
    column,
    code,
    detail,
  })
  if (values.name === '') return wrong('name', 'empty')
  const long = tooLong(values)
  if (long) return wrong(long, 'tooLong')
  if (values.kind === '') return wrong('kind', 'empty')
  const kind = transferKindOf(values.kind)
  if (kind === null) return wrong('kind', 'unknownKind')
  if (values.day === '') return wrong('day', 'empty')
  const day = dayOfCell(values.day)
  if (day === null) return wrong('day', 'badDay')
  const two = isUndecided(values.name) ? undefined : twice.get(plainNumber(values.number))
  if (two !== undefined) return wrong('number', 'twoPeopleOneNumber', two)
  return { ok: true, value: { ...row, kind, day, key: `${row.sheet}:${row.row}` } }
}

/** A row that says again, or otherwise, what an earlier one says of the same person. */
function repetition(
  row: ReadRow,
  seen: Map<string, number>,
  moved: Map<string, number>,
): Exclude<Found<never>, { ok: true }> | null {
  const { number, name, newPost, oldPost, unit } = row.values
  if (isUndecided(name)) return null
  const person = number === '' ? foldName(name) : plainNumber(number)
  const whole = [person, row.kind, row.day, ...[newPost, oldPost, unit].map(foldName)].join(' ')
  const same = seen.get(whole)
  if (same !== undefined) return { ok: false, column: 'name', code: 'duplicateRow', detail: `${same}` }
  seen.set(whole, row.row)
  if (row.kind === 'concurrent') return null
  const other = moved.get(`${person} ${row.day}`)
  if (other !== undefined) return { ok: false, column: 'name', code: 'secondMove', detail: `${other}` }
  moved.set(`${person} ${row.day}`, row.row)
  return null
}
