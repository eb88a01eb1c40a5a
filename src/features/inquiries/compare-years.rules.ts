import type { Column } from './inquiries.schema.ts'
import type { RowChange, Values } from './inquiries.types.ts'
import { changedColumns } from './values.rules.ts'

export type YearRow = { objectId: string | null; change: RowChange; values: Values }
export type YearDifference = {
  kind: 'added' | 'gone' | 'changed'
  before: Values | null
  now: Values | null
  columns: string[]
}

/** Ended and missing lines are no longer there; ignored ones are left out before. */
const there = ({ change }: YearRow): boolean => change !== 'ended' && change !== 'missing'

/** This year's answer against last year's: what came, what went, what changed. Lines are the same by object, else by their first three columns. */
export function compareYears(
  columns: readonly Column[],
  last: readonly YearRow[],
  now: readonly YearRow[],
): YearDifference[] {
  const named = (row: YearRow) =>
    columns
      .slice(0, 3)
      .map(({ key }) => row.values[key] ?? '')
      .join('\u0000')
  const rest = last.filter(there)
  const take = (row: YearRow): YearRow | undefined => {
    const byObject = rest.findIndex(({ objectId }) => objectId !== null && objectId === row.objectId)
    const at = byObject >= 0 ? byObject : rest.findIndex((one) => named(one) === named(row))
    return at < 0 ? undefined : rest.splice(at, 1)[0]
  }
  const differences = now.filter(there).flatMap((row): YearDifference[] => {
    const before = take(row)
    if (!before) return [{ kind: 'added', before: null, now: row.values, columns: [] }]
    const changed = changedColumns(
      columns.map((column) => ({ ...column, fixed: false })),
      before.values,
      row.values,
    )
    return changed.length > 0 ? [{ kind: 'changed', before: before.values, now: row.values, columns: changed }] : []
  })
  return [
    ...differences,
    ...rest.map((row): YearDifference => ({ kind: 'gone', before: row.values, now: null, columns: [] })),
  ]
}
