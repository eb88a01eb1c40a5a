import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { exportHistory } from '../../features/history/seal/export-history.ts'
import { sealHistory } from '../../features/history/seal/seal-history.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { onlyOrganisation } from './only-organisation.ts'
import { withServices } from './with-services.ts'

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** `history export --from DAY --to DAY FILE`: whole or not at all; a file of that name is replaced only by a finished one. */
export async function historyExport(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const [file = ''] = positionals
  const { from = '', to = '' } = options
  if (!isDay(from) || !isDay(to) || from > to) throw badDays()
  const partial = `${file}.part`
  const exported = await withServices(io, async ({ services, contextOf }) => {
    const organisationId = await onlyOrganisation(services, options.organisation)
    // Where the application runs this finds little to do; where it does not, nothing else would seal what was last written.
    await sealHistory(services, organisationId)
    const target = openTarget(partial)
    try {
      const done = await exportHistory(services, organisationId, { from, to }, (lines) => void writeSync(target, lines))
      if (done) {
        renameSync(partial, file)
        await recordExport(contextOf(organisationId), { fileName: basename(file), from, to, rows: done.rows })
        // The row that tells of the export is sealed too: the command leaves nothing open behind it.
        await sealHistory(services, organisationId)
      }
      return done
    } finally {
      closeSync(target)
      rmSync(partial, { force: true })
    }
  })
  if (!exported) throw nothing()
  io.print(
    io.locale === 'ja'
      ? `${exported.rows} 行を ${file} に書き出しました。`
      : `${exported.rows} rows written to ${file}.`,
  )
  io.value({ file, ...exported })
  io.say({
    ja: '紙で保管している検証票の公開鍵と見比べて渡してください。確かめ方: docs/history-verification.md、または history verify --export',
    en: 'Hand it over with a printed checkpoint. To verify: docs/history-verification.md, or history verify --export',
  })
  return 0
}

function openTarget(path: string): number {
  try {
    return openSync(path, 'w', 0o600)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CliRefusal('file.unwritable', {
      ja: `${path} に書けません（${why}）。`,
      en: `${path} cannot be written (${why}).`,
    })
  }
}

const badDays = (): CliRefusal =>
  new CliRefusal('history.badDays', {
    ja: '--from と --to は 2026-04-01 の形で、始まりを先にしてください。',
    en: '--from and --to are days such as 2026-04-01, the first one first.',
  })

const nothing = (): CliRefusal =>
  new CliRefusal('history.nothing', {
    ja: 'その期間に、検証票の及ぶ履歴がありません。期間を確かめるか、1分ほど待ってもう一度行ってください。',
    en: 'No history of these days is covered by a checkpoint. Check the days, or try again in a minute.',
  })

/** The bundle leaves the installation: that it did is known to the history itself, after the rows that the bundle holds. */
const recordExport = command(
  'self',
  z.object({ fileName: z.string(), from: z.string(), to: z.string(), rows: z.number() }),
  async ({ ctx, input, record }) =>
    record({
      action: 'history.export',
      kind: 'history',
      id: newId(ctx.clock.now().getTime()),
      before: null,
      after: input,
    }),
)
