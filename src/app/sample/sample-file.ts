import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeSheet } from '../../core/sheets.ts'
import type { SampleFile } from './sample.schema.ts'

/** A small real file: a text, or a table with a row for each object. `{n}`, `{name}` and `{date}` are filled in. */
export async function makeSampleFile(file: SampleFile, objects: readonly string[], dataDate: Day): Promise<File> {
  const date = formatWareki(dataDate)
  const fill = (text: string, name: string, n: number) =>
    text.replaceAll('{n}', `${n}`).replaceAll('{name}', name).replaceAll('{date}', date)
  if ('text' in file)
    return new File([fill(file.text, objects.join('、'), objects.length)], file.name, { type: 'text/plain' })
  const rows = objects.map((name, index) => file.row.map((cell) => fill(cell, name, index + 1)))
  if (file.name.endsWith('.csv')) {
    // With a byte order mark, so that Excel opens it as UTF-8.
    return new File([`\uFEFF${[file.columns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`], file.name, {
      type: 'text/csv',
    })
  }
  const title = file.name.replace(/\.xlsx$/, '')
  const columns = file.columns.map((header, index) => ({
    header,
    width: 22,
    value: (row: readonly string[]) => row[index] ?? '',
  }))
  return new File(
    [new Uint8Array(await writeSheet([{ name: title, title, subtitle: `${date}現在`, columns, rows }]))],
    file.name,
  )
}
