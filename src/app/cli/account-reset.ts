import { inScope } from '../../core/db/database.ts'
import { resetAccountPassword } from '../../features/people/reset-account-password.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { findOrganisation } from './find-organisation.ts'
import { oneTimePassword } from '../../features/auth/one-time-password.ts'
import { withServices } from './with-services.ts'

/** `account reset ORG NAME`: a new password and no second factor, for somebody who lost either; every session of theirs ends. */
export async function accountReset(io: CliIo, { positionals }: CliArguments): Promise<ExitCode> {
  const [code = '', name = ''] = positionals
  const username = name.toLowerCase()
  const password = oneTimePassword()
  const active = await withServices(io, async ({ services, contextOf }) => {
    const organisationId = await findOrganisation(services, code)
    const account = await inScope(services.db, organisationId, (tx) =>
      tx.selectFrom('account').select(['id', 'active']).where('username', '=', username).executeTakeFirst(),
    )
    if (!account) throw unknownAccount(username)
    await resetAccountPassword(contextOf(organisationId), {
      id: account.id,
      password,
      mustChangePassword: true,
      clearSecondFactor: true,
    })
    return account.active
  })
  io.print(`${username}  ${password}`)
  io.value({ username, password, active })
  if (!active) {
    io.say({
      ja: 'この利用者は停止中です。使えるようにするには、管理者が利用者の画面で停止を解いてください。',
      en: 'This account is switched off; an administrator has to switch it on again.',
    })
  }
  io.say({
    ja: 'このパスワードは二度と表示しません。14日以内に使い、最初のサインインで本人が変えます。二段階認証の登録と、誤りが続いたための停止は消しました。',
    en: 'This password is not shown again. It opens the door for 14 days and has to be changed at the first sign-in. The second step and any lock were cleared.',
  })
  return 0
}

const unknownAccount = (username: string): CliRefusal =>
  new CliRefusal('account.unknown', {
    ja: `利用者「${username}」は登録されていません。利用者名を確かめてください。`,
    en: `No account is called "${username}". Please check the name.`,
  })
