import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { areaSubject } from './area.subject.ts'
import { areaErrors } from './areas.errors.ts'
import { newMonthCheck } from './areas.schema.ts'

/** Somebody has looked through the entries of a month: who, when, and how many there were then. A month is looked through again when more come in. */
export const checkMonth = command('registers.write', newMonthCheck, async ({ tx, ctx, input, load, record }) => {
  const { unitId, fields } = await load(areaSubject(ctx), input.id, 'check')
  const of = input.month.slice(0, 7)
  const month = `${of}-01`
  const { rows } = await sql<{ entries: number }>`
    select count(*)::int as entries from area_entry
    where area_id = ${input.id}::uuid and to_char(entered_at at time zone 'Asia/Tokyo', 'YYYY-MM') = ${of}`.execute(tx)
  const entries = rows[0]?.entries ?? 0
  if (entries === 0) throw areaErrors('emptyMonth')
  const check = {
    id: newId(ctx.clock.now().getTime()),
    areaId: input.id,
    month,
    entries,
    checkedBy: ctx.actor.name,
    note: input.note,
  }
  await tx
    .insertInto('areaMonthCheck')
    .values({ organisationId: ctx.organisationId, ...check, checkedAt: ctx.clock.now() })
    .execute()
  record({
    action: 'areaMonth.check',
    kind: 'areaMonth',
    id: input.id,
    unitId,
    before: null,
    after: { ...check, name: `${String(fields['name'])} ${of}` },
  })
  return {}
})
