import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { catalogue } from '../measures/catalogue.ts'
import { isOwnMinutes, provedByMinutes } from './matters.rules.ts'

/** Duties that rest on the minutes as filed, and those that the minutes would speak of but do not prove. */
export async function loadResting(
  tx: Tx,
  { id, heldOn, evidenceId }: { id: string; heldOn: Day; evidenceId: string | null },
): Promise<{ proves: Named[]; leaves: Named[] }> {
  if (evidenceId === null) return { proves: [], leaves: [] }
  const { rows: proves } = await sql<Named>`
    select d.id, d.title from duty d where exists (select from signal s where s.organisation_id = d.organisation_id and s.duty_id = d.id
      and s.id = ${evidenceId}::uuid and s.retracted_at is null) order by d.title, d.id`.execute(tx)
  const resting = new Set(proves.map((duty) => duty.id))
  const could = await loadProved(tx, id, heldOn)
  return { proves, leaves: [...could.proves, ...could.leaves].filter((duty) => !resting.has(duty.id)) }
}

type Named = { id: string; title: string }
type Proved = { id: string; title: string; objectIds: string[] }

/** Outcomes after which a matter was treated: nothing is proved by what was put off or turned down. */
const treated = ['approved', 'amended', 'noted']

/**
 * Duties that the minutes of a meeting prove: the one on the committee's own minutes, and those whose matter was treated and whose evidence is
 * minutes. Only of the body as a whole, or of the committee among the works (活動) registered by name: minutes say nothing of each unit or terminal.
 */
export async function loadProved(tx: Tx, meetingId: string, day: Day): Promise<{ proves: Proved[]; leaves: Proved[] }> {
  const { byId } = await catalogue()
  const { rows } = await sql<{ id: string; title: string; measureId: string | null; onAgenda: boolean }>`
    select d.id, d.title, d.measure_id, exists (select from meeting_item i where i.organisation_id = d.organisation_id and i.meeting_id = ${meetingId}::uuid
      and i.duty_id = d.id and i.outcome::text = any(${treated}::text[])) as on_agenda from duty d order by d.title, d.id`.execute(
    tx,
  )
  const wanted = rows.filter(({ measureId, onAgenda }) => {
    const measure = byId.get(measureId ?? '')
    return measure !== undefined && (isOwnMinutes(measure) || (onAgenda && provedByMinutes(measure)))
  })
  if (wanted.length === 0) return { proves: [], leaves: [] }
  const { rows: objects } = await sql<{ dutyId: string; objectId: string }>`
    select d.id as duty_id, o.id as object_id from duty d join object o on o.organisation_id = d.organisation_id and o.kind = d.object_kind
    where d.id = any(${wanted.map(({ id }) => id)}::uuid[]) and (d.object_kind = 'organisation' or (d.object_kind = 'activity' and o.name like '%委員会%'))
      and (o.valid_from is null or o.valid_from <= ${day}::date) and (o.valid_to is null or o.valid_to >= ${day}::date)`.execute(
    tx,
  )
  const byDuty = Map.groupBy(objects, ({ dutyId }) => dutyId)
  const duties = wanted.map(({ id, title }) => ({
    id,
    title,
    objectIds: (byDuty.get(id) ?? []).map(({ objectId }) => objectId),
  }))
  return {
    proves: duties.filter(({ objectIds }) => objectIds.length > 0),
    leaves: duties.filter(({ objectIds }) => objectIds.length === 0),
  }
}
