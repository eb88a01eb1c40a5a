import type { Context } from '../../core/context.ts'
import { HEADER_WITHIN, headingsOf, matchHeadings } from '../../core/sheet-table.ts'
import { type ReadSheet, readSheets, SheetReadError } from '../../core/sheets-read.ts'
import { registerErrors } from '../registers/registers.errors.ts'
import { requireVerb } from '../../core/permission.ts'
import { disposalErrors } from './disposals.errors.ts'

const wanted = [
  {
    key: 'serial' as const,
    names: [
      '製造番号',
      'シリアル番号',
      'シリアル',
      'シリアルナンバー',
      'シリアルNo',
      'S/N',
      'SN',
      'Serial',
      'Serial No',
      '機体番号',
      'HDD製造番号',
    ],
  },
]

/** The column under a heading such as 製造番号, below whatever titles; else the only column of a list without a heading. */
function serialsOf(sheet: ReadSheet): string[] {
  for (let at = 0; at < Math.min(sheet.lines.length, HEADER_WITHIN); at++) {
    const column = matchHeadings(headingsOf(sheet, at, 1), wanted).get('serial')
    if (column !== undefined) return sheet.lines.slice(at + 1).map(({ cells }) => (cells[column] ?? '').trim())
  }
  const lines = sheet.lines.map(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean))
  return lines.every((cells) => cells.length <= 1) ? lines.flat() : []
}

/** Serials of a contractor's table: of every sheet that is not hidden. */
export async function readSerials(ctx: Context, { file }: { file: File }): Promise<{ serials: string[] }> {
  requireVerb(ctx.access, 'registers.write')
  const { sheets } = await readSheets(new Uint8Array(await file.arrayBuffer())).catch((error: unknown) => {
    throw error instanceof SheetReadError ? registerErrors(error.problem, {}, [{ path: 'file', message: '' }]) : error
  })
  const serials = sheets.flatMap(serialsOf).filter(Boolean)
  if (serials.length === 0) throw disposalErrors('noSerials', {}, [{ path: 'file', message: '' }])
  return { serials }
}
