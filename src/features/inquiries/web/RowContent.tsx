import { DateText } from '../../../web/kit/DateText.tsx'
import type { Column } from '../inquiries.schema.ts'
import type { AnswerLine } from './inquiries-api.ts'

const Shown = ({ column, value }: { column: Column; value: string }) =>
  column.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? <DateText day={value} /> : <>{value || '–'}</>

/** A line in words: what did not change plainly, what did as before → after. */
export const RowContent = ({ row, columns }: { row: AnswerLine; columns: readonly Column[] }) => {
  const changed = new Set(row.changed)
  const filled = columns.filter(({ key }) => changed.has(key) || (row.values[key] ?? '') !== '')
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-0.5">
      {filled.map((column) => {
        const now = row.values[column.key] ?? ''
        return (
          <span key={column.key}>
            <span className="text-xs text-ink-soft">{column.header} </span>
            {changed.has(column.key) && row.sent && row.change !== 'filled' ? (
              <>
                <del className="text-ink-soft">
                  <Shown column={column} value={row.sent[column.key] ?? ''} />
                </del>
                {' → '}
                <ins className="font-700 no-underline">
                  <Shown column={column} value={now} />
                </ins>
              </>
            ) : (
              <Shown column={column} value={now} />
            )}
          </span>
        )
      })}
    </span>
  )
}
