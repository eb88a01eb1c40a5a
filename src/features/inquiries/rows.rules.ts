import type { Column } from './inquiries.schema.ts'
import type { AnswerRow, Asked, Oddity, RowChange, SentRow, Values } from './inquiries.types.ts'
import { changedColumns, choiceOf, readValue } from './values.rules.ts'

/** Words of the column 回答. */
export const changeWords: Record<'same' | 'changed' | 'ended' | 'added', string> = {
  same: '変更なし',
  changed: '変更',
  ended: '廃止',
  added: '追加',
}

/** A line as it stands in the file; a column that is not there has no value at all. */
export type FiledLine = { line: number | undefined; rowId: string; change: string; values: Partial<Values> }

/** What is known of row ids that are not this target's present ones. */
export type KnownElsewhere = ReadonlyMap<string, { ownOld: boolean; unitName: string }>

const said = (text: string): RowChange | null => {
  const word = choiceOf(text, Object.values(changeWords))
  const found = Object.entries(changeWords).find(([, listed]) => listed === word)
  return found ? (found[0] as RowChange) : null
}

/**
 * What came back, line by line, held against what was sent: nothing is dropped, everything odd is told.
 * Lines that were sent and are not there are added at the end as `missing`.
 */
export function readAnswer(
  { columns, confirms, many }: Asked,
  sent: readonly SentRow[],
  lines: readonly FiledLine[],
  elsewhere: KnownElsewhere = new Map(),
): AnswerRow[] {
  const sentById = new Map(sent.map((row) => [row.id, row]))
  const times = Map.groupBy(lines, ({ rowId }) => rowId)
  const used = new Set<string>()
  let added = 0
  const rows = lines.flatMap((filed): AnswerRow[] => {
    const own = sentById.get(filed.rowId)
    if (own && !used.has(own.id)) {
      used.add(own.id)
      return [againstSent(columns, confirms, own, filed)]
    }
    if (filed.rowId === '' && isBlank(columns, filed)) return []
    const row = asAdded(columns, filed, `new-${++added}`)
    const { line, rowId } = filed
    const known = elsewhere.get(rowId)
    if (own) row.oddities.unshift({ code: 'duplicateRow', line, value: String(times.get(rowId)?.length ?? 2) })
    else if (known?.ownOld) row.oddities.unshift({ code: 'oldRow', line })
    else if (known) row.oddities.unshift({ code: 'foreignRow', line, other: known.unitName })
    else if (rowId !== '' || !many) row.oddities.unshift({ code: 'unknownRow', line })
    return [{ ...row, rowId: rowId === '' ? null : rowId }]
  })
  const missing = sent
    .filter(({ id }) => !used.has(id))
    .map((row): AnswerRow => ({
      key: row.id,
      rowId: row.id,
      change: 'missing',
      values: row.values,
      oddities: [{ code: 'missingRow' }],
    }))
  return [...rows, ...missing]
}

const isBlank = (columns: readonly Column[], { change, values }: FiledLine): boolean =>
  change.trim() === '' && columns.every(({ key }) => (values[key] ?? '').trim() === '')

function againstSent(columns: readonly Column[], confirms: boolean, sent: SentRow, filed: FiledLine): AnswerRow {
  const { line } = filed
  const oddities: Oddity[] = []
  const ended = confirms && said(filed.change) === 'ended'
  const values: Values = {}
  for (const column of columns) {
    const before = sent.values[column.key] ?? ''
    const typed = filed.values[column.key]
    if (typed === undefined || ended) values[column.key] = before
    else if (column.fixed) {
      values[column.key] = before
      if (typed.trim() !== before.trim())
        oddities.push({ code: 'fixedChanged', line, column: column.header, value: typed, other: before })
    } else {
      const read = readValue(column, typed)
      values[column.key] = read.value
      if (read.oddity) oddities.push({ ...read.oddity, line })
    }
  }
  const change = confirms ? judge(columns, sent.values, values, filed, oddities) : 'filled'
  return { key: sent.id, rowId: sent.id, change, values, oddities }
}

/** What was said, corrected by what was done. */
function judge(
  columns: readonly Column[],
  before: Values,
  now: Values,
  { change, line }: FiledLine,
  oddities: Oddity[],
): RowChange {
  const differs = changedColumns(columns, before, now).length > 0
  const word = said(change)
  if (word === null) {
    const blank = change.trim() === ''
    oddities.push(blank ? { code: 'unanswered', line } : { code: 'notAChoice', line, column: '回答', value: change })
    return differs ? 'changed' : 'same'
  }
  if (word === 'same' && differs) {
    oddities.push({ code: 'sameButDiffers', line })
    return 'changed'
  }
  if (word === 'changed' && !differs) oddities.push({ code: 'changedButSame', line })
  // 追加 on a line that was sent is a slip of the pen for 変更.
  return word === 'added' ? (differs ? 'changed' : 'same') : word
}

function asAdded(columns: readonly Column[], { line, values: typed }: FiledLine, key: string): AnswerRow {
  const oddities: Oddity[] = []
  const values: Values = {}
  for (const column of columns) {
    // What is only told of a sent line is asked of a new one.
    const read = readValue({ ...column, fixed: false }, typed[column.key] ?? '')
    values[column.key] = read.value
    if (read.oddity) oddities.push({ ...read.oddity, line })
  }
  return { key, rowId: null, change: 'added', values, oddities }
}
