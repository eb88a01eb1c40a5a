import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { NotificationSource } from '../../features/notifications/matter.types.ts'
import { mattersFrom } from './matter-rows.ts'

/** What left the house and has to come back (持出管理簿): whoever took it, else the head of the unit. */
export const takeOutMatters: NotificationSource = {
  topic: 'takeOut',
  due: (tx, { until }) =>
    mattersFrom(
      tx,
      sql<{
        id: string
        title: string
        due: Day
        open: boolean
        personId: string | null
        unitId: string | null
      }>`select t.id, t.number || ' ' || t.purpose as title, t.to_on as due, r.disclosure = 'open' as open, t.applicant_id as person_id, t.unit_id
        from take_out t join record r on r.organisation_id = t.organisation_id and r.id = t.id
        where t.state = 'out' and t.to_on <= ${until}::date order by t.to_on, t.id`,
      { href: ({ id }) => `/take-outs/${id}`, otherwise: 'securityManager', announce: false, after: 'weekly' },
    ),
}

/** Systems one by one; terminals of a unit that end on one day together: a lease of two hundred is one matter. */
export const supportMatters: NotificationSource = {
  topic: 'support',
  due: async (tx, { until }, day) => {
    const terms = { otherwise: 'systemManager', announce: false, after: 'once' as const }
    const systems = await mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day; postId: string | null; unitId: string | null }>`
        select s.id, s.number || ' ' || o.name as title, s.support_ends as due, s.administrator_post_id as post_id, o.unit_id
        from system s join object o on o.organisation_id = s.organisation_id and o.id = s.id
        where s.support_ends between ${day}::date - 31 and ${until}::date and (o.valid_to is null or o.valid_to >= ${day}::date)
        order by s.support_ends, s.id`,
      { ...terms, href: ({ id }) => `/systems/${id}` },
    )
    const terminals = await mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day; unitId: string | null; first: string; n: number }>`
        select coalesce(o.unit_id, o.organisation_id) as id, min(t.number || ' ' || o.name) || case when count(*) = 1 then '' else ' (+' || count(*) - 1 || ')' end as title,
          t.support_ends as due, o.unit_id, min(t.id::text) as first, count(*) as n
        from terminal t join object o on o.organisation_id = t.organisation_id and o.id = t.id
        where t.support_ends between ${day}::date - 31 and ${until}::date and (o.valid_to is null or o.valid_to >= ${day}::date)
        group by o.organisation_id, o.unit_id, t.support_ends order by t.support_ends, id`,
      { ...terms, href: ({ first, n }) => (n === 1 ? `/terminals/${first}` : '/terminals') },
    )
    return [...systems, ...terminals]
  },
}

/** 特定個人情報保護評価書 whose review falls due (番号法28条): a day that law sets. */
export const assessmentMatters: NotificationSource = {
  topic: 'assessment',
  due: (tx, { until }) =>
    mattersFrom(
      tx,
      sql<{ id: string; title: string; due: Day; unitId: string | null; open: boolean; legalDay: boolean }>`
        select id, trim(number || ' ' || name) as title, next_review as due, unit_id, published_on is not null as open, true as legal_day
        from impact_assessment where next_review <= ${until}::date order by next_review, id`,
      {
        href: () => '/assets/assessments',
        otherwise: 'personalNumberProtectionOfficer',
        announce: false,
        after: 'weekly',
      },
    ),
}
