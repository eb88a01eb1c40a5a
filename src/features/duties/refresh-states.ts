import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import { foldClauses } from './clause-state.rules.ts'
import { loadClauseRows } from './clause-rows.ts'
import { foldDuties } from './duties.rules.ts'
import { loadBodies, loadFoldInput } from './fold-input.ts'
import { storeUnitStates } from './unit-states.ts'
import type { ClauseState, DutyState, ObjectVerdict } from './states.types.ts'

const NOW_KNOWN = '9999-12-31T00:00:00.000Z'

/**
 * Brings the cached states up to date: duties that were marked dirty, duties whose day has come, and the clauses over them.
 * Cheap when nothing is to be done (one statement). Callers read the cache in the same transaction.
 */
export async function refreshStates(tx: Tx, organisationId: string, clock: Clock): Promise<void> {
  const today = clock.today()
  const due = await dueDuties(tx, today)
  if (due.length === 0) return
  // Two readers at once would fold the same duties; the second waits and then finds nothing to do.
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 7))`.execute(tx)
  const ids = await dueDuties(tx, today)
  if (ids.length === 0) return
  await sql`delete from state_dirty where duty_id = any(${ids}::uuid[])`.execute(tx)
  const bodies = await loadBodies(tx)
  const input = await loadFoldInput(tx, ids, bodies)
  const folded = foldDuties(input, { asOf: today, knownAt: NOW_KNOWN })
  await storeDuties(tx, organisationId, ids, folded.duties, today, clock)
  await storeObjects(tx, organisationId, ids, folded.objects)
  await storeUnitStates(
    tx,
    organisationId,
    ids,
    folded.objects,
    { asOf: today, knownAt: NOW_KNOWN },
    clock,
    bodies[0]?.id ?? '',
  )
  await refreshClauses(tx, organisationId, today)
}

async function dueDuties(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{
    dutyId: string
  }>`select duty_id from state_dirty union select duty_id from duty_state where next_change <= ${today}`.execute(tx)
  return rows.map((row) => row.dutyId)
}

async function storeDuties(
  tx: Tx,
  organisationId: string,
  ids: string[],
  states: readonly DutyState[],
  day: Day,
  clock: Clock,
): Promise<void> {
  const before = await sql<{
    dutyId: string
    bodyId: string
    state: string
  }>`delete from duty_state where duty_id = any(${ids}::uuid[]) returning duty_id, body_id, state`.execute(tx)
  const was = new Map(before.rows.map((row) => [`${row.dutyId} ${row.bodyId}`, row.state]))
  await inChunks(states, 500, (chunk) =>
    tx
      .insertInto('dutyState')
      .values(
        chunk.map((state) => ({
          organisationId,
          dutyId: state.dutyId,
          bodyId: state.bodyId,
          state: state.state,
          strength: state.strength,
          nextChange: state.nextChange,
          folded: JSON.stringify(state),
        })),
      )
      .execute(),
  )
  const moved = states.filter((state) => was.get(`${state.dutyId} ${state.bodyId}`) !== state.state)
  await inChunks(moved, 500, (chunk) =>
    tx
      .insertInto('stateChange')
      .values(
        chunk.map((state) => ({
          organisationId,
          id: newId(clock.now().getTime()),
          dutyId: state.dutyId,
          bodyId: state.bodyId,
          day,
          was: was.get(`${state.dutyId} ${state.bodyId}`) ?? null,
          became: state.state,
          reason: state.reason,
        })),
      )
      .execute(),
  )
}

/** Only objects that are not plainly positive are kept: a page asks which ones fail, not which ones pass. */
async function storeObjects(
  tx: Tx,
  organisationId: string,
  ids: string[],
  verdicts: readonly ObjectVerdict[],
): Promise<void> {
  await sql`delete from object_state where duty_id = any(${ids}::uuid[])`.execute(tx)
  const kept = verdicts.filter((verdict) => verdict.verdict !== 'positive')
  await inChunks(kept, 1000, (chunk) =>
    tx
      .insertInto('objectState')
      .values(
        chunk.map((verdict) => ({
          organisationId,
          dutyId: verdict.dutyId,
          objectId: verdict.objectId,
          verdict: verdict.verdict,
          folded: JSON.stringify(verdict),
        })),
      )
      .execute(),
  )
}

async function refreshClauses(tx: Tx, organisationId: string, today: Day): Promise<void> {
  const { clauses, anchors } = await loadClauseRows(tx, today)
  const duties = (await tx.selectFrom('dutyState').select('folded').execute()).map(
    (row) => row.folded as unknown as DutyState,
  )
  const states: readonly ClauseState[] = foldClauses(clauses, anchors, duties)
  await tx.deleteFrom('clauseState').execute()
  await inChunks(states, 500, (chunk) =>
    tx
      .insertInto('clauseState')
      .values(
        chunk.map((state) => ({
          organisationId,
          clauseId: state.clauseId,
          bodyId: state.bodyId,
          state: state.mark?.state ?? null,
          folded: JSON.stringify(state),
        })),
      )
      .execute(),
  )
}
