import type { PlannedRow } from '../sheet/register-book.types.ts'
import type { NewState } from './change-intervals.ts'
import { textOf } from './planned-rows.ts'

/** Rows whose reference under `key` changed, as states from today on; a new row's holds from its own first day. */
export const statesOf = (rows: readonly PlannedRow[], key: string): NewState[] =>
  rows.flatMap(({ id, before, after }) =>
    (before ? before[key] === after[key] : !after[key])
      ? []
      : [{ ownerId: id, values: [textOf(after[key])], from: textOf(after['validFrom']) }],
  )
