import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { Column, Selection, Sort } from './table-types.ts'

type TableProps<Row> = {
  /** What the rows are; also the name of the table for screen readers. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Names a row beside its box; needed with `selection`. */
  rowLabel?: (row: Row) => string
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  selection?: Selection
  /** The row shown in the side pane. */
  currentKey?: string | null
  /** Instead of the table when there is no row. */
  empty: ReactNode
  /** Grows with the page instead of scrolling by itself. */
  whole?: boolean
}

/** A dense table of records. Links and buttons of one column are walked with the up and down keys. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const {
    caption,
    captionHidden = true,
    columns,
    rows,
    rowKey,
    rowLabel,
    sort,
    onSort,
    selection,
    currentKey,
    empty,
    whole,
  } = props
  if (rows.length === 0) return empty
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={classNames(
        'print-flow scroll-shadow focus-inset relative overflow-auto border-y border-line',
        !whole && 'max-h-[70vh]',
      )}
    >
      <table className="w-full text-sm">
        <caption className={captionHidden ? 'sr-only' : 'py-2 text-left font-700'}>{caption}</caption>
        <TableHead {...{ columns, sort, onSort, selection }} allKeys={rows.map(rowKey)} />
        <tbody onKeyDown={walk}>
          {rows.map((row) => {
            const key = rowKey(row)
            const label = rowLabel?.(row) ?? key
            return (
              <TableRow
                key={key}
                {...{ row, columns, selection }}
                rowKey={key}
                rowLabel={label}
                current={key === currentKey}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const stops = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('a[href], button, input[type=checkbox]'),
]

/** Up and down lead to the same stop of the neighbouring row. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const from = event.target instanceof HTMLElement ? event.target : null
  const row = from?.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  if (!from || !row || !next || !from.matches('a, button, input[type=checkbox]')) return
  event.preventDefault()
  stops(next)[stops(row).indexOf(from)]?.focus()
}
