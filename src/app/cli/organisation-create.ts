import { usernamePattern } from '../../features/auth/login-names.ts'
import { foundOrganisation } from '../found-organisation.ts'
import { organisationErrors } from '../../features/organisation/organisation.errors.ts'
import { organisationInput, organisationKinds } from '../../features/organisation/organisation.schema.ts'
import { createAccount } from '../../features/people/create-account.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { oneTimePassword } from '../../features/auth/one-time-password.ts'
import { withServices } from './with-services.ts'

/** `organisation create CODE NAME KIND --admin NAME`: a tenant with its first administrator. */
export async function organisationCreate(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const [code = '', name = '', kind = ''] = positionals
  const username = options.admin ?? ''
  // All that can be refused is refused before the organisation exists, so that a second try finds a clean slate.
  const input = organisationInput.safeParse({ code, name, kind })
  if (!input.success) throw badInput(input.error.issues.map((issue) => issue.path.join('.')))
  if (!usernamePattern.test(username)) throw organisationErrors('badUsername')
  const password = oneTimePassword()
  await withServices(io, async ({ services, actor, contextOf }) => {
    const organisationId = await foundOrganisation(services, input.data, actor)
    const grants = [{ role: 'administrator' as const, scopeId: null }]
    await createAccount(contextOf(organisationId), {
      username,
      displayName: username,
      password,
      grants,
      mustChangePassword: true,
    })
  })
  io.print(`${code}  ${name}`)
  io.print(`${username}  ${password}`)
  io.value({ code: input.data.code, username, password })
  io.say({
    ja: 'このパスワードは二度と表示しません。本人に渡してください。14日以内に使い、最初のサインインで本人が変えます。',
    en: 'This password is not shown again. Hand it over; it opens the door for 14 days and has to be changed at the first sign-in.',
  })
  return 0
}

const badInput = (fields: string[]): CliRefusal =>
  new CliRefusal('organisation.invalid', {
    ja: `入力に誤りがあります（${fields.join('・')}）。CODE は英小文字・数字・ハイフン、KIND は ${organisationKinds.join('・')} のどれかです。`,
    en: `Please correct ${fields.join(', ')}. CODE has small letters, digits and hyphens; KIND is one of ${organisationKinds.join(', ')}.`,
  })
