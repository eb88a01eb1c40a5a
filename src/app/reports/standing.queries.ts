import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addDays, type Day, startOfDay } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { loadAllClauseRows } from '../../features/duties/clause-rows.ts'
import { foldPolicy, type PolicyRows, type PolicyStates } from '../../features/duties/duties.rules.ts'
import { loadBodies, loadFoldInput } from '../../features/duties/fold-input.ts'
import { seenDutyIds, seenObjects, type Seen } from '../../features/duties/seen-objects.ts'
import type { DutyState } from '../../features/duties/states.types.ts'
import { loadWhoActs } from '../../features/duties/who-acts.ts'
import { reportErrors } from './reports.errors.ts'
import type { DutyLine } from './reports.schema.ts'

/** Everything a report says rests on this: one fold of the day with what was known when it ended (states.md R15). */
export type Standing = {
  day: Day
  /** What was recorded later is left out. */
  knownAt: string
  organisation: string
  bodies: { id: string; name: string }[]
  body: { id: string; name: string }
  /** What a limited reader sees; null for who reaches everything. */
  seen: Seen | null
  rows: PolicyRows
  states: PolicyStates
  /** Duties of the body shown. */
  lines: DutyLine[]
  /** The same duties of the same body on another day, as far as was known when that day ended. */
  on: (day: Day) => DutyState[]
}
type Stored = { id: string; measureId: string | null; title: string; ownerPostId: string | null; subjectRole: string }

/** When the day ended, or now while it lasts. */
export function knownAtEnd(day: Day, now: Date): string {
  const end = startOfDay(addDays(day, 1))
  const present = now.toISOString()
  return end < present ? end : present
}

/** Folds the day anew for who asks; a fixed number of statements. @throws {AppError} 422 for a day to come */
export async function loadStanding(
  tx: Tx,
  ctx: Context,
  asked: { day?: Day | undefined; bodyId?: string | undefined },
): Promise<Standing> {
  const today = ctx.clock.today()
  const day = asked.day ?? today
  if (day > today) throw reportErrors('future')
  const bodies = await loadBodies(tx)
  const body = asked.bodyId === undefined ? bodies[0] : bodies.find(({ id }) => id === asked.bodyId)
  if (!body) throw asked.bodyId === undefined ? reportErrors('noBody') : fail('notFound')
  const now = ctx.clock.now()
  const knownAt = knownAtEnd(day, now)
  const seen = await seenObjects(tx, ctx)
  const ids = seen === null ? null : await seenDutyIds(tx, seen, day)
  const rows = { ...(await loadFoldInput(tx, ids, bodies, seen)), ...(await loadAllClauseRows(tx)) }
  const states = foldPolicy(rows, { asOf: day, knownAt })
  const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
  const ofBody = ({ duties }: Pick<PolicyStates, 'duties'>) => duties.filter(({ bodyId }) => bodyId === body.id)
  return {
    day,
    knownAt,
    organisation: name,
    bodies: bodies.map((one) => ({ id: one.id, name: one.name })),
    body: { id: body.id, name: body.name },
    seen,
    rows,
    states,
    lines: await linesOf(tx, ctx, day, ofBody(states)),
    on: (other) => ofBody(foldPolicy(rows, { asOf: other, knownAt: knownAtEnd(other, now) })),
  }
}

async function linesOf(tx: Tx, ctx: Context, day: Day, states: readonly DutyState[]): Promise<DutyLine[]> {
  const who = await loadWhoActs(tx, day, ctx.access.get('duties.read'))
  const { rows } = await sql<Stored>`
    select d.id, d.measure_id, d.title, d.owner_post_id, v.subject_role from duty d
    join lateral (select subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true`.execute(tx)
  const duties = new Map(rows.map((row) => [row.id, row]))
  return states.flatMap((state): DutyLine[] => {
    const duty = duties.get(state.dutyId)
    if (!duty) return []
    return [
      {
        id: duty.id,
        measureId: duty.measureId,
        title: duty.title,
        strength: state.strength,
        critical: state.critical,
        heads: [...state.heads],
        mark: { state: state.state, reason: state.reason, counts: state.counts, due: state.due },
        assurance: state.assurance,
        dataDate: state.dataDate,
        validUntil: state.validUntil,
        retroactive: state.retroactive,
        next: who.next(state.next, duty, ctx.locale),
        owner: duty.ownerPostId ? who.post(duty.ownerPostId, ctx.locale) : who.role(duty.subjectRole, ctx.locale),
      },
    ]
  })
}
