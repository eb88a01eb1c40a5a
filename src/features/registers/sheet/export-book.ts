import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { query } from '../../../core/query.ts'
import { type Column, writeSheet } from '../../../core/sheets.ts'
import { listCondition } from '../list/list-condition.ts'
import { orderOf } from '../list/page-of-ids.ts'
import { cellReader } from './cells.rules.ts'
import type { BookColumn, KnownRow, References, RegisterBook } from './register-book.types.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Heading of the hidden column by which a row is known when it comes back. */
export const ID_HEADING = 'ID'
const ID_WIDTH = 38
/** Rules for a longer list would be no help. */
const MOST_OFFERED = 1000

/** What Excel offers in the cells of a column. */
function choicesOf({ kind, choices, key }: BookColumn, references: References): Column<KnownRow>['choices'] {
  if (kind === 'choice') return { words: Object.values(choices ?? {}).map(({ ja }) => ja), open: false }
  if (kind === 'flag') return { words: ['○', '×'], open: false }
  const options = kind === 'reference' ? (references[key] ?? []) : []
  return options.length === 0 || options.length > MOST_OFFERED
    ? undefined
    : { words: options.map(({ label }) => label), open: true }
}

const offered = (choices: Column<KnownRow>['choices']) => (choices ? { choices } : {})

/** A book's columns as they go out, the hidden id last. */
export function sheetColumns(book: RegisterBook, references: References): Column<KnownRow>[] {
  return [
    ...book.columns.map((column): Column<KnownRow> => {
      const { show } = cellReader(column, references[column.key])
      return {
        header: column.label.ja,
        width: column.width,
        day: column.kind === 'day',
        ...offered(choicesOf(column, references)),
        value: ({ fields }) => {
          const value = fields[column.key] ?? null
          return column.kind === 'number' && typeof value === 'number' ? value : show(value)
        },
      }
    }),
    { header: ID_HEADING, width: ID_WIDTH, hidden: true, value: ({ id }) => id },
  ]
}

/** The rows that a list shows, all of them, as .xlsx that can be changed and taken in again. */
export const exportBook = (
  ctx: Context,
  book: RegisterBook,
  input: { search: string; filters: string; sort: string },
): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const references = await book.references(tx, ctx, reach)
    const list = book.list(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const rows = await book.rows(tx, ctx, condition, orderOf(list, input.sort).order)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const subtitle = `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`
    const title = book.title.ja
    const bytes = await writeSheet([{ name: title, title, subtitle, columns: sheetColumns(book, references), rows }])
    return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
  })
