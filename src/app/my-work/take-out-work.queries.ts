import { sql } from 'kysely'
import { withinReach } from '../../core/query.ts'
import { blank } from './work-item-parts.ts'
import type { WorkSource } from './work-source.types.ts'
import type { WorkItem } from './work-item.schema.ts'

type Row = {
  id: string
  number: string
  purpose: string
  applicant: string
  fromOn: string
  unit: string | null
  mine: boolean
}

/** Take-outs that wait for a decision: of others, for the reader to take; one's own, for somebody else. */
export const takeOutWork: WorkSource = async (tx, ctx) => {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const [personId, accountId] = ctx.actor.kind === 'user' ? [ctx.actor.personId, ctx.actor.id] : [null, null]
  const mine = sql`coalesce(case when t.applicant_id is null then r.created_by->>'id' = ${accountId} else t.applicant_id = ${personId}::uuid end, false)`
  const { rows } = await sql<Row>`
    select t.id, t.number, t.purpose, t.applicant, t.from_on, u.name as unit, ${mine} as mine
    from take_out t join record r on r.organisation_id = t.organisation_id and r.id = t.id
    left join object u on u.organisation_id = t.organisation_id and u.id = t.unit_id
    where t.state = 'asked' and (${mine} or ${withinReach(reach, 't.unitId')}) order by t.from_on, t.id limit 100`.execute(
    tx,
  )
  return rows.map((row): WorkItem => ({
    ...blank,
    kind: 'takeOut',
    id: row.id,
    title: `${row.number} ${row.purpose}${row.mine ? '' : `（${row.applicant}）`}`,
    act: 'decide',
    why: '',
    due: row.fromOn,
    href: `/take-outs/${row.id}`,
    unit: row.unit ?? '',
    waitingFor: row.mine ? 'decider' : null,
  }))
}
