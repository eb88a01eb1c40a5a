import type { ReactNode } from 'react'

export type Sort = { key: string; direction: 'ascending' | 'descending' }

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** The server can sort by this column, under `key`. */
  sortable?: boolean
  /** The cell that names its row; read out with every other cell. */
  rowHeader?: boolean
  align?: 'start' | 'end'
  width?: string
}

export type Selection = { keys: ReadonlySet<string>; onChange: (keys: ReadonlySet<string>) => void }
