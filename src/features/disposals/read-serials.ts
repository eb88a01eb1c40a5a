import type { Context } from '../../core/context.ts'
import { findTable } from '../../core/sheet-table.ts'
import { readSheets, SheetReadError } from '../../core/sheets-read.ts'
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
    required: true,
  },
]

/** Serials of a contractor's table: the column under such a heading on every sheet, or the only column of a list without one. */
export async function readSerials(ctx: Context, { file }: { file: File }): Promise<{ serials: string[] }> {
  requireVerb(ctx.access, 'registers.write')
  const { sheets } = await readSheets(new Uint8Array(await file.arrayBuffer())).catch((error: unknown) => {
    throw error instanceof SheetReadError ? registerErrors(error.problem, {}, [{ path: 'file', message: '' }]) : error
  })
  const serials = sheets.flatMap((sheet) => {
    const table = findTable(sheet, wanted)
    if (table) return table.lines.map(({ values }) => values.serial).filter(Boolean)
    const lines = sheet.lines.map(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean))
    return lines.every((cells) => cells.length <= 1) ? lines.flat() : []
  })
  if (serials.length === 0) throw disposalErrors('noSerials', {}, [{ path: 'file', message: '' }])
  return { serials }
}
