import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeSectionsDocument } from '../../core/docgen.ts'
import { makePdf } from '../../core/pdf/make-pdf.ts'
import type { MadePdf, PdfDocument } from '../../core/pdf/pdf.types.ts'
import { writeSheet } from '../../core/sheets.ts'
import { markLabel } from '../../features/duties/states.labels.ts'
import { reportWords } from './reports.labels.ts'
import type { DutyLine, StatusReport } from './reports.schema.ts'
import { statusText } from './status-text.ts'

/** Rows in each list, tried in turn until all of it stands on one page. */
const ROWS = [9, 7, 5, 4, 3, 2]
const WORD_ROWS = 4

const fileOf = (bytes: Uint8Array, name: string, type: string): File =>
  new File([new Uint8Array(bytes)], name, { type })

function pdfOf(report: StatusReport, ctx: Context, most: number): PdfDocument {
  const t = reportWords(ctx.locale)
  const text = statusText(report, ctx.locale, most)
  return {
    title: t('shortTitle'),
    organisation: report.organisation,
    locale: ctx.locale,
    typeface: 'gothic',
    dense: true,
    mark: t('mark'),
    reader: t('printedBy', { name: ctx.actor.name }),
    day: report.today,
    blocks: [
      { kind: 'title', text: text.title },
      { kind: 'paragraph', text: text.subtitle },
      { kind: 'paragraph', text: text.notes.join('') },
      ...text.sections.flatMap(({ heading, ...table }, n) => [
        ...(n === 0 ? [] : [{ kind: 'heading' as const, text: heading }]),
        { kind: 'table' as const, ...table },
        ...(n === 0 ? [{ kind: 'facts' as const, rows: text.facts }] : []),
      ]),
      { kind: 'paragraph', text: text.trace, small: true },
    ],
  }
}

/** One page of A4: lists are shortened, and say so, until it is. */
export async function statusPdf(report: StatusReport, ctx: Context): Promise<MadePdf> {
  let made: MadePdf | undefined
  for (const most of ROWS) {
    made = await makePdf(pdfOf(report, ctx, most))
    if (made.pages === 1) return made
  }
  if (!made) throw new Error('no number of rows to try')
  return made
}

/** `自己評価_2026-11-28`, so that files of several days lie in order. */
const nameOf = (report: StatusReport, ending: string): string => `対策の状況_${report.day}.${ending}`

export const statusPdfFile = async (report: StatusReport, ctx: Context): Promise<File> =>
  fileOf((await statusPdf(report, ctx)).bytes, nameOf(report, 'pdf'), 'application/pdf')

export async function statusWordFile(report: StatusReport, ctx: Context): Promise<File> {
  const t = reportWords(ctx.locale)
  const text = statusText(report, ctx.locale, WORD_ROWS)
  const bytes = await writeSectionsDocument({
    title: text.title,
    subtitle: [`${report.organisation}　${text.subtitle}`, ...text.notes].join('　'),
    approval: [],
    portrait: true,
    sections: [
      ...text.sections,
      {
        heading: null,
        columns: [
          { header: t('assurance'), width: 80 },
          { header: t('oldest'), width: 20 },
        ],
        rows: [text.facts.map(([, value]) => value)],
        none: '',
      },
      { heading: null, columns: [], rows: [], none: text.trace },
    ],
  })
  return fileOf(
    bytes,
    nameOf(report, 'docx'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
}

/** The rows that the numbers count, with all that a state rests on. */
export async function statusSheetBytes(report: StatusReport, ctx: Context): Promise<Uint8Array> {
  const t = reportWords(ctx.locale)
  return writeSheet<DutyLine>([
    {
      name: t('duties'),
      title: t('title'),
      subtitle: [
        report.organisation,
        t('asOf', { day: formatWareki(report.day) }),
        report.bodyName,
        t('self'),
        ...(report.limited ? [t('limited')] : []),
      ].join('　'),
      columns: [
        { header: t('item'), width: 9, value: ({ measureId }) => measureId ?? '' },
        { header: t('duty'), width: 40, value: ({ title }) => title },
        { header: t('strength'), width: 8, value: ({ strength }) => t(strength) },
        {
          header: t('heads'),
          width: 10,
          value: ({ heads }) => heads.map((head) => (ctx.locale === 'ja' ? `第${head}号` : `${head}`)).join('、'),
        },
        { header: t('state'), width: 30, value: ({ mark }) => markLabel(mark, ctx.locale) },
        { header: t('assuranceOne'), width: 8, value: ({ assurance }) => assurance ?? '' },
        { header: t('dataDate'), width: 16, day: true, value: ({ dataDate }) => dataDate ?? '' },
        { header: t('validUntil'), width: 16, day: true, value: ({ validUntil }) => validUntil ?? '' },
        { header: t('retroactive'), width: 10, value: ({ retroactive }) => (retroactive ? '○' : '') },
        { header: t('nextAct'), width: 40, value: (line) => line.next?.who ?? '' },
        { header: t('due'), width: 16, day: true, value: ({ next }) => next?.due ?? '' },
        { header: t('owner'), width: 30, value: ({ owner }) => owner },
      ],
      rows: report.rows,
    },
  ])
}

export const statusSheetFile = async (report: StatusReport, ctx: Context): Promise<File> =>
  fileOf(
    await statusSheetBytes(report, ctx),
    nameOf(report, 'xlsx'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
