import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { makePackage } from '../reports/package/make-package.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'
import { onlyOrganisation } from './only-organisation.ts'
import { reportDay } from './report-day.ts'
import { withServices } from './with-services.ts'
import { writeWhole } from './write-file.ts'

/** `report audit FILE`: 監査資料一式 of a day. */
export async function reportAudit(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const [file = ''] = positionals
  const asked = reportDay(options.day)
  const told = await withServices(io, async ({ services, contextOf }) => {
    const ctx = contextOf(await onlyOrganisation(services, options.organisation))
    const day = asked ?? services.clock.today()
    const { bytes, items, evidence } = await makePackage(ctx, { day }, async () => {})
    writeWhole(file, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await recordTaken(ctx, { day, fileName: basename(file), fileSha256: sha256 })
    return { day, items, evidence, sha256 }
  })
  io.print(
    io.locale === 'ja'
      ? `監査項目 ${told.items} 件、証跡のファイル ${told.evidence} 件を ${file} に書き出しました（${told.day}現在）。`
      : `${told.items} audit items and ${told.evidence} evidence files written to ${file}, as of ${told.day}.`,
  )
  io.value({ file, ...told })
  io.say({
    ja: '弱い点がまとまった資料です。渡す相手と保管に注意してください。',
    en: 'It gathers the weak points of the body: mind whom you give it to.',
  })
  return 0
}

/** The package leaves the installation: the history says who took it at the console. */
const recordTaken = command(
  'reports.read',
  z.object({ day: z.string(), fileName: z.string(), fileSha256: z.string() }),
  async ({ ctx, input, record }) =>
    record({
      action: 'auditPackage.download',
      kind: 'task',
      id: newId(ctx.clock.now().getTime()),
      before: null,
      after: input,
    }),
)
