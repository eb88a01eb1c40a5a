import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../core/dates/days.ts'

/**
 * People on the roster on a day with the address at which a mail reaches them (their own, else that of their account), the language they read,
 * and whether they want mails. A blank address is none.
 */
export const reachable = (day: Day): RawBuilder<unknown> => sql`
  select p.id as person_id, o.name, o.unit_id, coalesce(a.locale, 'ja') as locale, coalesce(nullif(trim(p.email), ''), nullif(trim(a.email), '')) as address,
    coalesce(w.mail, 'digest') = 'digest' as wants
  from person p join object o on o.organisation_id = p.organisation_id and o.id = p.id
  left join lateral (select a.locale, a.email from account a where a.organisation_id = p.organisation_id and a.person_id = p.id and a.active
    order by a.created_at, a.id limit 1) a on true
  left join mail_preference w on w.organisation_id = p.organisation_id and w.person_id = p.id
  where (o.valid_from is null or o.valid_from <= ${day}::date) and (o.valid_to is null or o.valid_to >= ${day}::date)`
