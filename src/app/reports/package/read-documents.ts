import { sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'
import { holdsOn, isKnown, type Moment } from '../../../features/duties/as-of.rules.ts'
import { clausePath, type PathStep } from '../../../features/duties/clause-path.rules.ts'
import type { Standing } from '../standing.queries.ts'
import type { PackageClause, PackageDocument } from './content.types.ts'

type Row = Omit<PackageClause, 'path' | 'state' | 'itemIds'> &
  Omit<PackageDocument, 'id' | 'clauses'> & { type: string; parentId: string | null }

/** The documents that were in force on the day, clause by clause, with the marks of the body and the items that stand there. */
export async function readDocuments(tx: Tx, standing: Standing, moment: Moment): Promise<PackageDocument[]> {
  const { rows } = await sql<Row>`
    select c.id, d.id as document_id, c.parent_id, c.type, c.depth, c.label, c.heading, c.text, r.title, d.tier, r.effective_from, k.disclosure
    from clause c join revision r on r.organisation_id = c.organisation_id and r.id = c.revision_id
    join document d on d.organisation_id = r.organisation_id and d.id = r.document_id
    join record k on k.organisation_id = r.organisation_id and k.id = r.id
    where r.state in ('confirmed', 'superseded') and r.confirmed_at <= ${new Date(moment.knownMs)}
      and r.effective_from <= ${moment.asOf}::date and (r.effective_to is null or r.effective_to >= ${moment.asOf}::date)
    order by d.tier, r.title, d.id, c.position`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const states = new Map(
    standing.states.clauses.flatMap((state) =>
      state.bodyId === standing.body.id ? [[state.clauseId, state] as const] : [],
    ),
  )
  const shown = new Set(standing.lines.map(({ id }) => id))
  const anchors = Map.groupBy(
    standing.rows.anchors.filter((row) => isKnown(row, moment) && holdsOn(row, moment.asOf) && shown.has(row.dutyId)),
    ({ clauseId }) => clauseId,
  )
  const pathOf = (row: Row): string => {
    const steps: PathStep[] = []
    for (let at: Row | undefined = row; at; at = at.parentId === null ? undefined : byId.get(at.parentId))
      steps.unshift({ label: at.label, type: at.type })
    return clausePath(steps)
  }
  return [...Map.groupBy(rows, ({ documentId }) => documentId).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { documentId: id, title, tier, effectiveFrom, disclosure } = first
    const clauses = own.map((row): PackageClause => ({
      id: row.id,
      documentId: id,
      depth: row.depth,
      label: row.label,
      heading: row.heading,
      text: row.text,
      path: pathOf(row),
      state: states.get(row.id) ?? null,
      itemIds: (anchors.get(row.id) ?? []).map(({ dutyId }) => dutyId),
    }))
    return [{ id, title, tier, effectiveFrom, disclosure, clauses }]
  })
}
