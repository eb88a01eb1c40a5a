import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { foldName } from '../../core/fold-text.ts'
import type { FieldProblem, Fields, FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { type EntryProblem, entryProblems } from './entries.labels.ts'
import { clashing, entryTimes, type Stay } from './entry-times.rules.ts'

const NEAR_MS = 2 * 86_400_000

const problem = (key: string, code: EntryProblem, detail = ''): FieldProblem => {
  const { reason, remedy } = entryProblems[code]
  const fill = (text: string) => text.replaceAll('{detail}', detail)
  return { key, reason: { ja: fill(reason.ja), en: fill(reason.en) }, remedy }
}

export const timesOf = (fields: Fields) =>
  entryTimes({
    day: typeof fields['day'] === 'string' ? fields['day'] : null,
    enteredAt: String(fields['enteredAt'] ?? ''),
    leftAt: String(fields['leftAt'] ?? ''),
  })

const keyOf = (areaId: FieldValue | undefined, who: FieldValue | undefined): string =>
  `${String(areaId)} ${foldName(String(who ?? ''))}`
const shown = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' })

/**
 * Each line against its own times, against the log as it is and against the lines before it: one cannot enter a room twice at one moment, nor while
 * one is in it. At most one statement.
 */
export async function checkEntries(tx: Tx, ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const times = rows.map(({ after }) => timesOf(after))
  const good = times.flatMap((one) => ('entered' in one ? [one.entered.getTime()] : []))
  const replaced = new Set(rows.flatMap(({ id, before }) => (before ? [id] : [])))
  const known = good.length === 0 ? [] : await readStays(tx, rows, Math.min(...good), Math.max(...good))
  const stays = Map.groupBy(
    known.filter(({ id }) => !replaced.has(id)),
    ({ areaId, who }) => keyOf(areaId, who),
  ) as Map<string, Stay[]>
  const now = ctx.clock.now()
  return rows.map(({ id, after }, index) => {
    const at = times[index]
    if (!at) return []
    if ('problem' in at) return [problem(at.key, at.problem)]
    if (at.entered > now) return [problem('enteredAt', 'future')]
    const key = keyOf(after['areaId'], after['who'])
    const others = stays.get(key) ?? []
    const clash = clashing(at, others)
    if (clash) return [problem('enteredAt', clash.problem, shown.format(clash.stay.entered))]
    stays.set(key, [...others, { id, ...at }])
    return []
  })
}

type Known = Stay & { areaId: string; who: string }

async function readStays(tx: Tx, rows: readonly PlannedRow[], from: number, to: number): Promise<Known[]> {
  const areas = [
    ...new Set(rows.flatMap(({ after }) => (typeof after['areaId'] === 'string' ? [after['areaId']] : []))),
  ]
  const { rows: found } = await sql<Known>`
    select id, area_id, who, entered_at as entered, left_at as "left" from area_entry
    where area_id = any(${areas}::uuid[]) and entered_at between ${new Date(from - NEAR_MS)} and ${new Date(to + NEAR_MS)}`.execute(
    tx,
  )
  return found
}
