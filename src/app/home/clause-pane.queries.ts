import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { loadClauseLinks } from '../../features/duties/clause-links.queries.ts'
import { loadDutyFindings } from '../../features/checks/object-findings.queries.ts'
import { byUrgency, loadDutyRows } from '../../features/duties/duty-rows.queries.ts'
import { handOf, withinReachOrOwn } from '../../features/people/own.ts'
import { catalogue } from '../../features/measures/catalogue.ts'
import type { homeContract } from '../home.contract.ts'
import { dutiesBelow, loadPolicyClauses } from './policy-clauses.queries.ts'

type Pane = z.input<NonNullable<(typeof homeContract.clause)['~orpc']['outputSchema']>>

/** What the right-hand pane says of a clause: its duties, why it stands as it does, the proof with its last day, what moved. */
export async function loadClausePane(
  tx: Tx,
  ctx: Context,
  reach: 'all' | ReadonlySet<string>,
  input: { id: string; bodyId?: string | undefined },
): Promise<Pane> {
  const loaded = await loadDutyRows(tx, ctx)
  const { rows, bodies, seen } = loaded
  const bodyId = bodies.find((body) => body.id === input.bodyId)?.id ?? bodies[0]?.id ?? null
  const own = rows.filter((row) => row.bodyId === bodyId)
  const found = await tx.selectFrom('clause').select('revisionId').where('id', '=', input.id).executeTakeFirst()
  if (!found) throw fail('notFound')
  const clauses = await loadPolicyClauses(tx, ctx.clock.today(), found.revisionId, bodyId, loaded)
  const clause = clauses.find((row) => row.id === input.id)
  const [link] = await loadClauseLinks(tx, sql`c.id = ${input.id}`, 1)
  if (!clause) throw fail('notFound')
  const duties = ((await dutiesBelow(tx, clauses, own)).get(input.id) ?? []).toSorted(byUrgency)
  const ids = duties.map((duty) => duty.id)
  const findings = await loadDutyFindings(tx, ids, seen ? seen.objects : sql`true`, ctx.locale, 3)
  const { byId } = await catalogue()
  const guideline = duties.flatMap((duty) => {
    const measure = duty.measureId === null ? undefined : byId.get(duty.measureId)
    return measure?.clause ? [`${measure.clause}（${measure.edition}）`] : []
  })
  return {
    clause,
    path: link?.path ?? clause.label,
    guideline: [...new Set(guideline)],
    duties: duties.map((duty) => ({
      id: duty.id,
      title: duty.title,
      strength: duty.strength,
      mark: duty.mark,
      assurance: duty.assurance,
      dataDate: duty.dataDate,
      next: duty.next,
      objectCount: duty.mark.counts.total,
      negativeCount: duty.mark.counts.unmet,
      findings: (findings.get(duty.id) ?? []).map(({ objectId, name, why }) => ({ objectId, name, why })),
    })),
    evidence: await loadEvidenceOf(tx, ctx, reach, seen?.owned ?? new Set(), ids),
    changes: seen === null ? await loadChangesOf(tx, ids, bodyId) : null,
  }
}

async function loadEvidenceOf(
  tx: Tx,
  ctx: Context,
  reach: 'all' | ReadonlySet<string>,
  owned: ReadonlySet<string>,
  dutyIds: readonly string[],
): Promise<Pane['evidence']> {
  const own = sql<boolean>`(s.duty_id = any(${[...owned]}::uuid[]) or e.attached_by = ${handOf(ctx)})`
  const { rows } = await sql<Pane['evidence'][number]>`
    select distinct on (e.data_date, e.id) e.id, e.name, e.data_date, e.period_to as valid_until, s.duty_id
    from evidence e join signal s on s.organisation_id = e.organisation_id and s.id = e.id
    left join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
    where ${withinReachOrOwn(reach, 'o.unitId', own)} and s.duty_id = any(${[...dutyIds]}::uuid[]) and s.kind in ('evidence', 'activity') and s.retracted_at is null order by e.data_date desc, e.id desc limit 20`.execute(
    tx,
  )
  return rows
}

async function loadChangesOf(
  tx: Tx,
  dutyIds: readonly string[],
  bodyId: string | null,
): Promise<NonNullable<Pane['changes']>> {
  const { rows } = await sql<NonNullable<Pane['changes']>[number]>`
    select c.day, d.title, c.was, c.became, c.duty_id from state_change c join duty d on d.organisation_id = c.organisation_id and d.id = c.duty_id
    where c.duty_id = any(${[...dutyIds]}::uuid[]) and c.body_id = ${bodyId} order by c.seq desc limit 12`.execute(tx)
  return rows
}
