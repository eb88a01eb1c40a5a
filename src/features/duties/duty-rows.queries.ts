import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { DutyRow } from './duties.contract.ts'
import { loadBodies } from './fold-input.ts'
import { refreshStates } from './refresh-states.ts'
import { type Seen, seenObjects } from './seen-objects.ts'
import type { DutyState, State } from './states.types.ts'
import { loadSeenStates } from './unit-states.ts'
import { loadWhoActs, type WhoActs } from './who-acts.ts'

type Stored = {
  id: string
  measureId: string | null
  title: string
  objectKind: string
  ownerPostId: string | null
  subjectRole: string
}
type Bodies = { id: string; name: string }[]
export type LoadedDuties = {
  rows: DutyRow[]
  who: WhoActs
  bodies: Bodies
  /** What the reader sees; null where that is everything and the cached states hold. */
  seen: Seen | null
  states: readonly DutyState[]
}
const KNOWN_NOW = '9999-12-31T00:00:00.000Z'

/**
 * Duties with the state of each body, brought up to date first. Their number is bounded by the catalogue, not by the registers. Who does not reach
 * the whole body gets the duties that they see, from the objects that they see: no mark or number tells of what lies outside.
 */
export async function loadDutyRows(tx: Tx, ctx: Context): Promise<LoadedDuties> {
  const seen = await seenObjects(tx, ctx)
  await refreshStates(tx, ctx.organisationId, ctx.clock)
  const bodies = await loadBodies(tx)
  const who = await loadWhoActs(tx, ctx.clock.today(), ctx.access.get('duties.read'))
  const states =
    seen === null
      ? await loadStates(tx)
      : await loadSeenStates(tx, ctx, bodies, seen, { asOf: ctx.clock.today(), knownAt: KNOWN_NOW })
  const { rows } = await sql<Stored>`
    select d.id, d.measure_id, d.title, d.object_kind, d.owner_post_id, v.subject_role from duty d
    join lateral (select subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true`.execute(tx)
  const duties = new Map(rows.map((row) => [row.id, row]))
  const names = new Map(bodies.map((body) => [body.id, body.name]))
  return {
    rows: states.flatMap((state) => {
      const duty = duties.get(state.dutyId)
      return duty ? [toDutyRow(duty, state, names.get(state.bodyId) ?? '', who, ctx)] : []
    }),
    who,
    bodies,
    seen,
    states,
  }
}

async function loadStates(tx: Tx): Promise<DutyState[]> {
  const rows = await tx.selectFrom('dutyState').select('folded').execute()
  return rows.map(({ folded }) => folded as unknown as DutyState)
}

function toDutyRow(row: Stored, folded: DutyState, bodyName: string, who: WhoActs, ctx: Context): DutyRow {
  return {
    id: row.id,
    measureId: row.measureId,
    title: row.title,
    strength: folded.strength,
    critical: folded.critical,
    heads: [...folded.heads],
    objectKind: row.objectKind,
    bodyId: folded.bodyId,
    bodyName,
    mark: { state: folded.state, reason: folded.reason, counts: folded.counts, due: folded.due },
    assurance: folded.assurance,
    dataDate: folded.dataDate,
    validUntil: folded.validUntil,
    next: who.next(folded.next, row, ctx.locale),
    owner: row.ownerPostId ? who.post(row.ownerPostId, ctx.locale) : who.role(row.subjectRole, ctx.locale),
  }
}

const order: Record<State, number> = { unmet: 0, partly: 1, unknown: 2, exempted: 3, met: 4, notApplicable: 5 }

/** What presses most comes first: 不適合, then what has a day, duties before recommendations. */
export const byUrgency = (a: DutyRow, b: DutyRow): number =>
  order[a.mark.state] - order[b.mark.state] ||
  Number(b.critical) - Number(a.critical) ||
  (a.strength === b.strength ? 0 : a.strength === 'must' ? -1 : 1) ||
  (a.next?.due ?? '9999').localeCompare(b.next?.due ?? '9999') ||
  (a.measureId ?? a.id).localeCompare(b.measureId ?? b.id)

const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('髙', '高').replaceAll('﨑', '崎')

export type DutyFilter = {
  search?: string | undefined
  state?: State | undefined
  head?: number | undefined
  bodyId?: string | undefined
  strength?: 'must' | 'should' | undefined
  sort: 'urgency' | 'title' | 'measure'
  after?: string | undefined
  limit: number
}

/** One page of duties; `next` is the cursor of the row after which the following page begins. */
export function pageOf(
  all: readonly DutyRow[],
  filter: DutyFilter,
): { rows: DutyRow[]; total: number; next: string | null } {
  const wanted = filter.search ? folded(filter.search) : ''
  const rows = all
    .filter(
      (row) =>
        (filter.state === undefined || row.mark.state === filter.state) &&
        (filter.head === undefined || row.heads.includes(filter.head)),
    )
    .filter(
      (row) =>
        (filter.bodyId === undefined || row.bodyId === filter.bodyId) &&
        (filter.strength === undefined || row.strength === filter.strength),
    )
    .filter((row) => wanted === '' || folded(`${row.title} ${row.measureId ?? ''} ${row.owner}`).includes(wanted))
    .toSorted(
      filter.sort === 'title'
        ? (a, b) => a.title.localeCompare(b.title, 'ja')
        : filter.sort === 'measure'
          ? (a, b) => (a.measureId ?? 'z').localeCompare(b.measureId ?? 'z')
          : byUrgency,
    )
  const key = (row: DutyRow) => `${row.id} ${row.bodyId}`
  const start = filter.after === undefined ? 0 : rows.findIndex((row) => key(row) === filter.after) + 1
  const page = rows.slice(start, start + filter.limit)
  const last = page.at(-1)
  return { rows: page, total: rows.length, next: last && start + page.length < rows.length ? key(last) : null }
}
