import { sql } from 'kysely'
import { handOf } from '../../features/people/own.ts'
import { blank } from './work-item-parts.ts'
import type { WorkSource } from './work-source.types.ts'
import type { WorkItem } from './work-item.schema.ts'

/** Evidence of others that the reader may confirm and nobody has (states.md R12). */
export const evidenceWork: WorkSource = async (tx, ctx) => {
  const reach = ctx.access.get('evidence.confirm')
  if (reach === undefined) return []
  // Whoever reaches a part of its objects may not confirm the whole.
  const covered =
    reach === 'all'
      ? sql`true`
      : sql`not exists (select from signal y join object o on o.organisation_id = y.organisation_id and o.id = y.object_id
          where y.organisation_id = e.organisation_id and y.id = e.id and (o.unit_id is null or o.unit_id <> all(${[...reach]}::uuid[])))`
  const { rows } = await sql<{
    id: string
    name: string
    dataDate: string
    dutyId: string
    duty: string
    clauseId: string | null
    unit: string | null
  }>`
    select e.id, e.name, e.data_date, d.id as duty_id, d.title as duty, u.name as unit,
      (select x.clause_id from anchor x where x.organisation_id = d.organisation_id and x.duty_id = d.id and x.retracted_at is null and x.valid_to is null
        order by x.recorded_at, x.id limit 1) as clause_id
    from evidence e
    join lateral (select s.duty_id, s.object_id from signal s where s.organisation_id = e.organisation_id and s.id = e.id and s.retracted_at is null order by s.row_id limit 1) s on true
    join duty d on d.organisation_id = e.organisation_id and d.id = s.duty_id
    left join object o on o.organisation_id = e.organisation_id and o.id = s.object_id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where e.withdrawn_at is null and e.attached_by <> ${handOf(ctx)} and ${covered}
      and not exists (select from signal c where c.organisation_id = e.organisation_id and c.about_id = e.id and c.kind = 'confirmation' and c.retracted_at is null)
    order by e.data_date, e.id limit 50`.execute(tx)
  return rows.map((row): WorkItem => ({
    ...blank,
    kind: 'evidence',
    id: row.id,
    title: `${row.name}（${row.duty}）`,
    act: 'confirm',
    why: row.duty,
    clauseId: row.clauseId,
    href: `/duties/${row.dutyId}?do=confirm`,
    unit: row.unit ?? '',
  }))
}
