import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { type BundleReader, type BundleReport, readBundle } from '../../features/history/seal/bundle.rules.ts'
import { problemText } from '../../features/history/seal/problem.labels.ts'
import { type HistoryReport, verifyDatabase } from '../../features/history/seal/verify-database.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { type Console, withServices } from './with-services.ts'

/** `history verify`: the database, or with `--export` a file and no database at all; `--checkpoint` is one that was kept. */
export async function historyVerify(io: CliIo, { options }: CliArguments): Promise<ExitCode> {
  const notes = options.checkpoint === undefined ? [] : [readText(options.checkpoint)]
  if (options.export !== undefined) {
    const report = await verifyFile(options.export, notes)
    sayBundle(io, report)
    return conclude(io, { export: report, ok: report.problems.length === 0 }, report.problems)
  }
  const reports = await verifyOrganisations(io, options.organisation ?? notes[0]?.match(/^sakimori\/(\S+)/)?.[1], notes)
  for (const report of reports) sayReport(io, report)
  const problems = reports.flatMap((report) => report.problems)
  return conclude(io, { organisations: reports, ok: problems.length === 0 }, problems)
}

function verifyOrganisations(
  io: CliIo,
  wanted: string | undefined,
  notes: readonly string[],
): Promise<HistoryReport[]> {
  const run = async ({ services }: Console) => {
    const { rows } = await sql<{
      organisationId: string
      code: string
    }>`select organisation_id, code from organisation_list()`.execute(services.db)
    const chosen = rows.filter(({ code }) => wanted === undefined || code === wanted)
    if (wanted !== undefined && chosen.length === 0) {
      throw new CliRefusal('organisation.unknown', {
        ja: `団体コード「${wanted}」は登録されていません。コードを確かめてください。`,
        en: `No organisation has the code "${wanted}". Please check it.`,
      })
    }
    const reports: HistoryReport[] = []
    for (const { organisationId } of chosen) reports.push(await verifyDatabase(services, organisationId, notes))
    return reports
  }
  return withServices(io, run, { lostKey: 'allow' })
}

async function verifyFile(path: string, notes: readonly string[]): Promise<BundleReport> {
  let reader: BundleReader | undefined
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (reader) {
        if (line !== '') reader.push(line)
      } else {
        reader = readBundle(line, notes)
        if (!reader) throw notBundle(path)
      }
    }
  } catch (error) {
    throw error instanceof CliRefusal ? error : unreadable(path, error)
  }
  if (!reader) throw notBundle(path)
  return reader.end()
}

function sayReport(
  io: CliIo,
  {
    organisation,
    sealed,
    unsealed,
    purged,
    checkpoints,
    root,
    verifierKey,
    keys,
    keyLost,
    unchecked,
    compared,
  }: HistoryReport,
): void {
  const ja = io.locale === 'ja'
  io.print(
    ja
      ? `${organisation}: 封かん済み ${sealed} 行、未封かん ${unsealed} 行、保存年限により消去 ${purged} 行、検証票 ${checkpoints} 枚`
      : `${organisation}: ${sealed} rows sealed, ${unsealed} not yet sealed, ${purged} purged, ${checkpoints} checkpoints`,
  )
  io.print(`  ${ja ? '根（ルート）' : 'root'}: ${root}`)
  io.print(`  ${ja ? '公開鍵' : 'public key'}: ${verifierKey}`)
  for (const key of keys.slice(0, -1)) io.print(`  ${ja ? '以前の公開鍵' : 'earlier public key'}: ${key.verifierKey}`)
  if (unchecked > 0)
    io.print(
      ja
        ? `  1–${unchecked}行目の印は、失われた鍵のもので確かめられません（改ざんを意味しません。検証票との照合は有効です）`
        : `  the marks of rows 1–${unchecked} are of a lost key and cannot be checked (no sign of tampering; checkpoints still hold)`,
    )
  if (keyLost)
    io.print(
      ja
        ? '  署名の鍵（secret.key）が違うため、封かんは止まっています。鍵の控えを戻すか、history new-key を実行してください。'
        : '  secret.key is another one, so nothing is sealed: put the old one back, or run history new-key.',
    )
  for (const size of compared)
    io.print(ja ? `  渡された検証票（${size}行）と一致` : `  agrees with the given checkpoint of ${size} rows`)
}

function sayBundle(io: CliIo, { origin, verifierKey, from, to, size, purged, checkpoints }: BundleReport): void {
  const ja = io.locale === 'ja'
  io.print(
    ja
      ? `${origin}: ${size}行のうち${from + 1}–${to}行目（うち保存年限により消去 ${purged} 行）、検証票 ${checkpoints} 枚`
      : `${origin}: rows ${from + 1}–${to} of ${size} (${purged} purged), ${checkpoints} checkpoints`,
  )
  io.print(
    `  ${ja ? '公開鍵（紙の検証票と見比べてください）' : 'public key (compare it with a printed checkpoint)'}: ${verifierKey}`,
  )
}

function conclude(io: CliIo, value: object, problems: readonly Parameters<typeof problemText>[0][]): ExitCode {
  const [first] = problems
  io.value({ ...value, firstBad: first ? { ...first, message: problemText(first) } : null })
  for (const problem of problems.slice(0, 20)) io.say(problemText(problem))
  if (!first) io.print(io.locale === 'ja' ? '書き換えは見つかりませんでした。' : 'Nothing was rewritten.')
  else
    io.say({
      ja: `異常 ${problems.length} 件。控えを取り、システムを止めて調べてください。`,
      en: `${problems.length} problems. Take a copy, stop the system and look into it.`,
    })
  return first ? 1 : 0
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

const unreadable = (path: string, error: unknown): CliRefusal => {
  const why = error instanceof Error ? error.message : String(error)
  return new CliRefusal('file.unreadable', {
    ja: `${path} を読めません（${why}）。`,
    en: `${path} cannot be read (${why}).`,
  })
}

const notBundle = (path: string): CliRefusal =>
  new CliRefusal('history.notBundle', {
    ja: `${path} は history export で書き出したファイルではありません。`,
    en: `${path} is no file of history export.`,
  })
