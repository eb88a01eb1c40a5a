import type { CommandScope } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Message } from '../../core/errors.ts'
import type { Column } from './inquiries.schema.ts'
import type { RowChange, Values } from './inquiries.types.ts'

/** A line as accepted; `objectId` of a new one is filled in by whoever writes it. */
export type AcceptedRow = {
  key: string
  objectId: string | null
  change: RowChange
  sent: Values | null
  values: Values
}

/** What the callback of a kind may do: write and record, in the transaction of the acceptance. */
export type WriteScope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/**
 * A kind of inquiry (照会): what its workbook asks, which lines each addressee gets, and where accepted lines go. Registers lie in a higher
 * tier: what knows them is handed in by the composition.
 */
export type InquiryKind = {
  code: string
  name: Message
  description: Message
  /** Each line is answered by 変更なし, 変更, 廃止 or 追加. */
  confirms: boolean
  /** null: the office defines the columns of each inquiry. */
  columns: readonly Column[] | null
  /** Lines for each unit and member body on a day; set-based, whatever their number. */
  prefill: (
    tx: Tx,
    given: { unitIds: readonly string[]; on: Day; many: boolean },
  ) => Promise<ReadonlyMap<string, readonly { objectId: string | null; values: Values }[]>>
  /** @returns the objects that were made for added lines, by key */
  write: (
    scope: WriteScope,
    given: { inquiryId: string; unitId: string; rows: readonly AcceptedRow[] },
  ) => Promise<ReadonlyMap<string, string>>
}

export type InquiryKinds = ReadonlyMap<string, InquiryKind>
