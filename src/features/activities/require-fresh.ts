import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { type HistoryAction, historyActions } from '../../core/history-actions.ts'
import { activityStates } from './activities.labels.ts'
import { activityErrors } from './activities.errors.ts'
import type { ActivityRecord } from './activity.subject.ts'

/** @throws {AppError} 409 that says who did what meanwhile, where the form saw an older version. */
export async function requireFresh(tx: Tx, row: ActivityRecord, version: number): Promise<void> {
  if (row.version === version) return
  const { rows } = await sql<{ who: string; action: string; at: string }>`
    select actor->>'name' as who, action, to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI') as at from history
    where subject_id = ${row.id}::uuid order by seq desc limit 1`.execute(tx)
  const [last] = rows
  const words = historyActions[last?.action as HistoryAction] ?? { ja: '変更', en: 'a change' }
  throw activityErrors('changed', {
    who: last?.who ?? '',
    whatJa: words.ja,
    whatEn: words.en,
    when: last?.at ?? '',
  })
}

/** @throws {AppError} 409 where it is done, skipped or withdrawn. */
export function requireOpen({ state }: ActivityRecord): void {
  if (state === 'open') return
  throw activityErrors('notOpen', { stateJa: activityStates[state].ja, stateEn: activityStates[state].en })
}
