import { sql } from 'kysely'
import type { Context, Services } from '../../core/context.ts'
import { addDays, type Day, fiscalYearOf } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { decideProgramme } from '../../features/programme/decide-programme.ts'
import { changeLine } from '../../features/programme/edit-lines.ts'
import { stepsSchema } from '../../features/programme/programme.schema.ts'
import { propose } from '../../features/programme/propose-programme.ts'
import { contextOn, type SampleActor } from './sample-context.ts'

/** Days after 1 April on which this year's programme was decided. */
const DECIDED_AFTER = 20

/** This year's programme, proposed on 1 April, fitted to the body's own year and decided three weeks later; next year's as a draft of today. */
export async function loadProgramme(services: Services, organisationId: string, office: SampleActor): Promise<void> {
  const today = services.clock.today()
  const fiscalYear = fiscalYearOf(today)
  const first: Day = `${fiscalYear}-04-01`
  const on = (day: Day) => contextOn(services, organisationId, day, office)
  const { id } = await propose(on(first), { fiscalYear })
  await openEarlier(on(first), id, today)
  const decidedOn = [addDays(first, DECIDED_AFTER), today].toSorted()[0] ?? today
  const changes = await inScope(services.db, organisationId, (tx) =>
    tx.selectFrom('programme').select('changes').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  const decidedBy = '副広域連合長（最高情報セキュリティ責任者）'
  await decideProgramme(on(decidedOn), {
    id,
    ...changes,
    decision: { decidedOn, decidedBy, record: { documentNumber: '見広総第38号' } },
  })
  if (today > decidedOn) await propose(on(today), { fiscalYear: fiscalYear + 1 })
}

type Early = Omit<Parameters<typeof changeLine>[1], 'steps' | 'opens'> & { steps: unknown; doneOn: Day }

/**
 * The sample's evidence lies so many days before today, in whichever month that is. As a body plans what it does, yearly work opens in the month
 * in which the sample did it, so that the states are the same on every day of the year.
 */
async function openEarlier(ctx: Context, id: string, today: Day): Promise<void> {
  const rows = await inScope(ctx.db, ctx.organisationId, async (tx) => {
    const found = await sql<Early>`
      select l.id, l.version, l.title, l.due, l.owner_post_id, l.per_unit, l.steps, l.record_asked, l.minutes, l.legal_day, l.note, e.done_on
      from programme_line l join lateral (
        select max(s.valid_from) as done_on from signal s where s.organisation_id = l.organisation_id and s.duty_id = l.duty_id and s.kind = 'evidence'
          and s.retracted_at is null and s.valid_from >= ${ctx.clock.today()}::date and s.valid_from <= ${today}::date
      ) e on e.done_on < l.opens
      where l.programme_id = ${id} and (select count(*) from programme_line o where o.organisation_id = l.organisation_id
        and o.programme_id = l.programme_id and o.duty_id = l.duty_id) = 1`.execute(tx)
    return found.rows
  })
  for (const { doneOn, steps, ...line } of rows)
    await changeLine(ctx, { ...line, steps: stepsSchema.parse(steps), opens: `${doneOn.slice(0, 8)}01` })
}
