import { createHash } from 'node:crypto'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Clock } from '../../core/clock.ts'
import type { Db } from '../../core/db/database.ts'
import { loadMeasures } from './load-measures.ts'
import type { Measure } from './measures.schema.ts'

/** Address of a row's content; a duty keeps the one it was made from, so that a changed measure never rewrites the past (R15). */
export const measureHash = (measure: Measure): string =>
  createHash('sha256').update(canonicalJson(measure)).digest('hex').slice(0, 32)

/** Records the catalogue that this release ships; rows that are known in this wording already stay as they are. */
export async function syncMeasures(db: Db, clock: Clock): Promise<void> {
  const { rows } = await loadMeasures()
  const recordedAt = clock.now()
  await db
    .insertInto('measureVersion')
    .values(
      rows.map((row) => ({
        measureId: row.id,
        contentHash: measureHash(row),
        recordedAt,
        edition: row.edition,
        row: JSON.stringify(row),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
