import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { LastLine } from './propose.types.ts'
import { stepsSchema } from './programme.schema.ts'

/**
 * The decided programme of the year before, with what became of each line: its activities are found by the series, so that those which an
 * amendment took over count too.
 */
export async function loadLastYear(
  tx: Tx,
  fiscalYear: number,
  today: Day,
): Promise<{ id: string | null; lines: LastLine[]; out: Map<string, string> }> {
  const programme = await tx
    .selectFrom('programme')
    .select('id')
    .where('fiscalYear', '=', fiscalYear - 1)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  if (!programme) return { id: null, lines: [], out: new Map() }
  const { rows } = await sql<Omit<LastLine, 'steps'> & { steps: unknown }>`
    select l.series_id, l.duty_id, l.title, l.opens, l.due, l.owner_post_id, l.per_unit, l.steps, l.record_asked, l.minutes, l.legal_day, l.note,
      coalesce(a.total, 0) as total, coalesce(a.late, 0) as late, coalesce(a.undone, 0) as undone, coalesce(a.learned, '{}') as learned
    from programme_line l
    left join lateral (
      select count(*)::int as total, count(*) filter (where done_on > due)::int as late,
        count(*) filter (where state = 'open' and due < ${today}::date)::int as undone,
        array_agg(distinct note) filter (where note <> '') as learned
      from activity a where a.organisation_id = l.organisation_id and a.line_id = l.id and a.state <> 'withdrawn'
    ) a on true
    where l.programme_id = ${programme.id} order by l.due, l.id`.execute(tx)
  const left = await tx
    .selectFrom('programmeLeft')
    .select(['dutyId', 'note'])
    .where('programmeId', '=', programme.id)
    .where('reason', '=', 'byDecision')
    .execute()
  return {
    id: programme.id,
    lines: rows.map((row) => ({ ...row, steps: stepsSchema.parse(row.steps) })),
    out: new Map(left.map(({ dutyId, note }) => [dutyId, note])),
  }
}
