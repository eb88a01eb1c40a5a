import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type { CellLine, ComparisonTable, Piece } from './comparison.types.ts'

const font = { ascii: 'Yu Mincho', eastAsia: '游明朝', hAnsi: 'Yu Mincho' }
/** Half-points. */
const SIZE = 20
/** Twentieths of a point: one letter of the text. */
const LETTER = 200

/** The table as a Word file that an office goes on editing: real table, heading row on every page, underlined runs. */
export function comparisonDocx({ title, options, rows }: ComparisonTable): Promise<Buffer> {
  const type = options.underline === 'double' ? UnderlineType.DOUBLE : UnderlineType.SINGLE
  const run = ({ text, changed }: Piece) =>
    new TextRun({ text, font, size: SIZE, ...(changed ? { underline: { type } } : {}) })
  const line = ({ depth, pieces }: CellLine) =>
    new Paragraph({ children: pieces.map(run), indent: { left: depth * LETTER } })
  const half = { size: 50, type: WidthType.PERCENTAGE }
  const cell = (lines: readonly CellLine[]) =>
    new TableCell({ width: half, children: lines.length > 0 ? lines.map(line) : [new Paragraph({})] })
  const headers = [options.newHeader, options.oldHeader]
  const ordered = <T>(pair: T[]): T[] => (options.order === 'newFirst' ? pair : pair.toReversed())
  const heading = (text: string) =>
    new TableCell({
      width: half,
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, font, size: SIZE })] }),
      ],
    })
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: ordered(headers).map(heading) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: ordered([row.new, row.old]).map(cell) })),
    ],
  })
  const page = { size: { width: 11906, height: 16838 }, margin: { top: 1134, right: 1021, bottom: 1134, left: 1021 } }
  return Packer.toBuffer(
    new Document({
      title: `${title}　新旧対照表`,
      creator: '防人',
      sections: [
        {
          properties: { page },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: { after: 200 },
              children: [new TextRun({ text: `${title}　新旧対照表`, font, size: 24 })],
            }),
            table,
            ...(options.caption === ''
              ? []
              : [line({ depth: 0, pieces: [{ text: options.caption, changed: false }] })]),
          ],
        },
      ],
    }),
  )
}
