import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { type CarryClause, carryOver } from './carry-over.rules.ts'
import type { DocumentTier } from './documents.schema.ts'
import type { Clause } from './documents.types.ts'

type Row = {
  organisationId: string
  id: string
  revisionId: string
  nodeId: string
  parentId: string | null
  position: number
  depth: number
  type: string
  label: string
  heading: string
  text: string
  tier: DocumentTier
  atStart: number
  atEnd: number
  carriedFrom: string | null
}

type Target = { organisationId: string; revisionId: string; tierOf: (topNodeId: string) => DocumentTier; now: Date }

/** Clauses as rows, in document order, with new ids (decisions 7: a stored id is random and carried over by matching). */
function clauseRows(nodes: readonly Clause[], { organisationId, revisionId, tierOf, now }: Target): Row[] {
  const rows: Row[] = []
  const visit = (node: Clause, parentId: string | null, depth: number, tier: DocumentTier): void => {
    const id = newId(now.getTime())
    rows.push({
      organisationId,
      id,
      revisionId,
      nodeId: node.id,
      parentId,
      position: rows.length,
      depth,
      type: node.type,
      label: node.label,
      heading: node.heading,
      text: node.text,
      tier,
      atStart: node.at[0],
      atEnd: node.at[1],
      carriedFrom: null,
    })
    for (const child of node.children) visit(child, id, depth + 1, tier)
  }
  for (const node of nodes) visit(node, null, 0, tierOf(node.id))
  return rows
}

/** Rows as carry-over reads them; `path` joins the labels above. Rows come parents first. */
function carryClauses(rows: readonly Pick<Row, 'id' | 'parentId' | 'label' | 'heading' | 'text'>[]): CarryClause[] {
  const paths = new Map<string, string>()
  return rows.map((row) => {
    const path = `${row.parentId === null ? '' : (paths.get(row.parentId) ?? '')}/${row.label.normalize('NFKC').replaceAll(/\s/g, '')}`
    paths.set(row.id, path)
    return { key: row.id, path, heading: row.heading, text: row.text }
  })
}

/** Writes the clauses of a revision. @returns how many, and which old clause each new one continues. */
export async function storeClauses(tx: Tx, nodes: readonly Clause[], previousId: string | null, target: Target) {
  const rows = clauseRows(nodes, target)
  const before = previousId
    ? await tx
        .selectFrom('clause')
        .select(['id', 'parentId', 'label', 'heading', 'text'])
        .where('revisionId', '=', previousId)
        .orderBy('position')
        .execute()
    : []
  const carried = carryOver(carryClauses(before), carryClauses(rows))
  const complete = rows.map((row) => ({ ...row, carriedFrom: carried.get(row.id) ?? null }))
  await inChunks(complete, 2000, (chunk) => tx.insertInto('clause').values(chunk).execute())
  return { count: rows.length, carried }
}
