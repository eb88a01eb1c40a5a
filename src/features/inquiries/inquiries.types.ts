import type { Column } from './inquiries.schema.ts'
import type { OddityCode } from './oddities.labels.ts'

/** What somebody says of one line: as the register has it, different, gone, new; `filled` where nothing was there to confirm. */
export type RowChange = 'same' | 'changed' | 'ended' | 'added' | 'filled' | 'missing'

/** Something about a file or a line that a person has to know. `line` and `column` as they stand in the file. */
export type Oddity = {
  code: OddityCode
  line?: number | undefined
  column?: string | undefined
  value?: string | undefined
  other?: string | undefined
}

export type Values = Record<string, string>

/** A line as it was sent. */
export type SentRow = { id: string; objectId: string | null; values: Values }

/** A line as it came back. `key` is the id of the sent line, or `new-…` for one that was added. */
export type AnswerRow = {
  key: string
  rowId: string | null
  change: RowChange
  values: Values
  oddities: Oddity[]
}

export type Verdict = 'accepted' | 'returned' | 'ignored'
export type Verdicts = Record<string, { verdict: Verdict; comment: string; objectId?: string | null }>

/** An answer being filled in on the screen; `change` is null where nothing was chosen yet. */
export type Draft = Record<string, { change: RowChange | null; values: Values }>

/** What a workbook asks: its columns, whether each line is confirmed against the register, whether lines may be added. */
export type Asked = { columns: readonly Column[]; confirms: boolean; many: boolean }
