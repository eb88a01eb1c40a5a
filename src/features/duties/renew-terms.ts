import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { catalogue } from '../measures/catalogue.ts'
import { measureHash } from '../measures/sync-measures.ts'
import { termsOf } from './measure-terms.rules.ts'
import type { Every, Provenance } from './signals.types.ts'

type Current = {
  dutyId: string
  measureId: string
  measureHash: string | null
  every: Every | null
  frequencyProvenance: Provenance
  decisionId: string | null
}

/**
 * Gives duties the terms of this release's catalogue where their measure has changed: a new version from today on, so that a changed
 * measure never rewrites the past (states.md R15). What the organisation has decided itself stays.
 * @returns how many duties got new terms.
 */
export async function renewTerms(tx: Tx, organisationId: string, clock: Clock): Promise<number> {
  const { byId } = await catalogue()
  const { rows } = await sql<Current>`
    select distinct on (v.duty_id) v.duty_id, d.measure_id, v.measure_hash, v.every, v.frequency_provenance, v.decision_id
    from duty_version v join duty d on d.organisation_id = v.organisation_id and d.id = v.duty_id
    where d.measure_id is not null and v.retracted_at is null order by v.duty_id, v.recorded_at desc`.execute(tx)
  const changed = rows.flatMap((row) => {
    const measure = byId.get(row.measureId)
    if (!measure || measureHash(measure) === row.measureHash) return []
    const decided = row.frequencyProvenance === '組織の決定'
    return [
      {
        organisationId,
        id: newId(),
        dutyId: row.dutyId,
        validFrom: clock.today(),
        recordedAt: clock.now(),
        measureHash: measureHash(measure),
        decisionId: row.decisionId,
        ...termsOf(measure),
        ...(decided ? { every: row.every, frequencyProvenance: row.frequencyProvenance } : {}),
      },
    ]
  })
  await inChunks(changed, 1000, (chunk) => tx.insertInto('dutyVersion').values(chunk).execute())
  return changed.length
}
