import { statusPdfFile, statusSheetFile, statusWordFile } from '../reports/status-files.ts'
import { readStatus } from '../reports/status.queries.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { onlyOrganisation } from './only-organisation.ts'
import { reportDay } from './report-day.ts'
import { withServices } from './with-services.ts'
import { writeWhole } from './write-file.ts'

const makers = { pdf: statusPdfFile, docx: statusWordFile, xlsx: statusSheetFile }
const isEnding = (text: string): text is keyof typeof makers => text in makers

/** `report page FILE`: the one page of a day as PDF or Word, or the rows behind it as Excel, by the ending of the file. */
export async function reportPage(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const [file = ''] = positionals
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  if (!isEnding(ending))
    throw new CliRefusal('report.badEnding', {
      ja: 'ファイル名の終わりは .pdf・.docx・.xlsx のどれかにしてください。',
      en: 'Let the name of the file end in .pdf, .docx or .xlsx.',
    })
  const day = reportDay(options.day)
  const told = await withServices(io, async ({ services, contextOf }) => {
    const ctx = contextOf(await onlyOrganisation(services, options.organisation))
    const report = await readStatus(ctx, { day })
    const made = await makers[ending](report, ctx)
    writeWhole(file, new Uint8Array(await made.arrayBuffer()))
    return { day: report.day, total: report.total, pressing: report.pressing.length }
  })
  io.print(io.locale === 'ja' ? `${file} を作りました（${told.day}現在）。` : `${file} written, as of ${told.day}.`)
  io.value({ file, ...told })
  return 0
}
