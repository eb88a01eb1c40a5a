import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { NotificationSource } from '../../features/notifications/matter.types.ts'
import { mattersFrom } from './matter-rows.ts'

/** Activities (実施事項) that are not done: the post that has it, else the head of its unit. */
export const activityMatters: NotificationSource = {
  topic: 'activity',
  due: (tx, { until }) =>
    mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day; postId: string | null; unitId: string | null; legalDay: boolean }>`
        select id, title, due, owner_post_id as post_id, unit_id, legal_day from activity
        where state = 'open' and due <= ${until}::date order by due, id`,
      { href: ({ id }) => `/activities/${id}`, otherwise: 'securityManager', announce: false, after: 'weekly' },
    ),
}

/** 起案 that wait at a post (回議・合議・決裁): told once, when they arrive. */
export const approvalMatters: NotificationSource = {
  topic: 'approval',
  due: (tx) =>
    mattersFrom(
      tx,
      sql<{ id: string; title: string; due: null; open: boolean; postId: string; approvalId: string }>`
        select s.id, a.subject as title, null::date as due, r.disclosure = 'open' as open, s.post_id, a.id as approval_id
        from approval_step s join approval a on a.organisation_id = s.organisation_id and a.id = s.approval_id
        join record r on r.organisation_id = a.organisation_id and r.id = a.id
        where s.state = 'here' and a.state = 'circulating' and s.round = a.round order by s.id`,
      { href: ({ approvalId }) => `/approvals/${approvalId}`, otherwise: '', announce: true, after: 'weekly' },
    ),
}

/** Exemptions (例外措置) whose last day comes near, unless a renewal is on its way; the day after it the object counts again. */
export const exemptionMatters: NotificationSource = {
  topic: 'exemption',
  due: (tx, { until }, day) =>
    mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day; open: boolean; personId: string | null; unitId: string | null }>`
        select e.id, d.title, e.valid_to as due, r.disclosure = 'open' as open, e.asked_by_id as person_id, e.unit_id
        from exemption e join duty d on d.organisation_id = e.organisation_id and d.id = e.duty_id
        join record r on r.organisation_id = e.organisation_id and r.id = e.id
        where e.state = 'granted' and e.ended_on is null and e.valid_to between ${day}::date - 31 and ${until}::date
          and not exists (select from exemption n where n.organisation_id = e.organisation_id and n.renewal_of_id = e.id and n.state in ('asked', 'granted'))
        order by e.valid_to, e.id`,
      { href: ({ id }) => `/exemptions/${id}`, otherwise: 'securityManager', announce: false, after: 'once' },
    ),
}

/** Evidence whose period ends, for the duties (by who has them) that no later evidence of the same object proves. */
export const evidenceMatters: NotificationSource = {
  topic: 'evidence',
  due: (tx, { until }, day) =>
    mattersFrom(
      tx,
      sql<{
        id: string
        title: string
        due: Day
        open: boolean
        postId: string | null
        securityRole: string
        dutyId: string
      }>`
        select e.id, e.name as title, e.period_to as due, r.disclosure = 'open' as open, d.owner_post_id as post_id, v.subject_role as security_role,
          min(d.id::text) as duty_id
        from evidence e join record r on r.organisation_id = e.organisation_id and r.id = e.id
        join signal s on s.organisation_id = e.organisation_id and s.id = e.id and s.kind = 'evidence' and s.retracted_at is null
        join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
        join lateral (select v.subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
          order by v.recorded_at desc limit 1) v on true
        where e.period_to between ${day}::date - 92 and ${until}::date and e.withdrawn_at is null
          and not exists (select from signal later where later.organisation_id = s.organisation_id and later.duty_id = s.duty_id
            and later.object_id is not distinct from s.object_id and later.kind = 'evidence' and later.retracted_at is null and later.id <> s.id
            and (later.valid_to is null or later.valid_to > e.period_to))
        group by e.id, e.name, e.period_to, r.disclosure, d.owner_post_id, v.subject_role order by e.period_to, e.id`,
      { href: ({ dutyId }) => `/duties/${dutyId}`, otherwise: 'securityManager', announce: false, after: 'weekly' },
    ),
}
