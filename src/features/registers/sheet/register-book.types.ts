import type { RawBuilder } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { Message } from '../../../core/errors.ts'
import type { RegisterList } from '../list/list-condition.ts'

export type FieldValue = string | number | boolean | null
/** What a register keeps of a row, as history and sheets see it; references by id, days as `YYYY-MM-DD`. */
export type Fields = Record<string, FieldValue>

/** A column typed once: it goes out to Excel, comes back, and can be set for many rows at once. The Japanese label is its heading. */
export type BookColumn = {
  key: string
  label: Message
  /** Other headings under which offices keep it. */
  also?: readonly string[]
  width: number
  /** `time`: a time of day, with or without its day, as `HH:MM` or `YYYY-MM-DDTHH:MM`. */
  kind: 'text' | 'choice' | 'flag' | 'day' | 'time' | 'number' | 'reference'
  /** Words of a choice by value; `also`: other words and marks for it, such as ○. */
  choices?: Record<string, Message & { also?: readonly string[] }>
  required?: boolean
  longest?: number
  /** Least and most of a number. */
  range?: readonly [number, number]
  /** What an empty cell says; null unless told otherwise. */
  empty?: FieldValue
  /** Not to be set for many rows at once: the number, the name. */
  single?: boolean
}

/** What a reference may name. `label` goes out and tells one from another; `names` are the shorter ones it is also known by. */
export type ReferenceOption = { id: string; label: string; names: readonly string[]; unitId?: string | null }
export type References = Record<string, readonly ReferenceOption[]>

export type KnownRow = { id: string; unitId: string | null; fields: Fields }
/** A row as it will be; `before` null: it is new. */
export type PlannedRow = { id: string; before: Fields | null; after: Fields }
/** Why a row cannot be as it is wanted; the remedy says what to do. */
export type FieldProblem = { key: string; reason: Message; remedy: Message }

/** What narrows the rows that a book reads. */
export type RowsWanted = RawBuilder<boolean>

/**
 * A register's side of Excel out and in, bulk edit and form: columns, and the functions that only the register knows.
 * Written by hand per register; the machinery (`exportBook`, `previewImport`, `confirmImport`, `planBulk` …) is called with it.
 * Keys `number`, `name` and `unitId` are expected among the columns.
 */
export type RegisterBook = {
  /** Key of the register in saved views, mappings and imports. */
  register: string
  kind: ObjectKind
  title: Message
  columns: readonly BookColumn[]
  /** Columns that the list filters and sorts by; `number` is one of them. Made per request, since some ask what holds today. */
  list: (ctx: Context) => RegisterList
  /** What references may name within reach; a fixed number of statements. */
  references: (tx: Tx, ctx: Context, reach: 'all' | ReadonlySet<string>) => Promise<References>
  /** Rows with all fields, of the whole organisation where `wanted` does not narrow it; `o` is the object as in `list`. */
  rows: (tx: Tx, ctx: Context, wanted: RowsWanted, order?: RawBuilder<unknown>) => Promise<KnownRow[]>
  /** Rules between fields and records, for many rows at once; one list of problems per row. */
  check: (tx: Tx, ctx: Context, rows: readonly PlannedRow[]) => Promise<FieldProblem[][]>
  /** Writes rows set by set, indexes them for the search, gives missing numbers, and records one change per row. */
  write: (scope: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>, rows: readonly PlannedRow[]) => Promise<void>
  /** The unit that a row belongs to, where it follows from what the row names; its own `unitId` else. */
  unitOf?: (fields: Fields, references: References) => string | null
  /** Columns that name a row in previews, where it is no name that does. */
  namedBy?: readonly string[]
  /** What a new row holds where the file has no such column. */
  blank: Fields
}
