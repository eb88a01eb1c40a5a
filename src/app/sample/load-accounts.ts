import { parse } from 'yaml'
import type { Context, Services } from '../../core/context.ts'
import { addDays, type Day } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { lookAtFile } from '../../features/registers/import/look-at-file.ts'
import { answerConfirmation } from '../../features/system-accounts/confirmation/answer-confirmation.ts'
import { closeConfirmation } from '../../features/system-accounts/confirmation/close-confirmation.ts'
import {
  readConfirmation,
  readConfirmations,
} from '../../features/system-accounts/confirmation/confirmations.queries.ts'
import { setOutConfirmation } from '../../features/system-accounts/confirmation/set-out-confirmation.ts'
import { confirmDirectory } from '../../features/system-accounts/directory/confirm-directory.ts'
import { directoryExport } from '../../features/system-accounts/directory/directory-columns.ts'
import { firstRules } from '../../features/system-accounts/directory/patterns.rules.ts'
import { previewDirectory } from '../../features/system-accounts/directory/preview-directory.ts'
import { recordUse } from '../../features/system-accounts/ledger/record-use.ts'
import { updateSystemAccount } from '../../features/system-accounts/update-system-account.ts'
import { readSampleText } from './read-sample.ts'
import { type SampleAccounts, sampleAccountsSchema } from './sample-accounts.schema.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'

type Confirmation = SampleAccounts['confirmations'][number]
/** The two sides of a run: days of the sample, and whoever acts on them. */
type Run = { today: Day; on: (day: string) => Context; systems: ReadonlyMap<string, string> }

/** Accounts of systems: exports taken in on their days, the register's own facts, uses of shared accounts, a confirmation that is over and one that is open. */
export async function loadAccounts(services: Services, organisationId: string, office: SampleActor): Promise<void> {
  const sample = sampleAccountsSchema.parse(parse(new TextDecoder().decode(await readSampleText('accounts.yaml'))))
  const today = services.clock.today()
  const rows = await inScope(services.db, organisationId, (tx) =>
    tx.selectFrom('object').select(['id', 'name']).where('kind', '=', 'system').execute(),
  )
  const systems = new Map(rows.map(({ id, name }) => [name, id]))
  const on = (day: string) => contextOn(services, organisationId, sampleDay(day, today), office)
  const run: Run = { today, on, systems }
  const [first, second] = sample.confirmations
  for (const one of sample.exports) if (one.takenOn.length > 1) await takeExport(run, one, 0)
  if (first) await confirm(run, first)
  for (const one of sample.exports) await takeExport(run, one, one.takenOn.length - 1)
  await addFacts(services, organisationId, run, sample)
  if (second) await confirm(run, second)
}

/** The list as the system gave it out on its day: a mark before a line says that only the earlier or the later list has it. */
async function takeExport(
  { today, on, systems }: Run,
  { system, file: name, from, takenOn, text }: SampleAccounts['exports'][number],
  at: number,
): Promise<void> {
  const day = sampleDay(takenOn[at] ?? '', today)
  const other = at === 0 ? '+' : '-'
  const mark = at === 0 ? '-' : '+'
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => takenOn.length === 1 || !line.startsWith(other))
    .map((line) => (line.startsWith(mark) ? line.slice(1) : line))
    .map((line) => line.replaceAll(/\{T-(\d+)\}/g, (_, days: string) => addDays(day, -Number(days))))
    .map((line) => line.replaceAll(/\{(FY[^}]+)\}/g, (_, one: string) => sampleDay(one, today)))
  const ctx = on(takenOn[at] ?? '')
  const file = new File([lines.join('\r\n')], name, { type: 'text/csv' })
  const { tables } = await lookAtFile(ctx, directoryExport, { file })
  const input = {
    file,
    layout: JSON.stringify(
      tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
    ),
    rules: JSON.stringify(firstRules),
    systemId: need(systems, system),
    unitId: '',
    day,
  }
  const { plan, counts } = await previewDirectory(ctx, input)
  if (counts.refused > 0) throw new Error(`the sample's ${name} has lines that cannot be taken`)
  const carried = { takenFrom: from, carriedBy: ctx.actor.name, medium: '庁内ネットワーク' }
  await confirmDirectory(ctx, { ...input, plan, ...carried })
}

async function addFacts(
  { db }: Services,
  organisationId: string,
  { today, on, systems }: Run,
  { additions, uses }: SampleAccounts,
): Promise<void> {
  const { accounts, posts } = await inScope(db, organisationId, async (tx) => ({
    accounts: await tx.selectFrom('systemAccount').select(['id', 'systemId', 'login']).execute(),
    posts: await tx.selectFrom('post').select(['id', 'title']).execute(),
  }))
  const idOf = new Map(accounts.map(({ id, systemId, login }) => [`${systemId} ${login}`, id]))
  const postOf = new Map(posts.map(({ id, title }) => [title, id]))
  const account = ({ system, login }: { system: string; login: string }) =>
    need(idOf, `${need(systems, system)} ${login}`)
  for (const { basis, post, ...named } of additions)
    await updateSystemAccount(on('T-10'), {
      id: account(named),
      ...(basis === undefined ? {} : { basis }),
      ...(post === undefined ? {} : { responsiblePostId: need(postOf, post) }),
    })
  for (const { on: day, who, purpose, ...named } of uses)
    await recordUse(on(day), { id: account(named), usedOn: sampleDay(day, today), who, purpose })
}

/** Set out, answered by whoever has answered, and closed where it is. */
async function confirm({ today, on, systems }: Run, asked: Confirmation): Promise<void> {
  const systemId = need(systems, asked.system)
  await setOutConfirmation(on(asked.askedOn), { systemId, dueOn: sampleDay(asked.dueOn, today) })
  const answers = new Map(asked.answers.map((one) => [one.login, one]))
  const ctx = on(asked.answeredOn)
  const rows = (await readConfirmations(ctx)).filter(({ system, closedOn }) => system.id === systemId && !closedOn)
  for (const { id, unit } of rows) {
    const place = unit?.name ?? ''
    if (asked.waiting.includes(place)) continue
    const { accounts } = await readConfirmation(ctx, { id })
    await answerConfirmation(ctx, {
      id,
      answeredBy: `${place} 担当課長`,
      answers: accounts.map((account) => {
        const { answer, note } = answers.get(account.login) ?? { answer: 'keep' as const, note: '' }
        return { accountId: account.id, answer, note }
      }),
    })
    if (!asked.open.includes(place)) await closeConfirmation(on(asked.closedOn), { id })
  }
}
