import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'

/**
 * The activities of a programme: one per line, or per line and unit that the line's duty has objects of on its days. One statement, whatever the
 * size of the year. What a line has already (an amendment took it over) is not made again.
 * Of a unit's own the owner is the post there that bears the duty's role, where there is one; otherwise that of the line.
 * Ids are UUIDv7 (RFC 9562 §5.7) like everywhere; PostgreSQL makes them itself only from version 18 on.
 * @returns how many were made
 */
export async function createActivities(tx: Tx, ctx: Context, programmeId: string): Promise<number> {
  const now = ctx.clock.now()
  const result = await sql`
    insert into activity (organisation_id, id, duty_id, line_id, series_id, title, unit_id, owner_post_id, opens, due, source, steps, record_asked,
      minutes, legal_day, created_at)
    with lines as (
      select l.*, d.object_kind, v.subject_role from programme_line l
      left join duty d on d.organisation_id = l.organisation_id and d.id = l.duty_id
      left join lateral (select subject_role from duty_version v where v.organisation_id = l.organisation_id and v.duty_id = l.duty_id
        and v.retracted_at is null order by v.recorded_at desc limit 1) v on true
      where l.programme_id = ${programmeId}
    ), kinds as (
      select distinct object_kind, opens, due from lines where per_unit and object_kind is not null
    ), placed as (
      select distinct k.object_kind, k.opens, k.due, o.unit_id from kinds k join object o on o.kind = k.object_kind and o.unit_id is not null
        and (o.valid_from is null or o.valid_from <= k.due) and (o.valid_to is null or o.valid_to >= k.opens)
    ), bearers as (
      select distinct on (g.security_role, p.unit_id) g.security_role, p.unit_id, g.post_id from designation g
      join object p on p.organisation_id = g.organisation_id and p.id = g.post_id
      where p.unit_id is not null and (g.valid_to is null or g.valid_to >= ${ctx.clock.today()}::date)
      order by g.security_role, p.unit_id, g.valid_from desc, g.id
    ), wanted as (
      select l.*, null::uuid as unit_id from lines l where not l.per_unit or not exists (
        select from placed p where p.object_kind = l.object_kind and p.opens = l.opens and p.due = l.due)
      union all
      select l.*, p.unit_id from lines l join placed p on p.object_kind = l.object_kind and p.opens = l.opens and p.due = l.due where l.per_unit
    )
    select w.organisation_id, encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(${now.getTime()}::int8) from 3)
        from 1 for 6), 52, 1), 53, 1), 'hex')::uuid,
      w.duty_id, w.id, w.series_id, w.title, w.unit_id, coalesce(b.post_id, w.owner_post_id), w.opens, w.due, 'programme', w.steps, w.record_asked,
      w.minutes, w.legal_day, ${now}::timestamptz
    from wanted w left join bearers b on w.unit_id is not null and b.security_role = w.subject_role and b.unit_id = w.unit_id
    where not exists (select from activity a where a.organisation_id = w.organisation_id and a.line_id = w.id and a.unit_id is not distinct from w.unit_id)`.execute(
    tx,
  )
  return Number(result.numAffectedRows ?? 0)
}
