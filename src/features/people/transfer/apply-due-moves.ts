import { sql } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'

type Due = {
  id: string
  personId: string
  name: string
  wasIn: string | null
  wasUntil: string | null
  unitId: string | null
  effectiveOn: string
}

/** On the day the roster follows: a person stands where the transfer said, and one who came back is there again. */
export async function applyDueMoves({
  tx,
  ctx,
  record,
}: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>): Promise<void> {
  const { rows } = await sql<Due>`
    select m.id, m.person_id, o.name, o.unit_id as was_in, o.valid_to as was_until, m.unit_id, m.effective_on
    from person_move m join object o on o.organisation_id = m.organisation_id and o.id = m.person_id
    where m.applied_at is null and m.effective_on <= ${ctx.clock.today()} order by m.effective_on, m.id for update of m`.execute(
    tx,
  )
  if (rows.length === 0) return
  const last = new Map(rows.map((row) => [row.personId, row]))
  const due = [...last.values()].map((row) => ({
    ...row,
    validTo: row.wasUntil !== null && row.wasUntil < row.effectiveOn ? null : row.wasUntil,
  }))
  await sql`
    update object o set unit_id = d.unit_id, valid_to = d.valid_to
    from unnest(${due.map((row) => row.personId)}::uuid[], ${due.map((row) => row.unitId)}::uuid[], ${due.map((row) => row.validTo)}::date[])
      as d(id, unit_id, valid_to) where o.id = d.id`.execute(tx)
  await tx
    .updateTable('personMove')
    .set({ appliedAt: ctx.clock.now() })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  for (const { personId: id, name, unitId, validTo, wasIn, wasUntil } of due) {
    record({
      action: 'person.update',
      kind: 'person',
      id,
      unitId,
      disclosure: 'closed',
      before: { id, name, unitId: wasIn, validTo: wasUntil },
      after: { id, name, unitId, validTo },
    })
  }
}
