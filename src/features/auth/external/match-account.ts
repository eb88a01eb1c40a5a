import pg from 'pg'
import type { Context, Services } from '../../../core/context.ts'
import { inScope, type Tx } from '../../../core/db/database.ts'
import { ExternalProblem } from './external-problem.ts'
import { usernameOf } from './external-name.rules.ts'
import { linkIdentity } from './link-identity.ts'
import type { Provider } from './load-provider.ts'

/** Whom a provider vouches for: what it never gives to anybody else, and the name by which one is found the first time. */
export type ExternalPerson = { subject: string; name: string | null }

type Account = { id: string; displayName: string; personId: string | null; locale: 'ja' | 'en'; active: boolean }
const columns = ['a.id', 'a.displayName', 'a.personId', 'a.locale', 'a.active'] as const

const linkedTo = (tx: Tx, providerId: string, subject: string): Promise<Account | undefined> =>
  tx
    .selectFrom('externalIdentity as e')
    .innerJoin('account as a', (join) =>
      join.onRef('a.organisationId', '=', 'e.organisationId').onRef('a.id', '=', 'e.accountId'),
    )
    .select(columns)
    .where('e.providerId', '=', providerId)
    .where('e.subject', '=', subject)
    .executeTakeFirst()

async function namedLike(tx: Tx, { id, settings }: Provider, name: string | null): Promise<Account> {
  if (!settings.linkByName) throw new ExternalProblem('unknown', 'linkingClosed')
  if (name === null) throw new ExternalProblem('noName', 'name')
  const username = usernameOf(name, settings.domain)
  const account = username
    ? await tx.selectFrom('account as a').select(columns).where('a.username', '=', username).executeTakeFirst()
    : undefined
  if (!account) throw new ExternalProblem('unknown', 'noAccount')
  const other = await tx
    .selectFrom('externalIdentity')
    .select('id')
    .where('providerId', '=', id)
    .where('accountId', '=', account.id)
    .executeTakeFirst()
  if (other) throw new ExternalProblem('linkedToOther')
  return account
}

/**
 * The account of a person from outside: by what it was linked to; the first time, where the provider is set so, by user name, and then
 * linked. A name that is changed or given to somebody else in the directory therefore opens no account. No account is ever made here.
 * @returns the account's id @throws {ExternalProblem}
 */
export async function matchAccount(services: Services, provider: Provider, person: ExternalPerson): Promise<string> {
  const { account, linked } = await inScope(services.db, provider.organisationId, async (tx) => {
    const known = await linkedTo(tx, provider.id, person.subject)
    return known
      ? { account: known, linked: true }
      : { account: await namedLike(tx, provider, person.name), linked: false }
  })
  if (!account.active) throw new ExternalProblem('inactive')
  if (!linked) await link(services, provider, account, person.subject)
  return account.id
}

async function link(services: Services, provider: Provider, account: Account, subject: string): Promise<void> {
  const ctx: Context = {
    ...services,
    organisationId: provider.organisationId,
    actor: { kind: 'user', id: account.id, name: account.displayName, personId: account.personId },
    access: new Map(),
    locale: account.locale,
  }
  try {
    await linkIdentity(ctx, { providerId: provider.id, providerName: provider.name, subject })
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '23505') throw error
    // Two first sign-ins at one moment: fine where both were the same person's.
    const now = await inScope(services.db, provider.organisationId, (tx) => linkedTo(tx, provider.id, subject))
    if (now?.id !== account.id) throw new ExternalProblem('linkedToOther')
  }
}
