import type { Day } from '../../../core/dates/days.ts'
import { makePdf } from '../../../core/pdf/make-pdf.ts'
import type { ComparisonTable } from './comparison.types.ts'

/** The table on A4, in mincho as papers that are filed, the heading row on every page. */
export async function comparisonPdf(
  { title, options, rows }: ComparisonTable,
  day: Day,
  organisation = '',
): Promise<Uint8Array> {
  const newFirst = options.order === 'newFirst'
  const { bytes } = await makePdf({
    title: `${title}　新旧対照表`,
    organisation,
    locale: 'ja',
    typeface: 'mincho',
    mark: '',
    reader: null,
    day,
    blocks: [
      { kind: 'title', text: `${title}　新旧対照表` },
      {
        kind: 'sides',
        double: options.underline === 'double',
        headers: newFirst ? [options.newHeader, options.oldHeader] : [options.oldHeader, options.newHeader],
        rows: rows.map((row) => (newFirst ? [row.new, row.old] : [row.old, row.new])),
      },
      ...(options.caption === '' ? [] : [{ kind: 'paragraph' as const, text: options.caption, small: true }]),
    ],
  })
  return bytes
}
