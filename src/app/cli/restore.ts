import { basename } from 'node:path'
import { systemClock } from '../../core/clock.ts'
import { readConfig } from '../../core/config.ts'
import { rowsOf } from '../backup/manifest.ts'
import { type Restored, restoreInstallation } from '../backup/restore-installation.ts'
import { leaveConsoleNote } from '../console-notes.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'
import { consoleActor } from './with-services.ts'

/** What the person at the console has to know about the secret. */
const aboutSecret: Record<Restored['secret'], { ja: string; en: string }> = {
  given: {
    ja: '指定した鍵を使います。全員にサインインし直してもらってください。',
    en: 'The given secret is used. Everybody has to sign in again.',
  },
  kept: {
    ja: 'このフォルダの鍵をそのまま使います。控えを取ったときと別の鍵なら、二要素認証と変更履歴の封印は引き継げません。全員にサインインし直してもらってください。',
    en: 'The secret of this folder is kept. If the backup was made under another one, second factors and the seals of history do not carry over. Everybody has to sign in again.',
  },
  new: {
    ja: '鍵を新しく作りました。パスワードはそのまま使えます。二要素認証を使っていた人は account reset で登録を消してから設定し直してください。戻す前の変更履歴の封印は、元の鍵がないと確かめられません。',
    en: 'A new secret was made. Passwords go on working. Whoever used a second factor needs account reset and a new registration. Seals of history from before cannot be checked without the old secret.',
  },
}

/** `restore FILE [--keys FILE] [--replace]`: nothing is touched before every byte of the file has been checked. */
export async function restore(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const config = readConfig(io.env)
  const wish = { archive: positionals[0] ?? '', keys: options.keys, replace: options.replace !== undefined }
  const { manifest, missing, damaged, secret, before } = await restoreInstallation(config, wish, systemClock)
  // Written at the next start: until then what was restored is, byte for byte, what was backed up.
  leaveConsoleNote(config.dataDir, {
    actor: consoleActor(),
    action: 'backup.restore',
    after: { fileName: basename(wish.archive), madeOn: manifest.createdOn, rows: rowsOf(manifest) },
  })
  const counts = { tables: manifest.tables.length, rows: rowsOf(manifest), files: manifest.files.length }
  io.print(
    io.locale === 'ja'
      ? `${manifest.createdOn} の控えを戻しました。表 ${counts.tables}・行 ${counts.rows}・ファイル ${counts.files}`
      : `Restored the backup of ${manifest.createdOn}: ${counts.tables} tables, ${counts.rows} rows, ${counts.files} files`,
  )
  io.value({ createdOn: manifest.createdOn, ...counts, missing, damaged, secret, before })
  if (before !== null) {
    io.say({
      ja: `入れ替える前のデータの控えは ${before} にあります（鍵はその横の .key）。`,
      en: `What was there before is in ${before}, its secret beside it (.key).`,
    })
  }
  io.say(aboutSecret[secret])
  const faults = missing.length + damaged.length
  if (faults === 0) return 0
  io.say({
    ja: `控えの時点で、ファイル${faults}件が失われているか壊れていました。前の控えを確かめてください。`,
    en: `${faults} files were missing or damaged when the backup was made. Look into earlier backups.`,
  })
  return 1
}
