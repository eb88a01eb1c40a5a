import { inScope } from '../../core/db/database.ts'
import { subjectLabels } from '../../features/history/history.labels.ts'
import { purgeHistory } from '../../features/history/purge/purge-history.ts'
import { loadPurgePreview } from '../../features/history/purge/purge.queries.ts'
import type { PurgePreview } from '../../features/history/purge/purge.schema.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { onlyOrganisation } from './only-organisation.ts'
import { withServices } from './with-services.ts'

/** `history purge --before DAY`: shows what would go; without `--dry-run` it goes, by the decision that is named. */
export async function historyPurge(io: CliIo, { options }: CliArguments): Promise<ExitCode> {
  const { before = '', organisation } = options
  const decision = {
    decidedOn: options['decided-on'] ?? '',
    decidedBy: options['decided-by'] ?? '',
    documentNumber: options.number ?? '',
  }
  const dry = options['dry-run'] !== undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(before) || Number.isNaN(Date.parse(before))) throw badDay()
  if (!dry && Object.values(decision).some((value) => value === '')) throw noDecision()
  const done = await withServices(io, async ({ services, contextOf }) => {
    const organisationId = await onlyOrganisation(services, organisation)
    const preview = await inScope(services.db, organisationId, (tx) => loadPurgePreview(tx, before))
    sayPreview(io, preview)
    const purged = dry ? null : await purgeHistory(contextOf(organisationId), { before, ...decision })
    return { preview, purged }
  })
  if (done.purged)
    io.print(
      io.locale === 'ja'
        ? `${done.purged.rows} 行の内容を消去しました。封かんと検証票はそのまま有効です。`
        : `${done.purged.rows} rows purged. Seals and checkpoints hold as before.`,
    )
  io.value({ dryRun: dry, ...done })
  return 0
}

function sayPreview(io: CliIo, { groups, rows, stays }: PurgePreview): void {
  const ja = io.locale === 'ja'
  for (const { kind, fiscalYear, rows: count } of groups)
    io.print(
      ja
        ? `  ${fiscalYear}年度 ${subjectLabels[kind]?.ja ?? kind}: ${count} 行`
        : `  fiscal year ${fiscalYear}, ${subjectLabels[kind]?.en ?? kind}: ${count} rows`,
    )
  io.print(
    ja
      ? `消去の対象 ${rows} 行。残るもの: 永年 ${stays.forGood}、年限の分からないもの ${stays.noRecord}、年限の前・未封かん ${stays.notYet}、消去済み ${stays.purged}`
      : `${rows} rows to purge. What stays: for good ${stays.forGood}, no known retention ${stays.noRecord}, not yet or not sealed ${stays.notYet}, purged before ${stays.purged}`,
  )
}

const badDay = (): CliRefusal =>
  new CliRefusal('history.badDay', {
    ja: '--before は 2026-04-01 の形で入れてください。',
    en: '--before is a day such as 2026-04-01.',
  })

const noDecision = (): CliRefusal =>
  new CliRefusal('history.noDecision', {
    ja: '消去には決裁が要ります。--decided-on 決裁日 --decided-by 決裁者 --number 文書番号 を入れてください。確かめるだけなら --dry-run を付けます。',
    en: 'A purge needs a decision: give --decided-on DAY --decided-by NAME --number NUMBER, or --dry-run to look only.',
  })
