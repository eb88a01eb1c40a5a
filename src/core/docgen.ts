import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export type TableDocument = {
  title: string
  subtitle: string
  columns: readonly { header: string; width: number }[]
  rows: readonly (readonly string[])[]
  approval: readonly string[]
  portrait?: boolean
}

export type DocumentSection = {
  heading: string | null
  columns: readonly { header: string; width: number }[]
  rows: readonly (readonly string[])[]
  none: string
}
type SectionsDocument = {
  title: string
  subtitle: string
  approval: readonly string[]
  sections: readonly DocumentSection[]
  /** A form of one record stands upright; lists lie across. */
  portrait?: boolean
}

const text = (value: string, options: { bold?: boolean; size?: number } = {}) =>
  new TextRun({
    text: value,
    font: { ascii: 'Yu Gothic', eastAsia: '游ゴシック', hAnsi: 'Yu Gothic' },
    size: options.size ?? 18,
    ...(options.bold ? { bold: true } : {}),
  })
const cell = (value: string, width: number, bold = false) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [text(value, { bold })] })],
  })

const tableOf = ({ columns, rows }: Pick<DocumentSection, 'columns' | 'rows'>) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((column) => cell(column.header, column.width, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, index) => cell(value, columns[index]?.width ?? 10)),
          }),
      ),
    ],
  })

/** An A4 Word file, landscape unless told otherwise, with a title, a 決裁欄 and one table whose header repeats on every page. */
export const writeTableDocument = ({ columns, rows, ...head }: TableDocument): Promise<Uint8Array> =>
  writeSectionsDocument({ ...head, sections: [{ heading: null, columns, rows, none: '' }] })

/** The same with several tables, each under its heading; `none` stands where a table would have no row. */
export async function writeSectionsDocument(content: SectionsDocument): Promise<Uint8Array> {
  // A word document knows no table without columns: nothing to sign, no box.
  const approval =
    content.approval.length > 0 &&
    new Table({
      alignment: AlignmentType.RIGHT,
      width: { size: 50, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ children: content.approval.map((name) => cell(name, 100 / content.approval.length, true)) }),
        new TableRow({
          height: { value: 800, rule: 'atLeast' },
          children: content.approval.map(() => cell('', 100 / content.approval.length)),
        }),
      ],
    })
  const sections = content.sections.flatMap((section) => [
    new Paragraph({
      spacing: { before: 240 },
      keepNext: true,
      children: section.heading === null ? [] : [text(section.heading, { bold: true, size: 22 })],
    }),
    section.rows.length === 0 && section.none !== ''
      ? new Paragraph({ children: [text(section.none)] })
      : tableOf(section),
  ])
  const file = new Document({
    sections: [
      {
        properties: {
          page: {
            size: {
              orientation: content.portrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
              width: 11906,
              height: 16838,
            },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ children: [text(content.title, { bold: true, size: 28 })] }),
          new Paragraph({ children: [text(content.subtitle)] }),
          ...(approval ? [approval] : []),
          ...sections,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
