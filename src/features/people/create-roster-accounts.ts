import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { command } from '../../core/command.ts'
import { addDays } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { plainUsername } from '../auth/login-names.ts'
import { oneTimePassword } from '../auth/one-time-password.ts'
import { storeCredentials } from '../auth/store-credentials.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { lockAccounts } from './accounts.policy.ts'
import { rosterAccounts, type Slip } from './accounts.schema.ts'
import { grantsInWords, insertGrants, requireGrants, requireMayGive } from './grants.ts'
import { peopleErrors } from './people.errors.ts'

type Row = z.output<typeof rosterAccounts>['rows'][number]
type Person = { id: string; name: string; unitName: string | null; email: string | null; validTo: string | null }

/** Accounts for people of the roster, all or none. The initial passwords leave here once, for the slips; stored are their hashes only. */
export const createRosterAccounts = command(
  'accounts.write',
  rosterAccounts,
  async ({ tx, ctx, input, record }): Promise<{ slips: Slip[] }> => {
    requireEverywhere(ctx, 'accounts.write')
    const { organisationId } = ctx
    const { rows } = input
    // Hashing takes its time: done before anything is locked, four at once as the machine's own queue does.
    const secrets = await Promise.all(
      rows.map(async () => {
        const password = oneTimePassword()
        return { password, hash: await hashPassword(password) }
      }),
    )
    await lockAccounts(tx)
    const given = [...new Map(rows.map(({ grant }) => [JSON.stringify(grant), grant])).values()]
    for (const grant of given) await requireGrants(tx, [grant])
    await requireMayGive(tx, ctx, [], given)
    const words = new Map(
      await Promise.all(given.map(async (grant) => [JSON.stringify(grant), await grantsInWords(tx, [grant])] as const)),
    )
    const people = await peopleOf(tx, rows, ctx.clock.today())
    await requireFreeNames(tx, rows)
    const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
    const now = ctx.clock.now()
    const validUntil = addDays(ctx.clock.today(), input.validDays)
    const slips: Slip[] = []
    for (const [at, { personId, username: wished, grant }] of rows.entries()) {
      const [person, secret] = [people.get(personId), secrets[at]]
      if (!person || !secret) throw fail('notFound')
      const account = {
        organisationId,
        id: newId(now.getTime()),
        username: plainUsername(wished),
        email: null,
        displayName: person.name,
        personId,
        createdAt: now,
        mustChangePassword: true,
        passwordValidUntil: validUntil,
      }
      const { id, username, displayName } = account
      await tx.insertInto('account').values(account).execute()
      await insertGrants(tx, organisationId, id, [grant])
      const { password, hash } = secret
      await storeCredentials(tx, { organisationId, code, id, username, email: null, name: displayName, hash }, now)
      record({
        action: 'account.create',
        kind: 'account',
        id,
        before: null,
        after: { ...account, grants: words.get(JSON.stringify(grant)) ?? [] },
      })
      slips.push({ displayName, unitName: person.unitName, username, password, validUntil })
    }
    return { slips }
  },
)

/** @throws {AppError} naming the row: a person who is not on the roster, has left, stands twice or has an account already. */
async function peopleOf(tx: Tx, rows: readonly Row[], today: string): Promise<Map<string, Person>> {
  const ids = rows.map(({ personId }) => personId)
  const found = await tx
    .selectFrom('person as p')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'p.organisationId').onRef('o.id', '=', 'p.id'),
    )
    .leftJoin('object as u', (join) =>
      join.onRef('u.organisationId', '=', 'o.organisationId').onRef('u.id', '=', 'o.unitId'),
    )
    .leftJoin('account as a', (join) =>
      join.onRef('a.organisationId', '=', 'p.organisationId').onRef('a.personId', '=', 'p.id'),
    )
    .select(['p.id', 'o.name', 'u.name as unitName', 'p.email', 'o.validTo', 'a.id as accountId'])
    .where('p.id', 'in', ids)
    .execute()
  const people = new Map(found.map((person) => [person.id, person]))
  for (const [at, id] of ids.entries()) {
    const person = people.get(id)
    const details = [{ path: `rows.${at}.personId`, message: '' }]
    if (!person) throw fail('notFound', {}, details)
    const { name, accountId, validTo } = person
    if (accountId !== null || ids.indexOf(id) !== at) throw peopleErrors('hasAccount', { name }, details)
    if (validTo !== null && validTo < today) throw peopleErrors('hasLeft', { name }, details)
  }
  return people
}

/** @throws {AppError} naming the row whose user name is taken or stands twice. */
async function requireFreeNames(tx: Tx, rows: readonly Row[]): Promise<void> {
  const names = rows.map(({ username }) => plainUsername(username))
  const taken = new Set(
    (await tx.selectFrom('account').select('username').where('username', 'in', names).execute()).map(
      ({ username }) => username,
    ),
  )
  for (const [at, name] of names.entries()) {
    const details = [{ path: `rows.${at}.username`, message: '' }]
    if (taken.has(name)) throw peopleErrors('accountTaken', { name }, details)
    if (names.indexOf(name) !== at) throw peopleErrors('usernameTwice', { name }, details)
  }
}
