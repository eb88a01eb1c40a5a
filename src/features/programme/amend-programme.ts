import { sql } from 'kysely'
import { command, type CommandScope } from '../../core/command.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { countChange, loadDraft } from './change-draft.ts'
import { programmeContract } from './programme.contract.ts'
import { programmeErrors } from './programme.errors.ts'
import { programmeSubject } from './programme.subject.ts'
import { loadPlanDuties } from './plan-duties.queries.ts'
import { insertProgramme, insertProposal, requireNoDraft } from './propose-programme.ts'
import { proposeProgramme } from './propose.rules.ts'
import { loadQuietMonths } from './quiet-months.ts'

/**
 * A new version of a decided programme, line for line under the same series. Until it is decided the old one holds, and what is done meanwhile is
 * taken over by the series.
 */
export const amendProgramme = command(
  'programme.write',
  programmeContract.amend['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { id, note }, load, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const old = await load(programmeSubject, id, 'write')
    await requireNoDraft(tx, old.fiscalYear)
    if (old.state !== 'decided') throw programmeErrors('notDecided')
    const made = await insertProgramme({ tx, ctx }, { fiscalYear: old.fiscalYear, basedOnId: old.id, note })
    await sql`
      insert into programme_line (organisation_id, id, programme_id, series_id, duty_id, title, opens, due, owner_post_id, per_unit, steps, record_asked,
        minutes, source, legal_day, note)
      select organisation_id, gen_random_uuid(), ${made.id}, series_id, duty_id, title, opens, due, owner_post_id, per_unit, steps, record_asked,
        minutes, source, legal_day, note from programme_line where programme_id = ${old.id}`.execute(tx)
    await sql`
      insert into programme_left (organisation_id, programme_id, duty_id, reason, decided_by, note)
      select organisation_id, ${made.id}, duty_id, reason, decided_by, note from programme_left where programme_id = ${old.id}`.execute(
      tx,
    )
    const added = await addNewDuties({ tx, ctx }, made.id, old.fiscalYear)
    record({
      action: 'programme.amend',
      kind: 'programme',
      id: made.id,
      before: null,
      after: { ...made, lineCount: added.lines, leftCount: added.left },
    })
    return { id: made.id }
  },
)

/** Duties that came since the programme was made are proposed like at the year's start, for what is left of it. */
async function addNewDuties({ tx, ctx }: Pick<CommandScope<unknown>, 'tx' | 'ctx'>, id: string, fiscalYear: number) {
  const { rows } = await sql<{ dutyId: string }>`
    select duty_id from programme_line where programme_id = ${id} and duty_id is not null
    union select duty_id from programme_left where programme_id = ${id}`.execute(tx)
  const known = new Set(rows.map(({ dutyId }) => dutyId))
  const fresh = (await loadPlanDuties(tx, ctx, fiscalYear)).filter((duty) => !known.has(duty.id))
  const { months: quietMonths } = await loadQuietMonths(tx)
  const year = { fiscalYear, quietMonths, today: ctx.clock.today() }
  return insertProposal({ tx, ctx }, id, proposeProgramme(fresh, [], new Map(), year))
}

/** Gives a draft up. It stays on record, and the year can be proposed or amended anew. */
export const dropProgramme = command(
  'programme.write',
  programmeContract.drop['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { id, reason }, load, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const programme = await loadDraft({ tx, ctx, load }, id)
    await tx.updateTable('programme').set({ state: 'dropped' }).where('id', '=', id).execute()
    await countChange(tx, id)
    record({
      action: 'programme.drop',
      kind: 'programme',
      id,
      before: { state: programme.state },
      after: { state: 'dropped', reason },
    })
    return { ok: true as const }
  },
)
