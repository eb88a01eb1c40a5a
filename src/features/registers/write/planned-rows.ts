import type { CommandScope } from '../../../core/command.ts'
import type { FieldValue, PlannedRow } from '../sheet/register-book.types.ts'
import type { ObjectRow } from './write-objects.ts'

export const textOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** The common part of planned rows, for `writeObjects`. */
export const objectsOf = (rows: readonly PlannedRow[]): ObjectRow[] =>
  rows.map(({ id, after }) => ({
    id,
    name: String(after['name']),
    unitId: textOf(after['unitId']),
    validFrom: textOf(after['validFrom']),
    validTo: textOf(after['validTo']),
  }))

/** What planned rows are searched by, for `indexObjects`. */
export const searchedBy = (rows: readonly PlannedRow[], keys: readonly string[]) =>
  rows.map(({ id, after }) => ({ id, words: keys.map((key) => textOf(after[key])) }))

type Kind = 'area' | 'facility' | 'medium' | 'store' | 'system' | 'terminal'

/** One change of the history for each row, new or changed, in the words of the register itself. */
export function recordRows(record: CommandScope<unknown>['record'], kind: Kind, rows: readonly PlannedRow[]): void {
  for (const { id, before, after } of rows)
    record({
      action: before ? `${kind}.update` : `${kind}.create`,
      kind,
      id,
      unitId: textOf(after['unitId']),
      before: before && { id, ...before },
      after: { id, ...after },
    })
}
