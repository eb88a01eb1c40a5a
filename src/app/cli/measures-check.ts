import { checkMeasures } from '../../features/measures/check-measures.ts'
import type { CliIo, ExitCode } from './cli-io.ts'

/** `measures check`: validates content/measures and content/outline; exit 1 when any row is refused. */
export async function measuresCheck(io: CliIo): Promise<ExitCode> {
  const report = await checkMeasures()
  io.print(`${report.rows} ${io.locale === 'ja' ? '項目' : 'rows'}`)
  for (const [head, count] of Object.entries(report.byHead)) {
    io.print(`  ${head === 'none' ? '号なし / no head' : `第${head}号`}: ${count}`)
  }
  io.value(report)
  for (const error of report.errors) {
    const where = `${error.file}:${error.line}`
    io.say({ ja: `content/${where}: ${error.message.ja}`, en: `content/${where}: ${error.message.en}` })
  }
  return report.errors.length === 0 ? 0 : 1
}
