import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import { writeSheet } from '../../../core/sheets.ts'
import { XLSX } from '../sheet/export-book.ts'
import type { RegisterBook } from '../sheet/register-book.types.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { ImportPreview } from './import.schema.ts'
import type { LineProblem, PlannedLine } from './plan-lines.rules.ts'
import {
  type ImportedBook,
  type ImportLine,
  readBookFile,
  readLayouts,
  readLines,
  type ReadImport,
} from './read-import.ts'

/** Of many alike rows so many are told; the counts are of all, and refused rows come back whole as a workbook. */
const MOST_TOLD = 500

/** What a file would do, row by row. Writes nothing. */
export async function previewImport(
  ctx: Context,
  book: RegisterBook,
  input: { file: File; layout: string },
): Promise<ImportPreview> {
  const { read, plan } = await planned(ctx, book, input)
  return previewOf(ctx, book, read, plan)
}

/** The refused rows as they stand in the file, with the reasons in a column: corrected, the workbook can be taken in. */
export async function refusedSheet(
  ctx: Context,
  book: RegisterBook,
  input: { file: File; layout: string },
): Promise<File> {
  const { plan } = await planned(ctx, book, input)
  const keys = book.columns.filter(({ key }) => plan.refused.some(({ line }) => line.cells[key] !== undefined))
  type Row = ImportPlan['refused'][number]
  const bytes = await writeSheet<Row>([
    {
      name: '取り込めない行',
      title: `${book.title.ja}　取り込めない行`,
      subtitle: '理由の列のとおりに直し、このまま取り込めます。理由と元の行の列は、消さなくても取り込みません。',
      rows: plan.refused,
      columns: [
        {
          header: '取り込めない理由',
          width: 60,
          value: ({ problems }) => problems.map((problem) => reasonOf(book, problem)).join('\n'),
        },
        { header: '元の行', width: 18, value: ({ line }) => `${line.sheet} ${line.row}行目` },
        ...keys.map(({ key, label, width }) => ({
          header: label.ja,
          width,
          value: ({ line }: Row) => line.cells[key] ?? '',
        })),
        { header: 'ID', width: 38, hidden: true, value: ({ line }: Row) => line.cells['id'] ?? '' },
      ],
    },
  ])
  return new File([new Uint8Array(bytes)], `${book.title.ja}_取り込めない行.xlsx`, { type: XLSX })
}

const reasonOf = (book: RegisterBook, { key, reason, remedy }: LineProblem): string =>
  `【${columnName(book, key, 'ja')}】${reason.ja}${remedy.ja}`

async function planned(ctx: Context, book: RegisterBook, input: { file: File; layout: string }) {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  const file = await readBookFile(input.file)
  const read = readLines(file, readLayouts(book, input.layout))
  return { read, plan: await query(ctx, 'registers.write', (tx) => planImport(tx, ctx, book, read.lines)) }
}

/** A column as it is headed. */
export const columnName = (book: ImportedBook, key: string, locale: 'ja' | 'en'): string =>
  book.columns.find((column) => column.key === key)?.label[locale] ?? 'ID'

export function previewOf(ctx: Context, book: RegisterBook, read: ReadImport, plan: ImportPlan): ImportPreview {
  const { locale } = ctx
  const of = (outcome: PlannedLine['outcome']) => plan.planned.filter((one) => one.outcome === outcome)
  const rows = (['change', 'add', 'unchanged'] as const).flatMap((outcome) =>
    of(outcome)
      .slice(0, outcome === 'unchanged' ? 0 : MOST_TOLD)
      .map((one) => rowOf(book, locale, plan, one)),
  )
  const problems = plan.refused.flatMap((one) => one.problems)
  return {
    plan: plan.digest,
    counts: {
      add: of('add').length,
      change: of('change').length,
      unchanged: of('unchanged').length,
      refused: plan.refused.length,
      skipped: read.skipped.length,
    },
    rows,
    refusals: problems.slice(0, MOST_TOLD).map((problem) => refusalOf(book, locale, problem)),
    refusalsTotal: problems.length,
    skipped: read.skipped.slice(0, MOST_TOLD),
    hiddenSheets: [...read.hidden],
    unusedHeadings: read.unused,
  }
}

export const refusalOf = (
  book: ImportedBook,
  locale: 'ja' | 'en',
  { sheet, row, key, value, reason, remedy }: LineProblem,
) => ({
  sheet,
  row,
  column: columnName(book, key, locale),
  value,
  reason: reason[locale],
  remedy: remedy[locale],
})

function rowOf(
  book: RegisterBook,
  locale: 'ja' | 'en',
  plan: ImportPlan,
  { line, outcome, id, before, after, changed }: PlannedLine,
) {
  const days = new Set(book.columns.filter(({ kind }) => kind === 'day').map(({ key }) => key))
  const show = (key: string, fields: typeof after) => {
    const text = plan.readers.readers.get(key)?.show(fields[key] ?? null) ?? ''
    return locale === 'ja' && text !== '' && days.has(key) ? formatWareki(text) : text
  }
  const twins = plan.twins.get(line as ImportLine) ?? []
  return {
    sheet: line.sheet,
    row: line.row,
    outcome,
    id,
    number: show('number', after),
    name: (book.namedBy ?? ['name']).map((key) => show(key, after)).join(' '),
    unit: show('unitId', after),
    changes: before
      ? changed.map((key) => ({
          column: columnName(book, key, locale),
          before: show(key, before),
          after: show(key, after),
        }))
      : [],
    twins,
  }
}
