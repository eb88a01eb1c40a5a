import { sql } from 'kysely'
import { command, type CommandScope } from '../../core/command.ts'
import { fiscalYearOf } from '../../core/dates/days.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { loadLastYear } from './last-year.queries.ts'
import { loadPlanDuties } from './plan-duties.queries.ts'
import { programmeContract } from './programme.contract.ts'
import { programmeErrors } from './programme.errors.ts'
import { yearName } from './programme.subject.ts'
import { proposeProgramme } from './propose.rules.ts'
import type { Proposal } from './propose.types.ts'
import { loadQuietMonths } from './quiet-months.ts'

/** Kept as long as the law of public records asks of plans of a year; only partly open, for it tells what is weak until when. */
const attributes = {
  documentNumber: '',
  retentionYears: 5,
  disclosure: 'partly',
  disclosureReason: '事務の適正な遂行に支障を及ぼすおそれのある情報を含むため',
} as const

type NewProgramme = { fiscalYear: number; basedOnId: string | null; note: string }

/** The next version of a year's programme, as a draft. */
export async function insertProgramme({ tx, ctx }: Scope, { fiscalYear, basedOnId, note }: NewProgramme) {
  const { version } = await tx
    .selectFrom('programme')
    .select((select) => select.fn.coalesce(select.fn.max('version'), sql<number>`0`).as('version'))
    .where('fiscalYear', '=', fiscalYear)
    .executeTakeFirstOrThrow()
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await insertRecord(tx, ctx, id, 'programme', `${fiscalYear}-04-01`, attributes)
  const row = {
    organisationId: ctx.organisationId,
    id,
    fiscalYear,
    version: version + 1,
    basedOnId,
    note,
    createdAt: now,
  }
  await tx.insertInto('programme').values(row).execute()
  return row
}
type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx'>

/**
 * Held until the transaction ends: of two who make one at the same moment the second finds the first's.
 * @throws {AppError} 409 where the year has a draft, or one that waits for its decision
 */
export async function requireNoDraft(tx: Tx, fiscalYear: number): Promise<void> {
  await sql`select from organisation for no key update`.execute(tx)
  const open = await tx
    .selectFrom('programme')
    .select('id')
    .where('fiscalYear', '=', fiscalYear)
    .where('state', 'in', ['draft', 'asked'])
    .executeTakeFirst()
  if (open) throw programmeErrors('draftExists', { year: yearName(fiscalYear) })
}

/** @returns how many lines there are, and how many duties without one */
export async function insertProposal({ tx, ctx }: Scope, programmeId: string, proposal: Proposal) {
  const { organisationId } = ctx
  const lines = proposal.lines.map(({ seriesId, steps, ...line }) => ({
    ...line,
    organisationId,
    id: newId(),
    programmeId,
    seriesId: seriesId ?? newId(),
    steps: JSON.stringify(steps),
  }))
  const left = proposal.left.map((row) => ({ ...row, organisationId, programmeId }))
  await inChunks(lines, 1000, (chunk) => tx.insertInto('programmeLine').values(chunk).execute())
  await inChunks(left, 1000, (chunk) => tx.insertInto('programmeLeft').values(chunk).execute())
  return { lines: lines.length, left: left.length }
}

/** One step from the duties and last year to a programme that can be decided: every duty is in it, or listed with the reason why not. */
export const propose = command(
  'programme.write',
  programmeContract.propose['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { fiscalYear }, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const today = ctx.clock.today()
    if (fiscalYear < fiscalYearOf(today) || fiscalYear > fiscalYearOf(today) + 1)
      throw programmeErrors('tooEarly', {}, [{ path: 'fiscalYear', message: '' }])
    await requireNoDraft(tx, fiscalYear)
    const decided = await tx
      .selectFrom('programme')
      .select('id')
      .where('fiscalYear', '=', fiscalYear)
      .where('state', '=', 'decided')
      .executeTakeFirst()
    if (decided) throw programmeErrors('decidedExists', { year: yearName(fiscalYear) })
    const last = await loadLastYear(tx, fiscalYear, today)
    const { months: quietMonths } = await loadQuietMonths(tx)
    const year = { fiscalYear, quietMonths, today }
    const proposal = proposeProgramme(await loadPlanDuties(tx, ctx, fiscalYear), last.lines, last.out, year)
    const programme = await insertProgramme({ tx, ctx }, { fiscalYear, basedOnId: last.id, note: '' })
    const counts = await insertProposal({ tx, ctx }, programme.id, proposal)
    record({
      action: 'programme.propose',
      kind: 'programme',
      id: programme.id,
      before: null,
      after: { ...programme, quietMonths, lineCount: counts.lines, leftCount: counts.left },
    })
    return { id: programme.id, ...counts }
  },
)
