import {
  AlignmentType,
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export type LetterTable = {
  title: string
  note: string
  columns: readonly { header: string; width: number }[]
  rows: readonly (readonly string[])[]
}
/** An official letter (公文書) in the usual order: number and date, addressee, sender, subject, text, 記 with its items, 以上. */
export type Letter = {
  number: string
  date: string
  addressee: string
  sender: string
  subject: string
  paragraphs: readonly string[]
  items: readonly { term: string; lines: readonly string[] }[]
  tables: readonly LetterTable[]
}

const font = { ascii: 'Yu Mincho', eastAsia: '游明朝', hAnsi: 'Yu Mincho' }
const run = (text: string, size = 21, bold = false) => new TextRun({ text, font, size, bold })
const line = (
  text: string,
  options: { right?: boolean; center?: boolean; indent?: number; size?: number; bold?: boolean } = {},
) =>
  new Paragraph({
    ...(options.right ? { alignment: AlignmentType.RIGHT } : {}),
    ...(options.center ? { alignment: AlignmentType.CENTER } : {}),
    ...(options.indent ? { indent: { left: options.indent } } : {}),
    spacing: { line: 340 },
    children: [run(text, options.size, options.bold)],
  })

const A4 = { width: 11906, height: 16838 }

function letterSection(letter: Letter): ISectionOptions {
  return {
    properties: { page: { size: A4, margin: { top: 1400, bottom: 1200, left: 1400, right: 1400 } } },
    children: [
      ...(letter.number === '' ? [] : [line(letter.number, { right: true })]),
      line(letter.date, { right: true }),
      line(''),
      line(letter.addressee),
      line(''),
      ...(letter.sender === '' ? [] : [line(letter.sender, { right: true }), line('')]),
      line(letter.subject, { center: true, size: 24 }),
      line(''),
      ...letter.paragraphs.map((text) => line(text === '' ? '' : `　${text}`)),
      line(''),
      line('記', { center: true }),
      line(''),
      ...letter.items.flatMap(({ term, lines }, index) => [
        line(`${index + 1}　${term}`),
        ...lines.map((text) => line(text, { indent: 440 })),
      ]),
      line('以上', { right: true }),
    ],
  }
}

const cell = (text: string, width: number, bold: boolean) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: text.split('\n').map((part) => new Paragraph({ children: [run(part, 17, bold)] })),
  })

function tableSection({ title, note, columns, rows }: LetterTable): ISectionOptions {
  return {
    properties: {
      page: {
        size: { ...A4, orientation: PageOrientation.LANDSCAPE },
        margin: { top: 850, bottom: 850, left: 850, right: 850 },
      },
    },
    children: [
      line(title, { bold: true, size: 24 }),
      line(note, { size: 18 }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({ tableHeader: true, children: columns.map(({ header, width }) => cell(header, width, true)) }),
          ...rows.map(
            (row) =>
              new TableRow({
                cantSplit: true,
                height: { value: 420, rule: 'atLeast' },
                children: row.map((text, index) => cell(text, columns[index]?.width ?? 10, false)),
              }),
          ),
        ],
      }),
      line(''),
    ],
  }
}

/** Letters one after the other in one Word file, each on a page of its own, its tables on landscape pages behind it. */
export async function writeLetters(letters: readonly Letter[]): Promise<Uint8Array> {
  const sections = letters.flatMap((letter) => [letterSection(letter), ...letter.tables.map(tableSection)])
  return new Uint8Array(await Packer.toBuffer(new Document({ sections })))
}
