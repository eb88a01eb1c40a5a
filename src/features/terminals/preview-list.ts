import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { refusalOf } from '../registers/import/preview-import.ts'
import { outsideBook } from './outside-columns.ts'
import type { listPreview } from './outside-lists.schema.ts'
import { matchLines, readList, requireWholeBody } from './read-list.ts'

/** Of many rows so many are told; the counts are of all. */
const MOST_TOLD = 500

/** What a list comes to against the register, those without a terminal first. Writes nothing. */
export async function previewList(
  ctx: Context,
  input: { file: File; layout: string },
): Promise<z.output<typeof listPreview>> {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  requireWholeBody(ctx)
  const { file, lines, unread, skipped, unused } = await readList(input)
  const found = await query(ctx, 'registers.write', (tx) => matchLines(tx, ctx.clock.today(), lines))
  const of = (reason: 'none' | 'several' | 'contradiction') => found.filter((one) => one.reason === reason).length
  const rows = lines.map(({ row, key, facts }, index) => {
    const { terminal = null, reason = null } = found[index] ?? {}
    return {
      row,
      key,
      facts,
      reason,
      terminal: terminal && { id: terminal.id, number: terminal.number, name: terminal.name },
    }
  })
  return {
    counts: {
      rows: rows.length,
      matched: rows.filter(({ terminal }) => terminal !== null).length,
      none: of('none'),
      several: of('several'),
      contradiction: of('contradiction'),
      skipped,
    },
    rows: rows
      .toSorted((a, b) => Number(a.terminal !== null) - Number(b.terminal !== null) || a.row - b.row)
      .slice(0, MOST_TOLD),
    unread: unread.slice(0, MOST_TOLD).map((problem) => refusalOf(outsideBook, ctx.locale, problem)),
    unusedHeadings: [...unused],
    hiddenSheets: [...file.hidden],
  }
}
