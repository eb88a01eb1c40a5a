import type { FieldValue, PlannedRow } from '../sheet/register-book.types.ts'
import type { NewState } from './change-intervals.ts'

export const textOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** Rows whose reference under `key` (by default the zone) changed, as states from today on; a new row's holds from its own first day. */
export const zoneStates = (rows: readonly PlannedRow[], key = 'zoneId'): NewState[] =>
  rows.flatMap(({ id, before, after }) =>
    (before ? before[key] === after[key] : !after[key])
      ? []
      : [{ ownerId: id, values: [textOf(after[key])], from: textOf(after['validFrom']) }],
  )
