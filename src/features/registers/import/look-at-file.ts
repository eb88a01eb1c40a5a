import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import { fingerprintOf, guessLayout, headingTexts, linesBelow, type SheetLayout } from '../../../core/sheet-layout.ts'
import type { ReadSheet } from '../../../core/sheets-read.ts'
import { registerErrors } from '../registers.errors.ts'
import { layoutSchema } from './import.schema.ts'
import { type ImportedBook, readBookFile, readLayouts, wantedColumns } from './read-import.ts'

const SAMPLES = 3

/**
 * What tables a file holds and which column is probably what: by the assignment made for the same form before, else by the headings.
 * With `layout` (a person moved the header row) the headings are read where it says. Writes nothing.
 */
export async function lookAtFile(ctx: Context, book: ImportedBook, input: { file: File; layout?: string | undefined }) {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  const file = await readBookFile(input.file, book)
  const wanted = wantedColumns(book)
  const moved = input.layout === undefined ? [] : readLayouts(book, input.layout)
  const guessed = file.sheets.flatMap((sheet) => {
    const known = moved.find((one) => one.sheet === sheet.name)
    const guess = guessLayout(sheet, wanted)
    const layout = known ? { ...known, columns: refitted(sheet, known, guess) } : guess
    if (!layout || linesBelow(sheet, layout).length === 0) return []
    const headings = headingTexts(sheet, layout.headerRow, layout.headerLines)
    return [{ sheet, layout, headings, fingerprint: fingerprintOf(headings) }]
  })
  if (guessed.length === 0) throw registerErrors('noTable')
  const remembered = await query(ctx, 'registers.write', (tx) =>
    tx
      .selectFrom('importMapping')
      .select(['fingerprint', 'mapping'])
      .where('register', '=', book.register)
      .where(
        'fingerprint',
        'in',
        guessed.map(({ fingerprint }) => fingerprint),
      )
      .execute(),
  )
  const mappings = new Map(remembered.map(({ fingerprint, mapping }) => [fingerprint, mapping]))
  return {
    tables: guessed.map(({ sheet, layout, headings, fingerprint }) => {
      const columns = columnsOf(mappings.get(fingerprint))
      const lines = linesBelow(sheet, layout)
      return {
        ...layout,
        headings,
        columns: columns ?? layout.columns,
        remembered: columns !== null,
        rows: lines.length,
        samples: lines.slice(0, SAMPLES).map(({ cells }) => headings.map((_, index) => cells[index] ?? '')),
      }
    }),
    hiddenSheets: [...file.hidden],
    otherSheets: file.sheets
      .map(({ name }) => name)
      .filter((name) => !guessed.some(({ sheet }) => sheet.name === name)),
    columns: book.columns.map(({ key, label, required = false }) => ({ key, label: label[ctx.locale], required })),
  }
}

/** Where the header row was moved the columns are found anew, unless it stands where the guess had it. */
function refitted(sheet: ReadSheet, moved: SheetLayout, guess: SheetLayout | null): Record<string, number> {
  const same = guess?.headerRow === moved.headerRow && guess.headerLines === moved.headerLines
  return same ? guess.columns : moved.columns
}

const columnsShape = layoutSchema.element.shape.columns

function columnsOf(mapping: unknown): Record<string, number> | null {
  const read = columnsShape.safeParse(mapping)
  return read.success ? read.data : null
}
