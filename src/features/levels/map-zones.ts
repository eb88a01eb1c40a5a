import { sql } from 'kysely'
import type { Change } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import type { LevelPair } from './map-classifications.ts'

type Mapped = { id: string; name: string; unitId: string | null; wasId: string }

/** The gravest class that a zone may hold follows the set too. @returns how many zones were mapped. */
export async function mapZones(tx: Tx, pairs: readonly LevelPair[], record: (change: Change) => void): Promise<number> {
  const { rows } = await sql<Mapped>`
    update zone z set most_confidentiality_id = m.next
    from unnest(${pairs.map(({ from }) => from)}::uuid[], ${pairs.map(({ to }) => to)}::uuid[]) as m(old, next), object o
    where z.most_confidentiality_id = m.old and o.organisation_id = z.organisation_id and o.id = z.id
    returning z.id, o.name, o.unit_id, m.old as was_id`.execute(tx)
  const pairOf = new Map(pairs.map((pair) => [pair.from, pair]))
  for (const { id, name, unitId, wasId } of rows) {
    const pair = pairOf.get(wasId)
    record({
      action: 'zone.map',
      kind: 'zone',
      id,
      unitId,
      before: { name, mostConfidentiality: pair?.fromName },
      after: { name, mostConfidentiality: pair?.toName },
    })
  }
  return rows.length
}
