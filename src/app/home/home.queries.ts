import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { ordinanceStart } from '../../features/duties/applies.rules.ts'
import { countAll } from '../../features/duties/counts.rules.ts'
import { loadClauseLinks } from '../../features/duties/clause-links.queries.ts'
import type { DutyRow } from '../../features/duties/duties.contract.ts'
import { byUrgency, loadDutyRows } from '../../features/duties/duty-rows.queries.ts'
import { daysBetween } from '../../features/duties/heads.queries.ts'
import { headLabels } from '../../features/measures/measures.labels.ts'
import { HEADS } from '../../features/measures/measures.schema.ts'
import { sql } from 'kysely'
import type { homeContract } from '../home.contract.ts'
import { loadPolicyClauses } from './policy-clauses.queries.ts'

type Home = z.input<NonNullable<(typeof homeContract.get)['~orpc']['outputSchema']>>
type RevisionRow = {
  documentId: string
  revisionId: string
  tier: 'basicPolicy' | 'standard' | 'procedure' | 'plan'
  title: string
  number: number
  dated: string
  effectiveFrom: string | null
  disclosure: 'open' | 'partly' | 'closed'
  parentId: string | null
  state: string
}
const TODO_ROWS = 60

/** The policy itself with the states of one body; a fixed number of statements, however much has been registered. */
export async function loadHome(
  tx: Tx,
  ctx: Context,
  input: { bodyId?: string | undefined; documentId?: string | undefined },
): Promise<Home> {
  const duties = await loadDutyRows(tx, ctx)
  const { rows, bodies } = duties
  const bodyId = bodies.find((body) => body.id === input.bodyId)?.id ?? bodies[0]?.id ?? null
  const own = rows.filter((row) => row.bodyId === bodyId)
  const today = ctx.clock.today()
  const revisions = await loadRevisions(tx)
  const inForce = revisions.filter(
    (row) => row.state === 'confirmed' && row.effectiveFrom !== null && row.effectiveFrom <= today,
  )
  const shown =
    inForce.find((row) => row.documentId === input.documentId) ??
    inForce.find((row) => row.tier === 'basicPolicy') ??
    inForce[0]
  const clauses = shown ? await loadPolicyClauses(tx, today, shown.revisionId, bodyId, duties) : []
  return {
    today,
    countdown: today < ordinanceStart ? { day: ordinanceStart, daysLeft: daysBetween(today, ordinanceStart) } : null,
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    bodyId,
    documents: inForce.map((row) => ({ id: row.documentId, tier: row.tier, title: row.title, parentId: row.parentId })),
    policy: shown
      ? {
          documentId: shown.documentId,
          revisionId: shown.revisionId,
          tier: shown.tier,
          title: shown.title,
          number: shown.number,
          dated: shown.dated,
          effectiveFrom: shown.effectiveFrom,
          disclosure: shown.disclosure,
          clauses,
        }
      : null,
    heads: HEADS.map((head) => ({
      head,
      name: headLabels[head][ctx.locale],
      counts: countAll(own.filter((row) => row.strength === 'must' && row.heads.includes(head)).map((row) => row.mark)),
    })),
    todo: await loadTodo(tx, own),
    setup: setupStep(revisions, duties.seen === null ? rows.length : null),
    limited: duties.seen !== null,
  }
}

async function loadRevisions(tx: Tx): Promise<RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    select d.id as document_id, r.id as revision_id, d.tier, r.title, r.number, r.dated, r.effective_from, c.disclosure, d.parent_id, r.state
    from revision r join document d on d.organisation_id = r.organisation_id and d.id = r.document_id
    join record c on c.organisation_id = r.organisation_id and c.id = r.id
    where r.state in ('draft', 'confirmed') and d.withdrawn_on is null order by d.tier, r.effective_from desc nulls last, r.number desc`.execute(
    tx,
  )
  return rows
}

/** The next thing that a new installation needs before its policy lives; how many duties there are is unknown to a limited reader. */
function setupStep(revisions: readonly RevisionRow[], duties: number | null): Home['setup'] {
  if (revisions.length === 0) return { step: 'import', revisionId: null }
  const confirmed = revisions.find((row) => row.state === 'confirmed')
  if (!confirmed) return { step: 'proofread', revisionId: revisions[0]?.revisionId ?? null }
  return duties === 0 ? { step: 'match', revisionId: confirmed.revisionId } : null
}

async function loadTodo(tx: Tx, rows: readonly DutyRow[]): Promise<Home['todo']> {
  const asked = rows
    .filter((row) => row.next !== null && ['unmet', 'partly', 'unknown'].includes(row.mark.state))
    .toSorted(byUrgency)
    .slice(0, TODO_ROWS)
  const ids = asked.map((row) => row.id)
  const anchors = await sql<{ dutyId: string; clauseId: string }>`
    select distinct on (a.duty_id) a.duty_id, a.clause_id from anchor a join clause c on c.organisation_id = a.organisation_id and c.id = a.clause_id
    where a.retracted_at is null and a.duty_id = any(${ids}::uuid[]) order by a.duty_id, c.tier, c.position`.execute(tx)
  const clauseIds = anchors.rows.map((row) => row.clauseId)
  const links = await loadClauseLinks(tx, sql`c.id = any(${clauseIds}::uuid[])`)
  const paths = new Map(links.map((link) => [link.id, `${link.path} ${link.heading}`.trim()]))
  const clauseOf = new Map(anchors.rows.map((row) => [row.dutyId, paths.get(row.clauseId) ?? '']))
  return asked.flatMap((row) =>
    row.next
      ? [{ dutyId: row.id, title: row.title, clause: clauseOf.get(row.id) ?? '', mark: row.mark, next: row.next }]
      : [],
  )
}
