import { sql } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import type { FilePlan } from './preview.ts'
import { writePeople } from './write-people.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/** People added and changed by a roster file. @returns rows taken */
export async function writeRoster(scope: Scope, { plan }: Extract<FilePlan, { kind: 'roster' }>): Promise<number> {
  const { tx, ctx, record } = scope
  const added = plan.lines.filter(({ outcome }) => outcome === 'add')
  await writePeople(
    scope,
    added.map(({ after }) => ({ id: newId(ctx.clock.now().getTime()), ...after })),
  )
  const changed = plan.lines.flatMap(({ outcome, personId, before, after }) =>
    outcome === 'change' && personId ? [{ id: personId, before, after }] : [],
  )
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id)
    const all = changed.map(({ after }) => after)
    await sql`
      update object o set name = c.name, unit_id = c.unit_id, valid_from = c.valid_from, valid_to = c.valid_to
      from unnest(${ids}::uuid[], ${all.map(({ name }) => name)}::text[], ${all.map(({ unitId }) => unitId)}::uuid[],
        ${all.map(({ validFrom }) => validFrom)}::date[], ${all.map(({ validTo }) => validTo)}::date[]) as c(id, name, unit_id, valid_from, valid_to)
      where o.id = c.id`.execute(tx)
    await sql`
      update person p set kana = c.kana, staff_number = c.staff_number, kind = c.kind, covered = c.covered, email = c.email
      from unnest(${ids}::uuid[], ${all.map(({ kana }) => kana)}::text[], ${all.map(({ staffNumber }) => staffNumber)}::text[],
        ${all.map(({ kind }) => kind)}::person_kind[], ${all.map(({ covered }) => covered)}::boolean[], ${all.map(({ email }) => email)}::text[])
        as c(id, kana, staff_number, kind, covered, email)
      where p.id = c.id`.execute(tx)
  }
  for (const { id, before, after } of changed)
    record({
      action: 'person.update',
      kind: 'person',
      id,
      unitId: after.unitId,
      disclosure: 'closed',
      before: { id, ...before },
      after: { id, ...after },
    })
  return added.length + changed.length
}
