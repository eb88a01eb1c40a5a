import { sql } from 'kysely'
import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { writeCommon } from './change-object.ts'
import { organisationErrors } from './organisation.errors.ts'
import { lockTree, requireEverywhere, unitSubject } from './organisation.policy.ts'
import { unitChange } from './organisation.schema.ts'

/**
 * Name, kind, place in the tree or span of a unit. Refused where it would stand below itself, where a sibling bears the name,
 * and where it ends while units below it go on.
 */
export const updateUnit = command('organisation.write', unitChange, async ({ tx, ctx, input, load, record }) => {
  await lockTree(tx)
  const before = await load(unitSubject, input.id, 'update')
  const after = changed(before, input)
  if (after.parentId !== before.parentId) {
    if (after.parentId === null) requireEverywhere(ctx, 'organisation.write')
    else await load(unitSubject, after.parentId, 'addBelow')
    if (after.parentId !== null && (await liesBelow(tx, after.parentId, after.id)))
      throw organisationErrors('cyclicUnit', {}, [{ path: 'parentId', message: '' }])
  }
  const siblings = tx
    .selectFrom('unit as u')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'u.organisationId').onRef('o.id', '=', 'u.id'),
    )
    .select('u.id')
    .where('u.id', '!=', after.id)
  const namesake = await siblings
    .where('o.name', '=', after.name)
    .where('u.parentId', 'is not distinct from', after.parentId)
    .where('o.validTo', 'is', null)
    .executeTakeFirst()
  if (namesake) throw organisationErrors('nameTaken', { name: after.name }, [{ path: 'name', message: '' }])
  if (after.validTo !== null) {
    const goesOn = await siblings
      .where('u.parentId', '=', after.id)
      .where((where) => where.or([where('o.validTo', 'is', null), where('o.validTo', '>', after.validTo)]))
      .executeTakeFirst()
    if (goesOn) throw organisationErrors('unitsBelow', {}, [{ path: 'validTo', message: '' }])
  }
  await writeCommon(tx, after.id, after)
  await tx.updateTable('unit').set({ kind: after.kind, parentId: after.parentId }).where('id', '=', after.id).execute()
  record({ action: 'unit.update', kind: 'unit', id: after.id, unitId: after.id, before, after })
})

/** Whether `id` is `top` or a unit below it. */
async function liesBelow(tx: Tx, id: string, top: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id from unit where id = ${id} union select u.id, u.parent_id from unit u join above a on a.parent_id = u.id
    ) select id from above where id = ${top}`.execute(tx)
  return rows.length > 0
}
