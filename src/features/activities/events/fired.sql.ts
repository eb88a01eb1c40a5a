import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../core/dates/days.ts'
import type { ActivityEvent } from '../../../core/db/db.gen.ts'

/** Unit of the post that a person held on a day, else last before it, else first after it. */
const unitOf = (person: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql`(
  select po.unit_id from assignment x join object po on po.organisation_id = x.organisation_id and po.id = x.post_id
  where x.organisation_id = o.organisation_id and x.person_id = ${person}
  order by (x.valid_from <= ${day} and (x.valid_to is null or x.valid_to >= ${day})) desc, x.valid_from <= ${day} desc,
    case when x.valid_from <= ${day} then x.valid_from end desc, x.valid_from limit 1)`

const began = (kind: string) =>
  sql`select o.id as about_id, o.name as about, o.valid_from as day, o.unit_id, null::uuid as series_id from object o where o.kind = ${kind} and o.valid_from is not null`
const ended = (kind: string) =>
  sql`select o.id as about_id, o.name as about, o.valid_to as day, o.unit_id, null::uuid as series_id from object o where o.kind = ${kind} and o.valid_to is not null`

/**
 * Where each event is read from: what it is about, on which day, for which unit. What is no object of a register (a revision, an exemption) has no
 * `about_id` and is told apart by its series.
 */
const sources = (today: Day): Record<ActivityEvent, RawBuilder<unknown>> => ({
  personCame: sql`select o.id as about_id, o.name as about, o.valid_from as day, coalesce(${unitOf(sql`o.id`, sql`o.valid_from`)}, o.unit_id) as unit_id, null::uuid as series_id
    from object o where o.kind = 'person' and o.valid_from is not null`,
  // By the roster; who has held no post since their last assignment ended has left too, once that day has passed and nothing follows.
  personLeft: sql`select o.id as about_id, o.name as about, l.day, coalesce(${unitOf(sql`o.id`, sql`l.day`)}, o.unit_id) as unit_id, null::uuid as series_id
    from object o cross join lateral (select coalesce(o.valid_to, (
      select max(a.valid_to) from assignment a where a.organisation_id = o.organisation_id and a.person_id = o.id
      having bool_and(a.valid_to is not null) and max(a.valid_to) < ${today}::date)) as day) l
    where o.kind = 'person' and l.day is not null`,
  personMoved: sql`select o.id as about_id, o.name as about, a.valid_from as day, max(po.unit_id::text)::uuid as unit_id, null::uuid as series_id
    from object o join assignment a on a.organisation_id = o.organisation_id and a.person_id = o.id
    join object po on po.organisation_id = a.organisation_id and po.id = a.post_id
    where o.kind = 'person' and exists (select from assignment b where b.organisation_id = o.organisation_id and b.person_id = o.id
      and b.post_id <> a.post_id and b.valid_from < a.valid_from and b.valid_to < a.valid_from)
    group by o.organisation_id, o.id, o.name, a.valid_from`,
  systemBegan: began('system'),
  systemEnded: ended('system'),
  terminalEnded: sql`select o.id as about_id, o.name as about, coalesce(o.valid_to, t.lease_ends) as day, o.unit_id, null::uuid as series_id
    from object o join terminal t on t.organisation_id = o.organisation_id and t.id = o.id where coalesce(o.valid_to, t.lease_ends) is not null`,
  contractBegan: began('contract'),
  contractEnded: ended('contract'),
  // The first revision of a document is its making, not a change; what was decided takes effect on its day.
  policyRevised: sql`select null::uuid as about_id, r.title as about, r.effective_from as day, null::uuid as unit_id, r.document_id as series_id
    from revision r where r.state = 'confirmed' and r.effective_from is not null
      and exists (select from revision e where e.organisation_id = r.organisation_id and e.document_id = r.document_id and e.number < r.number and e.confirmed_at is not null)`,
  exemptionEnding: sql`select null::uuid as about_id, min(d.title) as about, max(s.valid_to) as day,
      case when count(distinct o.unit_id) = 1 and count(o.unit_id) = count(*) then min(o.unit_id::text)::uuid end as unit_id, s.id as series_id
    from signal s join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
    left join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
    where s.kind = 'exemption' and s.retracted_at is null and s.valid_to is not null group by s.id`,
})

/** Every event that an active rule asks for, with the activity that it stands for: one row per rule and event. */
export function firedBy(event: ActivityEvent, today: Day): RawBuilder<unknown> {
  return sql`
    select r.organisation_id, r.id as rule_id, e.about_id, e.day, e.unit_id, coalesce(e.series_id, r.id) as series_id, r.title || '：' || e.about as title,
      e.day - r.days_before as opens, e.day + r.days_after as due, r.record_asked, r.minutes,
      replace(r.steps::text, '{id}', coalesce(e.about_id::text, ''))::jsonb as steps,
      coalesce(r.duty_id, (select d.id from duty d where d.organisation_id = r.organisation_id and d.measure_id = r.measure_id)) as duty_id,
      coalesce(r.owner_post_id, (
        select g.post_id from designation g left join object gp on gp.organisation_id = g.organisation_id and gp.id = g.post_id
        where g.organisation_id = r.organisation_id and g.security_role = r.security_role and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)
        order by gp.unit_id is not distinct from e.unit_id desc, g.valid_from desc, g.id desc limit 1)) as owner_post_id
    from activity_rule r join (${sources(today)[event]}) e on e.day >= r.since
    where r.event = ${event} and r.active`
}
