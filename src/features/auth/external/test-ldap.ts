import type { Context } from '../../../core/context.ts'
import { inScope } from '../../../core/db/database.ts'
import { ExternalProblem } from './external-problem.ts'
import { usernameOf } from './external-name.rules.ts'
import { withDirectory } from './ldap-client.ts'
import { bindSearcher, findPerson, readEntry } from './ldap-search.ts'
import { probeReach, probeTls } from './probe-connection.ts'
import type { LdapSettings } from './providers.schema.ts'
import { testRun, type TestResult } from './test-run.ts'

const isAccount = async (ctx: Context, username: string | null): Promise<boolean> =>
  username !== null &&
  (await inScope(ctx.db, ctx.organisationId, (tx) =>
    tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .where('active', '=', true)
      .executeTakeFirst(),
  )) !== undefined

/** Without a name the search is not tried; with a template nobody searches before a person has signed in. */
export async function testLdap(
  ctx: Context,
  settings: LdapSettings,
  secret: string,
  username: string,
): Promise<TestResult[]> {
  const { results, step, skip } = testRun()
  const { host, port, encryption, bindDn, baseDn, domain, nameAttribute, subjectAttribute } = settings
  const asSearcher = <T>(work: (client: Parameters<typeof findPerson>[0]) => Promise<T>) =>
    withDirectory(settings, async (client) => {
      await bindSearcher(client, settings, secret)
      return work(client)
    })
  await step(
    'reach',
    () => probeReach(host, port),
    (address) => address,
  )
  if (encryption === 'none')
    await step(
      'encryption',
      async () => 'ldap',
      (detail) => ({ outcome: 'warning', detail }),
    )
  else if (encryption === 'ldaps')
    await step(
      'encryption',
      () => probeTls(settings),
      (detail) => detail,
    )
  else
    await step(
      'encryption',
      () => withDirectory(settings, async () => 'StartTLS'),
      (detail) => detail,
    )
  if (settings.find === 'template') {
    for (const later of ['bind', 'base', 'search', 'attributes', 'account'] as const) skip(later)
    return results
  }
  await step(
    'bind',
    () => asSearcher(async () => bindDn || 'anonymous'),
    (detail) => detail,
  )
  await step(
    'base',
    () => asSearcher((client) => readEntry(client, settings, baseDn)),
    (found) => ({
      outcome: found ? 'ok' : 'failed',
      detail: baseDn,
    }),
  )
  if (username === '') {
    for (const later of ['search', 'attributes', 'account'] as const) skip(later)
    return results
  }
  const person = await step(
    'search',
    () => asSearcher((client) => findPerson(client, settings, username)),
    (found) => ({
      outcome: found ? 'ok' : 'failed',
      detail: found?.dn ?? '',
    }),
  )
  const entry = async () => person ?? Promise.reject(new ExternalProblem('wrong'))
  await step('attributes', entry, ({ name, subject }) => ({
    outcome: name && subject ? 'ok' : 'failed',
    detail: `${nameAttribute}: ${name ?? '–'} · ${subjectAttribute}: ${subject ?? '–'}`,
  }))
  await step(
    'account',
    async () => {
      const name = usernameOf((await entry()).name ?? '', domain)
      return { name, known: await isAccount(ctx, name) }
    },
    ({ name, known }) => ({ outcome: known ? 'ok' : 'failed', detail: name ?? '' }),
  )
  return results
}
