import { useText } from '../locale.ts'
import { classNames } from './class-names.ts'
import { kitLabels } from './kit.labels.ts'
import type { Column, Selection } from './table-types.ts'

type TableRowProps<Row> = {
  row: Row
  rowKey: string
  rowLabel: string
  columns: readonly Column<Row>[]
  selection: Selection | undefined
  current: boolean
}

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

export const TableRow = <Row,>({ row, rowKey, rowLabel, columns, selection, current }: TableRowProps<Row>) => {
  const t = useText(kitLabels)
  return (
    <tr aria-current={current ? 'true' : undefined} className={current ? 'bg-chosen' : 'hover:bg-solid-gray-50'}>
      {selection && (
        <td className="no-print border-b border-line-soft px-2 py-1 align-top">
          <input
            type="checkbox"
            className="size-5 align-middle accent-main"
            aria-label={t('selectRow', { row: rowLabel })}
            checked={selection.keys.has(rowKey)}
            onChange={() => selection.onChange(toggled(selection.keys, rowKey))}
          />
        </td>
      )}
      {columns.map((column, index) => {
        const Cell = column.rowHeader ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            scope={column.rowHeader ? 'row' : undefined}
            className={classNames(
              'border-b border-line-soft px-2 py-1 text-left align-top leading-relaxed font-400',
              column.align === 'end' && 'text-right tabular-nums',
              current && index === 0 && 'shadow-[inset_4px_0_var(--color-main)]',
            )}
          >
            {column.cell(row)}
          </Cell>
        )
      })}
    </tr>
  )
}
