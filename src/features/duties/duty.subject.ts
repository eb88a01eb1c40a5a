import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Provenance, DocumentTier, ObjectKind } from '../../core/db/db.gen.ts'

export type LoadedDuty = {
  id: string
  measureId: string | null
  title: string
  objectKind: ObjectKind
  ownerPostId: string | null
  tier: DocumentTier
  provenance: Provenance
  ruleVersion: string
}

/** Duties belong to the whole organisation: verbs on them are asked for organisation-wide. */
export const dutySubject: Subject<LoadedDuty, 'write' | 'decide'> = {
  find: async (tx, id) => {
    const { rows } = await sql<LoadedDuty>`
      select d.id, d.measure_id, d.title, d.object_kind, d.owner_post_id, v.tier, v.provenance, coalesce(v.measure_hash, v.id::text) as rule_version
      from duty d join lateral (select * from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
        order by v.recorded_at desc limit 1) v on true
      where d.id = ${id} for no key update of d`.execute(tx)
    return rows[0]
  },
  unitOf: () => null,
  policy: { write: () => allowed, decide: () => allowed },
}
