import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { loadClauseLinks } from '../duties/clause-links.queries.ts'
import { loadWhoActs } from '../duties/who-acts.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { exemptionList, lastDay, soon, standing } from './exemption-list.ts'
import { type Exemption, type ExemptionAct, exemptionSubject, verbOf } from './exemption.subject.ts'
import type { exemptionPage, exemptionRow } from './exemptions.schema.ts'

export type ExemptionRow = z.output<typeof exemptionRow>
type Page = z.output<typeof exemptionPage>
type Acts = Page['acts']

/** A page of 例外措置台帳 within reach; a fixed number of statements whatever the size. */
export const readExemptions = (ctx: Context, input: ListInput) =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const list = exemptionList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** Evidence of another unit is not named to who does not reach it, even where it serves one's own exemption. */
const evidence = (ctx: Context) => sql`(
  select json_build_object('id', e.id, 'name', e.name, 'dataDate', e.data_date, 'withdrawn', e.withdrawn_at is not null) from evidence e
  where e.organisation_id = o.organisation_id and e.id = o.evidence_id and exists (
    select from signal s left join object n on n.organisation_id = s.organisation_id and n.id = s.object_id
    where s.organisation_id = e.organisation_id and s.id = e.id and ${withinReach(ctx.access.get('duties.read') ?? new Set(), 'n.unitId')}))`

/** Exemptions with their objects and the clauses of their duties. Three statements. */
export async function readShown(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<ExemptionRow[]> {
  const { rows } = await sql<Omit<ExemptionRow, 'clauses'>>`
    select o.id, o.number, ${standing(ctx)} as state, ${soon(ctx)} as ends_soon, o.emergency, json_build_object('id', d.id, 'name', d.title) as duty,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit, o.asked_by, o.asked_on, o.valid_from,
      ${lastDay} as valid_to, o.reason, o.compensating_measure, ${evidence(ctx)} as evidence, c.decided_on, c.decided_by,
      coalesce(k.document_number, '') as document_number,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.number) end as renewal_of, o.review_note, o.closing_note,
      coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name, 'unitName', coalesce(w.name, '')) order by n.name, n.id) from exemption_object x
        join object n on n.organisation_id = x.organisation_id and n.id = x.object_id
        left join object w on w.organisation_id = n.organisation_id and w.id = n.unit_id and w.id <> n.id
        where x.organisation_id = o.organisation_id and x.exemption_id = o.id), '[]') as objects
    from ${exemptionList(ctx).from} left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join record k on k.organisation_id = o.organisation_id and k.id = o.decision_id
    left join exemption p on p.organisation_id = o.organisation_id and p.id = o.renewal_of_id
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  const clauses = await clausesOf(tx, [...new Set(rows.map(({ duty }) => duty.id))])
  return rows.map((row) => ({ ...row, clauses: clauses.get(row.duty.id) ?? [] }))
}

/** Where a duty stands, as an official cites it; two statements. */
async function clausesOf(tx: Tx, dutyIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ dutyId: string; clauseId: string }>`
    select a.duty_id, a.clause_id from anchor a where a.duty_id = any(${dutyIds}::uuid[]) and a.retracted_at is null`.execute(
    tx,
  )
  const ids = rows.map(({ clauseId }) => clauseId)
  const links = await loadClauseLinks(tx, sql`c.id = any(${ids}::uuid[])`, 5000)
  const cited = new Map<string, string[]>()
  for (const { id, documentTitle, path } of links)
    for (const { dutyId, clauseId } of rows)
      if (clauseId === id) cited.set(dutyId, [...(cited.get(dutyId) ?? []), `${documentTitle} ${path}`])
  return cited
}

/** One exemption within reach. @throws {AppError} 404 */
export const readExemption = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const [row] = await readShown(tx, ctx, sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`)
    const kept = row && (await exemptionSubject.find(tx, id))
    if (!kept) throw fail('notFound')
    const record = await tx
      .selectFrom('record')
      .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { rows: renewals } = await sql<Page['renewals'][number]>`
      select o.id, o.number, ${standing(ctx)} as state from exemption o where o.renewal_of_id = ${id}::uuid and ${withinReach(reach, 'o.unitId')}
      order by o.number`.execute(tx)
    const approval = await tx
      .selectFrom('approval')
      .select(['id', 'subject', 'state'])
      .where('id', '=', kept.approvalId)
      .executeTakeFirst()
    const { objectKind } = await tx
      .selectFrom('duty')
      .select('objectKind')
      .where('id', '=', kept.dutyId)
      .executeTakeFirstOrThrow()
    const who = await loadWhoActs(tx, ctx.clock.today(), reach)
    const { version, validTo: askedTo } = kept
    return {
      ...row,
      version,
      askedTo,
      objectKind,
      evidenceMissing: kept.evidenceId === null,
      record,
      renewals,
      approval: approval ?? null,
      decider: who.role('ciso', ctx.locale),
      acts: await actsOn(tx, ctx, kept),
    }
  })

/** What the reader may do now, asked of the very policies that the commands ask. */
async function actsOn(tx: Tx, ctx: Context, row: Exemption): Promise<Acts> {
  const answer = async (act: ExemptionAct): Promise<Acts[ExemptionAct]> => {
    const scope = ctx.access.get(verbOf[act])
    if (scope === undefined || !inUnitScope(scope, row.unitId)) return { allowed: false, reason: null }
    const said = await exemptionSubject.policy[act](ctx, row, tx)
    return said.allowed ? { allowed: true, reason: null } : { allowed: false, reason: said.reason[ctx.locale] }
  }
  return {
    change: await answer('change'),
    send: await answer('send'),
    decide: await answer('decide'),
    withdraw: await answer('withdraw'),
    end: await answer('end'),
    renew: await answer('renew'),
  }
}
