import type { ReactNode } from 'react'
import type { Verb } from '../../../core/permission.ts'
import type { Column } from '../../../web/kit/table-types.ts'
import type { Option } from '../../../web/kit/Select.tsx'

/** A column of a register's list; `key` is what the server sorts by where it is `sortable`. `first: false`: shown only when chosen. */
export type RegisterColumn<Row> = Column<Row> & { first?: boolean }

/** What the list can be narrowed by; `key` as the server's list names it. `quick`: stands above the list, else behind 詳しく絞り込む. */
export type RegisterFilter = { key: string; label: string; quick?: boolean } & (
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'flag' }
  | { kind: 'day' }
  | { kind: 'number' }
  | { kind: 'pick'; search: (text: string, signal: AbortSignal) => Promise<readonly Option[]> }
)

export type ListPage<Row> = { rows: Row[]; next: string | null; total: number; more: boolean }
export type ListAsked = {
  search: string
  filters: string
  sort: string
  after?: string
}

/** A field that can be set for many rows; the value goes over as it would stand in a cell. */
export type BulkField = { key: string; label: string; options?: readonly Option[] }

export type BulkCalls = {
  preview: (input: BulkAsked) => Promise<BulkShown>
  confirm: (input: BulkAsked & { plan: string }) => Promise<{ changed: number; refused: number }>
}
export type BulkAsked = { ids?: string[]; search: string; filters: string; key: string; value: string }
type BulkRow = { id: string; number: string; name: string; before: string; after: string }
export type BulkShown = {
  plan: string
  column: string
  counts: { change: number; unchanged: number; refused: number }
  rows: BulkRow[]
  refused: (BulkRow & { reason: string; remedy: string })[]
}

export type RegisterListProps<Row extends { id: string }> = {
  /** Key of the register, as its book has it. */
  register: string
  /** Address of the list: rows open below it, `/new` and `/import` stand beside them, and its API has the same path. */
  path: `/${string}`
  title: string
  subtitle?: ReactNode
  searchLabel: string
  columns: readonly RegisterColumn<Row>[]
  filters: readonly RegisterFilter[]
  /** Filters while the address names none, as `formatFilters` writes them. */
  firstFilters?: string
  rowName: (row: Row) => string
  bulk?: BulkCalls & { fields: readonly BulkField[] }
  /** Further links and buttons of the page's head. */
  actions?: ReactNode
  /** False: rows come by the form only, not from a file. */
  takesIn?: boolean
  /** False: it has no Excel file. */
  excel?: boolean
  /** Who may add a row by the form, and what the button says. */
  addVerb?: Verb
  addLabel?: string
}
