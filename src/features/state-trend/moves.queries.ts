import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addDays, startOfDay, type Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { query } from '../../core/query.ts'
import { foldDuties } from '../duties/duties.rules.ts'
import { loadBodies, loadFoldInput } from '../duties/fold-input.ts'
import type { DutyState } from '../duties/states.types.ts'
import { causesBetween } from './causes.rules.ts'
import { directionOf, movedDuties } from './snapshot.rules.ts'

type Asked = { from: Day; to?: Day | undefined; bodyId?: string | undefined }
const order = { worse: 0, better: 1, other: 2 }

/** Which duties stand otherwise at the end of `to` than at the end of `from`, each day as it was known then, and what happened between. */
export const readMoves = (ctx: Context, asked: Asked) =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const to = asked.to === undefined || asked.to > today ? today : asked.to
    const from = asked.from < to ? asked.from : to
    const bodies = await loadBodies(tx)
    const body = bodies.find(({ id }) => id === asked.bodyId) ?? bodies[0]
    if (reach !== 'all' || body === undefined || from === to) return { from, to, limited: reach !== 'all', moves: [] }
    const input = await loadFoldInput(tx, null, bodies)
    const now = ctx.clock.now().toISOString()
    const standing = (day: Day) => {
      const end = startOfDay(addDays(day, 1))
      const { duties } = foldDuties(input, { asOf: day, knownAt: end < now ? end : now })
      return new Map(duties.filter(({ bodyId }) => bodyId === body.id).map((state) => [state.dutyId, state]))
    }
    const [before, after] = [standing(from), standing(to)]
    const moved = movedDuties(statesOf(before), statesOf(after))
    const names = await namesOf(
      tx,
      moved.map(({ dutyId }) => dutyId),
      to,
    )
    const rows = {
      signals: Map.groupBy(input.signals, ({ dutyId }) => dutyId),
      objects: Map.groupBy(input.objects, ({ dutyId }) => dutyId),
      versions: Map.groupBy(input.duties, ({ dutyId }) => dutyId),
    }
    const end = (state: DutyState | undefined) => (state ? { state: state.state, reason: state.reason } : null)
    const moves = moved.map(({ dutyId, was, became }) => ({
      dutyId,
      title: names.get(dutyId)?.title ?? '',
      clause: names.get(dutyId)?.clause ?? '',
      strength: (after.get(dutyId) ?? before.get(dutyId))?.strength ?? ('must' as const),
      direction: directionOf(was, became),
      was: end(before.get(dutyId)),
      became: end(after.get(dutyId)),
      causes: causesBetween(
        {
          signals: rows.signals.get(dutyId) ?? [],
          objects: rows.objects.get(dutyId) ?? [],
          versions: rows.versions.get(dutyId) ?? [],
        },
        from,
        to,
      ),
    }))
    return {
      from,
      to,
      limited: false,
      moves: moves.toSorted(
        (one, other) => order[one.direction] - order[other.direction] || one.title.localeCompare(other.title, 'ja'),
      ),
    }
  })

const statesOf = (states: ReadonlyMap<string, DutyState>) =>
  Object.fromEntries([...states].map(([id, { state }]) => [id, state]))

async function namesOf(tx: Tx, ids: string[], day: Day): Promise<Map<string, { title: string; clause: string }>> {
  const { rows } = await sql<{ id: string; title: string; clause: string | null }>`
    select d.id, d.title, (select string_agg(distinct c.label, '、') from anchor a join clause c on c.organisation_id = a.organisation_id and c.id = a.clause_id
      where a.organisation_id = d.organisation_id and a.duty_id = d.id and a.retracted_at is null and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date)) as clause
    from duty d where d.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, title, clause }) => [id, { title, clause: clause ?? '' }]))
}
