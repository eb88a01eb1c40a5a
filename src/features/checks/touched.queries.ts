import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'

/** More than these are looked at as a whole: an import of thousands is cheaper in one go. */
const MOST = 3000

export type Touched = { all: boolean; ids: string[]; kinds: ReadonlySet<ObjectKind>; dutyMeasures: ReadonlySet<string> }

/** Takes what was marked; null where nothing was. What other objects rest on (zone, post, person, source, container) is followed to them. */
export async function takeTouched(tx: Tx): Promise<Touched | null> {
  const { rows: marked } = await sql<{ objectId: string }>`
    with taken as (delete from check_dirty returning object_id) select distinct object_id from taken`.execute(tx)
  if (marked.length === 0) return null
  const whole: Touched = { all: true, ids: [], kinds: new Set(), dutyMeasures: new Set() }
  if (marked.length > MOST) return whole
  const ids = marked.map((row) => row.objectId)
  const { rows: shared } = await sql<{ all: boolean; measures: string[] | null }>`
    select exists (select from level l where l.id = any(${ids}::uuid[])) or exists (select from outside_list l where l.id = any(${ids}::uuid[])) as all,
      (select array_agg(d.measure_id) from duty d where d.id = any(${ids}::uuid[]) and d.measure_id is not null) as measures`.execute(
    tx,
  )
  if (shared[0]?.all) return whole
  const { rows } = await sql<{ id: string; kind: ObjectKind }>`
    with recursive d(id) as (select unnest(${ids}::uuid[])),
    inside(id) as (
      select id from d union select z.object_id from object_zone z join d on z.zone_id = d.id
      union select h.content_id from inside join holding h on h.container_id = inside.id),
    below(id) as (
      select id from inside
      union select x.object_id from configuration_confirmation_object x join d on x.confirmation_id = d.id
      union select a.id from asset a join d on d.id in (a.owner_post_id, a.source_asset_id)
      union select s.id from system s join d on s.administrator_post_id = d.id
      union select n.id from terminal n join d on n.user_person_id = d.id
      union select l.medium_id from medium_loan l join d on l.borrower_id = d.id
      union select t.id from system_account t join d on d.id in (t.person_id, t.system_id)
      union select c.id from connection c join d on d.id in (c.from_zone_id, c.to_zone_id)
      union select f.area_id from facility f join d on f.id = d.id
      union select i.asset_id from impact_assessment_asset i join d on i.assessment_id = d.id
      union select x.object_id from take_out_object x join d on x.take_out_id = d.id
      union select m.object_id from demarcation m join d on m.party_id = d.id
      union select s.id from assignment a join d on a.person_id = d.id join system s on s.administrator_post_id = a.post_id
      union select o.id from object o join d on o.unit_id = d.id
      union select t2.id from terminal t join d on t.id = d.id join terminal t2 on t2.serial = t.serial and t.serial <> ''),
    above(id) as (
      select id from below where id is not null union select h.container_id from holding h join above a on h.content_id = a.id),
    everything as (
      select id from above union select z.zone_id from object_zone z join above a on z.object_id = a.id
      union select o.unit_id from object o join above a on o.id = a.id)
    select o.id, o.kind from everything e join object o on o.id = e.id`.execute(tx)
  if (rows.length > MOST) return whole
  return {
    all: false,
    ids: rows.map((row) => row.id),
    kinds: new Set(rows.map((row) => row.kind)),
    dutyMeasures: new Set(shared[0]?.measures ?? []),
  }
}
