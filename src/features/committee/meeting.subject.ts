import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { type HistoryAction, historyActions } from '../../core/history-actions.ts'
import { meetingStates } from './committee.labels.ts'
import { committeeErrors } from './committee.errors.ts'

export type Meeting = {
  id: string
  fiscalYear: number
  number: number
  name: string
  heldOn: Day
  startsAt: string
  place: string
  state: 'planned' | 'held' | 'cancelled'
  chair: string
  secretary: string
  minutes: string
  cancelReason: string
  papersOn: Day | null
  evidenceId: string | null
  version: number
}

export async function findMeeting(tx: Tx, id: string, lock: boolean): Promise<Meeting | undefined> {
  // Locked first, read after: of two who close a meeting at one moment the second sees what the first did.
  if (lock) await sql`select from meeting where id = ${id}::uuid for update`.execute(tx)
  const { rows } = await sql<Meeting>`
    select id, fiscal_year, number, name, held_on, starts_at, place, state, chair, secretary, minutes, cancel_reason, papers_on, evidence_id, version
    from meeting where id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** A meeting belongs to the whole organisation. */
export const meetingSubject: Subject<Meeting, 'write'> = {
  find: (tx, id) => findMeeting(tx, id, true),
  unitOf: () => null,
  policy: { write: () => allowed },
}

/** @throws {AppError} 409 that says who did what meanwhile, where the form saw an older version. */
export async function requireFresh(tx: Tx, row: Meeting, version: number): Promise<void> {
  if (row.version === version) return
  const { rows } = await sql<{ who: string; action: string; at: string }>`
    select actor->>'name' as who, action, to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI') as at from history
    where subject_id = ${row.id}::uuid order by at desc, id desc limit 1`.execute(tx)
  const [last] = rows
  const words = historyActions[last?.action as HistoryAction] ?? { ja: '変更', en: 'a change' }
  throw committeeErrors('changed', {
    who: last?.who ?? '',
    whatJa: words.ja,
    whatEn: words.en,
    when: last?.at ?? '',
  })
}

/** The same for what only a planned meeting allows. @throws {AppError} 409 */
export async function requirePlanned(tx: Tx, row: Meeting, version: number): Promise<void> {
  await requireFresh(tx, row, version)
  if (row.state === 'planned') return
  throw committeeErrors('notPlanned', { stateJa: meetingStates[row.state].ja, stateEn: meetingStates[row.state].en })
}

/** Counts the version up, with further columns; whoever saw the earlier one is refused from now on. */
export async function saveMeeting(
  tx: Tx,
  row: Meeting,
  set: Partial<Omit<Meeting, 'id' | 'fiscalYear' | 'number' | 'version'>> = {},
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}
