import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import { grantHolds } from '../../features/auth/grant-holds.ts'
import { DEFAULT_VERIFY_MONTHS } from '../../features/contacts/contacts.schema.ts'
import type { NotificationSource } from '../../features/notifications/matter.types.ts'
import { mattersFrom } from './matter-rows.ts'

/** The contact tree as a whole: one matter, due with the entry that has waited longest; without a day where some were never tried. */
export const contactMatters: NotificationSource = {
  topic: 'contact',
  due: (tx, { until }) =>
    mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day | null }>`
        select organisation_id as id, '' as title, case when min(due) <= ${until}::date then min(due) end as due from (
          select c.organisation_id, (c.verified_on + make_interval(months => coalesce(s.verify_months, ${DEFAULT_VERIFY_MONTHS})))::date as due
          from contact c left join contact_setting s on s.organisation_id = c.organisation_id) entry
        group by organisation_id having min(due) <= ${until}::date or bool_or(due is null)`,
      { href: () => '/organisation/contacts?only=alarms', otherwise: 'csirt', announce: true, after: 'weekly' },
    ),
}

/** Roles of accounts that end (an external auditor's above all), to the person who holds them; not where another grant goes on. */
export const grantMatters: NotificationSource = {
  topic: 'grant',
  due: async (tx, { until }, day) => {
    const { rows } = await sql<{ id: string; nameJa: string; nameEn: string; due: Day; personId: string }>`
      select g.id, r.name_ja, r.name_en, g.valid_to as due, a.person_id
      from role_grant g join role r on r.organisation_id = g.organisation_id and r.code = g.role_code
      join account a on a.organisation_id = g.organisation_id and a.id = g.account_id
      where g.valid_to between ${day}::date - 7 and ${until}::date and a.active and a.person_id is not null
        and not exists (select from role_grant h where h.organisation_id = g.organisation_id and h.account_id = g.account_id and h.role_code = g.role_code
          and h.scope_id is not distinct from g.scope_id and h.own = g.own and (h.valid_to is null or h.valid_to > g.valid_to))
      order by g.valid_to, g.id`.execute(tx)
    return rows.map(({ id, nameJa, nameEn, due, personId }) => ({
      aboutId: id,
      title: nameJa,
      titleEn: nameEn,
      href: '/me/permissions',
      owner: { personId },
      due,
      legalDay: false,
      open: false,
      announce: false,
      after: 'once' as const,
    }))
  },
}

/** Inquiries that wait for an answer: the head of the unit or member body, and whoever may answer for just that one. */
export const inquiryMatters: NotificationSource = {
  topic: 'inquiry',
  due: (tx, _ctx, day) =>
    mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day; open: boolean; personId: string | null; unitId: string | null }>`
        with waiting as (
          select t.id, t.organisation_id, t.unit_id, i.title, i.due_on as due, r.disclosure = 'open' as open
          from inquiry_target t join inquiry i on i.organisation_id = t.organisation_id and i.id = t.inquiry_id
          join record r on r.organisation_id = i.organisation_id and r.id = i.id
          where i.state = 'sent' and t.standing in ('waiting', 'returned'))
        select w.id, w.title, w.due, w.open, null::uuid as person_id, w.unit_id from waiting w
          where exists (select from post p join object o on o.organisation_id = p.organisation_id and o.id = p.id where o.unit_id = w.unit_id)
        union
        select w.id, w.title, w.due, w.open, a.person_id, null from waiting w
          join role_grant g on g.organisation_id = w.organisation_id and g.scope_id = w.unit_id
          join role_verb v on v.organisation_id = g.organisation_id and v.role_code = g.role_code and v.verb = 'inquiries.answer'
          join account a on a.organisation_id = g.organisation_id and a.id = g.account_id
          where a.active and a.person_id is not null and ${grantHolds(day)}
        order by due, id`,
      { href: ({ id }) => `/inquiry-answers/${id}`, otherwise: 'securityManager', announce: true, after: 'weekly' },
    ),
}
