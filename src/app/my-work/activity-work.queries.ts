import { sql } from 'kysely'
import { withinReach } from '../../core/query.ts'
import { loadActivityRows } from '../../features/activities/activities.queries.ts'
import { horizonOf } from './sections.rules.ts'
import { actingOf, blank } from './work-item-parts.ts'
import type { WorkSource } from './work-source.types.ts'
import type { WorkItem } from './work-item.schema.ts'

const MOST = 200

/** Open activities of the posts held or acted for; for the office also those that have no owner; and one's own reports that nobody has confirmed. */
export const activityWork: WorkSource = async (tx, ctx, own) => {
  const today = ctx.clock.today()
  const office = ctx.access.get('programme.write') ?? new Set<string>()
  const rows = await loadActivityRows(
    tx,
    ctx,
    own,
    sql<boolean>`(o.state = 'open' and o.due <= ${horizonOf(today)}::date and (o.owner_post_id = any(${[...own.keys()]}::uuid[])
      or (o.owner_post_id is null and o.opens <= ${today}::date and ${withinReach(office, 'o.unitId')})))`,
    sql`o.due, o.id limit ${MOST}`,
  )
  const open = rows.map((row): WorkItem => ({
    kind: 'activity',
    id: row.id,
    title: row.title,
    act: row.mine ? 'do' : 'assign',
    why: row.duty?.name ?? '',
    clauseId: row.clause?.id ?? null,
    opens: row.opens,
    due: row.due,
    minutes: row.minutes,
    steps: row.steps.all > 0 ? row.steps : null,
    href: `/activities/${row.id}`,
    unit: row.unit?.name ?? '',
    acting: actingOf(own, row.owner?.id, false),
    waitingFor: null,
  }))
  const personId = ctx.actor.kind === 'user' ? ctx.actor.personId : null
  const { rows: reported } = await sql<{
    id: string
    title: string
    doneOn: string
    unit: string | null
    duty: string | null
  }>`
    select a.id, a.title, a.done_on, u.name as unit, d.title as duty from activity a
    join evidence e on e.organisation_id = a.organisation_id and e.id = a.evidence_id and e.withdrawn_at is null
    join duty d on d.organisation_id = a.organisation_id and d.id = a.duty_id
    left join object u on u.organisation_id = a.organisation_id and u.id = a.unit_id
    where a.state = 'done' and a.done_by_id = ${personId}::uuid and a.done_on >= ${today}::date - 366
      and not exists (select from signal s where s.organisation_id = a.organisation_id and s.about_id = e.id and s.kind = 'confirmation' and s.retracted_at is null)
    order by a.done_on desc, a.id limit ${MOST}`.execute(tx)
  return [
    ...open,
    ...reported.map((row): WorkItem => ({
      ...blank,
      kind: 'activity',
      id: row.id,
      title: row.title,
      act: 'confirm',
      why: row.duty ?? '',
      href: `/activities/${row.id}`,
      unit: row.unit ?? '',
      waitingFor: 'confirmer',
    })),
  ]
}
