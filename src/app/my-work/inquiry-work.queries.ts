import { sql } from 'kysely'
import { blank } from './work-item-parts.ts'
import type { WorkSource } from './work-source.types.ts'
import type { WorkItem } from './work-item.schema.ts'

/**
 * Inquiries that wait for an answer of the reader's units. Who may answer for everybody is asked only for the units of the posts they hold:
 * the office that sent an inquiry has not to answer it.
 */
export const inquiryWork: WorkSource = async (tx, ctx, own) => {
  const reach = ctx.access.get('inquiries.answer')
  if (reach === undefined) return []
  const held = [...own.values()].flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const units = reach === 'all' ? held : [...reach]
  const { rows } = await sql<{ id: string; title: string; dueOn: string; unit: string; returned: boolean }>`
    select t.id, i.title, i.due_on, u.name as unit, t.standing = 'returned' as returned from inquiry_target t
    join inquiry i on i.organisation_id = t.organisation_id and i.id = t.inquiry_id and i.state = 'sent'
    join object u on u.organisation_id = t.organisation_id and u.id = t.unit_id
    where t.unit_id = any(${units}::uuid[]) and t.standing in ('waiting', 'returned') order by i.due_on, t.id limit 100`.execute(
    tx,
  )
  return rows.map((row): WorkItem => ({
    ...blank,
    kind: 'inquiry',
    id: row.id,
    title: row.title,
    act: row.returned ? 'correct' : 'answer',
    why: '',
    due: row.dueOn,
    href: `/inquiry-answers/${row.id}`,
    unit: row.unit,
  }))
}
