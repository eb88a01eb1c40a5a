import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import { dayBefore } from './documents.rules.ts'

export type MovedDuty = { dutyId: string; before: string[]; after: string[] }

type Move = { organisationId: string; previousId: string; carried: Map<string, string>; from: Day; now: Date }

/**
 * Lets duties follow their clause into the next revision: each anchor on the old text ends the day before, a new one begins on the
 * clause that continues it. Bitemporal as signals are (decisions 3): the old row is retracted and written anew with its last day.
 * Three statements, however many duties. @returns what changed per duty, for the history.
 */
export async function moveAnchors(
  tx: Tx,
  { organisationId, previousId, carried, from, now }: Move,
): Promise<MovedDuty[]> {
  const old = await tx
    .selectFrom('anchor')
    .innerJoin('clause', 'clause.id', 'anchor.clauseId')
    .select([
      'anchor.id',
      'anchor.dutyId',
      'anchor.clauseId',
      'anchor.validFrom',
      'anchor.validTo',
      'anchor.score',
      'anchor.why',
    ])
    .where('clause.revisionId', '=', previousId)
    .where('anchor.retractedAt', 'is', null)
    .where((where) => where.or([where('anchor.validTo', 'is', null), where('anchor.validTo', '>=', from)]))
    .execute()
  if (old.length === 0) return []
  const next = new Map([...carried].map(([key, oldKey]) => [oldKey, key]))
  const lastDay = dayBefore(from)
  const anchor = (row: (typeof old)[number], clauseId: string, validFrom: Day, validTo: Day | null) => ({
    organisationId,
    id: newId(now.getTime()),
    dutyId: row.dutyId,
    clauseId,
    validFrom,
    validTo,
    recordedAt: now,
    score: row.score,
    why: row.why,
  })
  await tx
    .updateTable('anchor')
    .set({ retractedAt: now })
    .where(
      'id',
      'in',
      old.map((row) => row.id),
    )
    .execute()
  const ended = old
    .filter((row) => row.validFrom <= lastDay)
    .map((row) => anchor(row, row.clauseId, row.validFrom, lastDay))
  const begun = old.flatMap((row) => {
    const clauseId = next.get(row.clauseId)
    return clauseId ? [anchor(row, clauseId, row.validFrom > from ? row.validFrom : from, row.validTo)] : []
  })
  const rows = [...ended, ...begun]
  for (let start = 0; start < rows.length; start += 2000)
    await tx
      .insertInto('anchor')
      .values(rows.slice(start, start + 2000))
      .execute()
  return [...Map.groupBy(old, (row) => row.dutyId)].map(([dutyId, anchors]) => ({
    dutyId,
    before: anchors.map((row) => row.clauseId),
    after: begun.filter((row) => row.dutyId === dutyId).map((row) => row.clauseId),
  }))
}

/** What a person decided of a clause (this row yes, that one no) holds for the clause that continues it. */
export async function moveMatchDecisions(tx: Tx, carried: Map<string, string>): Promise<void> {
  if (carried.size === 0) return
  await sql`
    insert into match_decision (organisation_id, clause_id, measure_id, accepted, decided_at)
    select decided.organisation_id, pair.new_id, decided.measure_id, decided.accepted, decided.decided_at
    from unnest(${[...carried.keys()]}::uuid[], ${[...carried.values()]}::uuid[]) as pair (new_id, old_id)
    join match_decision decided on decided.clause_id = pair.old_id`.execute(tx)
}
