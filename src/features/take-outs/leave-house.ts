import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { takeOutErrors } from './take-outs.errors.ts'
import { takeOutLeave } from './take-outs.schema.ts'
import { takeOutSubject } from './take-out.subject.ts'
import { moveOn } from './write-take-out.ts'

/** What was permitted leaves the house: from now on it has to come back. A thing is out once at a time. */
export const leaveHouse = command('takeOuts.ask', takeOutLeave, async ({ tx, ctx, input, load, record }) => {
  const before = await load(takeOutSubject, input.id, 'leave')
  const outOn = input.outOn ?? ctx.clock.today()
  if (outOn > ctx.clock.today()) throw takeOutErrors('future', {}, [{ path: 'outOn', message: '' }])
  if (before.decidedOn !== null && outOn < before.decidedOn)
    throw takeOutErrors('beforeDecided', { day: before.decidedOn }, [{ path: 'outOn', message: '' }])
  const { rows } = await sql<{ name: string; number: string }>`
    select o.name, t.number from take_out_object x join take_out t on t.organisation_id = x.organisation_id and t.id = x.take_out_id
    join object o on o.organisation_id = x.organisation_id and o.id = x.object_id
    where x.object_id = any(${before.objectIds}::uuid[]) and t.state = 'out' limit 1`.execute(tx)
  const [twin] = rows
  if (twin) throw takeOutErrors('outAlready', twin)
  await moveOn(tx, record, 'takeOut.leave', before, { state: 'out', outOn })
  return {}
})
