import { useText } from '../locale.ts'
import { classNames } from './class-names.ts'
import { kitLabels } from './kit.labels.ts'
import type { Column, Selection, Sort } from './table-types.ts'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
  selection: Selection | undefined
  allKeys: readonly string[]
}

const cell =
  'sticky top-0 z-10 border-b border-solid-gray-536 bg-solid-gray-50 px-2 py-1.5 text-left font-700 whitespace-nowrap'

/** The sticky header row with sort buttons and the box that selects all rows shown. */
export const TableHead = <Row,>({ columns, sort, onSort, selection, allKeys }: TableHeadProps<Row>) => {
  const t = useText(kitLabels)
  const all = selection ? allKeys.every((key) => selection.keys.has(key)) : false
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={`${cell} no-print w-9`}>
            <input
              type="checkbox"
              className="size-5 align-middle accent-main"
              aria-label={t('selectAll')}
              checked={all}
              onChange={() => selection.onChange(new Set(all ? [] : allKeys))}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.key === column.key ? sort.direction : undefined
          const width = column.width ? { width: column.width } : undefined
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={direction ?? (column.sortable ? 'none' : undefined)}
              className={classNames(cell, column.align === 'end' && 'text-right')}
              style={width}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className="focus-inset inline-flex items-center gap-1 rounded-4 px-1 font-700 hover:underline"
                  title={t('sortBy', { column: column.header })}
                  onClick={() => onSort({ key: column.key, direction: flip(direction) })}
                >
                  {column.header}
                  <span aria-hidden="true" className={direction ? 'text-main' : 'text-solid-gray-600'}>
                    {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '⇅'}
                  </span>
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const flip = (direction: Sort['direction'] | undefined): Sort['direction'] =>
  direction === 'ascending' ? 'descending' : 'ascending'
