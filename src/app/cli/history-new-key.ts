import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appIsRunning } from '../../core/app-lock.ts'
import { readConfig } from '../../core/config.ts'
import { resetOwnerPassword } from '../../core/postgres/embedded.ts'
import { derive, loadSecret } from '../../core/secret.ts'
import { organisationsOfLostKey } from '../../features/history/seal/lost-key.ts'
import { startNewKey } from '../../features/history/seal/start-new-key.ts'
import { sealHistory } from '../../features/history/seal/seal-history.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { withServices } from './with-services.ts'

/**
 * `history new-key`: after `secret.key` was lost. Makes a new one where there is none, gives the database its password anew, and begins a new signing
 * key in every history, which says so itself. Whoever may read the data folder may do it; nobody else.
 */
export async function historyNewKey(io: CliIo, _given: CliArguments): Promise<ExitCode> {
  const config = readConfig(io.env)
  if (await appIsRunning(config.dataDir)) throw running()
  const hasCluster = existsSync(join(config.dataDir, 'db', 'PG_VERSION'))
  if (config.databaseUrl === null && !hasCluster) throw nothingHere(config.dataDir)
  const secret = loadSecret(config.dataDir, { anew: true })
  if (config.databaseUrl === null) await resetOwnerPassword(config.dataDir, derive(secret, 'postgres-owner'))
  const begun = await withServices(
    io,
    async ({ services, contextOf }) => {
      const made = []
      for (const { id, code } of await organisationsOfLostKey(services)) {
        const key = await startNewKey(contextOf(id), {})
        await sealHistory(services, id)
        made.push({ organisation: code, ...key })
      }
      return made
    },
    { lostKey: 'allow' },
  )
  const ja = io.locale === 'ja'
  for (const { organisation, verifierKey, size, adopted } of begun) {
    io.print(
      ja
        ? `${organisation}: ${size} 行目までを以前の鍵のまま残し、新しい鍵で続けます（印を確かめられないまま封かんした行 ${adopted}）`
        : `${organisation}: the first ${size} rows stay under the earlier key, a new key goes on (${adopted} rows sealed without their mark)`,
    )
    io.print(`  ${ja ? '新しい公開鍵' : 'new public key'}: ${verifierKey}`)
  }
  io.value({ organisations: begun })
  if (begun.length === 0) {
    io.say({
      ja: '履歴の署名の鍵は失われていません。新しい鍵は作りませんでした。',
      en: 'No signing key of a history is lost; none was begun.',
    })
    return 0
  }
  io.say({
    ja: '次のことをしてください。(1) sakimori history verify を、保管している検証票とともに実行する。(2) 新しい検証票を印刷し、鍵を替えた理由とともに保管する。(3) 新しい secret.key の控えを別の場所に保管する。(4) 二要素認証を使っている利用者は account reset で登録し直す。',
    en: 'Now: (1) run history verify with the checkpoints you kept; (2) print a new checkpoint and file it with the reason; (3) store a copy of the new secret.key elsewhere; (4) reset accounts that use a second factor (account reset).',
  })
  return 0
}

const running = (): CliRefusal =>
  new CliRefusal('history.running', {
    ja: 'アプリケーションが動いています。動いている間は鍵が残っています。止める前に、まず鍵の控えを探してください。止めてからもう一度実行します。',
    en: 'The application runs. Look for a copy of the key first; then stop it and run this again.',
  })

const nothingHere = (folder: string): CliRefusal =>
  new CliRefusal('history.nothingHere', {
    ja: `${folder} にデータがありません。DATA_DIR を確かめてください。`,
    en: `There is no installation in ${folder}. Please check DATA_DIR.`,
  })
