import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { systemClock } from '../../core/clock.ts'
import { filesDir, readConfig } from '../../core/config.ts'
import { backupErrors } from '../backup/backup.errors.ts'
import { holdsInstallation, withOwner } from '../backup/installation.ts'
import { writeKeys } from '../backup/keys-file.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { leaveConsoleNote } from '../console-notes.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'
import { consoleActor } from './with-services.ts'

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`

/** `backup FILE [--keys FILE]`: leaves its row of history after it, so the file does not hold it; whether or not the application runs; exit 1 where stored files were found missing or damaged. */
export async function backup(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const config = readConfig(io.env)
  if (!(await holdsInstallation(config))) throw backupErrors('nothingHere', { folder: config.dataDir })
  // Refused before minutes are spent on the backup itself.
  if (options.keys !== undefined && existsSync(options.keys)) throw backupErrors('exists', { file: options.keys })
  const made = await withOwner(config, (ownerUrl) =>
    makeBackup({ ownerUrl, filesDir: filesDir(config) }, positionals[0] ?? '', systemClock.today()),
  )
  if (options.keys !== undefined) await writeKeys(config.dataDir, options.keys)
  leaveConsoleNote(config.dataDir, {
    actor: consoleActor(),
    action: 'backup.make',
    after: { fileName: basename(made.file), size: made.size },
  })
  io.print(
    io.locale === 'ja'
      ? `${made.file}  ${megabytes(made.size)}  表 ${made.tables}・行 ${made.rows}・ファイル ${made.files}`
      : `${made.file}  ${megabytes(made.size)}  ${made.tables} tables, ${made.rows} rows, ${made.files} files`,
  )
  io.value({ ...made, keys: options.keys ?? null })
  if (options.keys === undefined) {
    io.say({
      ja: '鍵（secret.key）は控えに入っていません。--keys で書き出し、控えとは別の場所に保管してください。鍵がないと、戻した後に二要素認証の登録と変更履歴の封印を引き継げません。',
      en: 'The secret (secret.key) is not in the backup. Write it with --keys and store it elsewhere: without it second factors and the seals of history are lost after a restore.',
    })
  }
  const faults = [...made.missing, ...made.damaged]
  if (faults.length === 0) return 0
  io.say({
    ja: `控えは取りましたが、ファイル${faults.length}件が失われているか壊れています：${faults.slice(0, 5).join('、')}。前の控えから取り出してください。`,
    en: `The backup was made, but ${faults.length} files are missing or damaged: ${faults.slice(0, 5).join(', ')}. Take them from an earlier backup.`,
  })
  return 1
}
