import { sql } from 'kysely'
import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import type { Tx } from '../../core/db/database.ts'
import { lockTree } from '../organisation/organisation.policy.ts'
import { peopleErrors } from './people.errors.ts'
import { postSubject } from './people.policy.ts'
import { postChange } from './people.schema.ts'

/** Title, superior or span of a post. Refused where it would be its own superior, however far up. */
export const updatePost = command('people.write', postChange, async ({ tx, input, load, record }) => {
  await lockTree(tx)
  const before = await load(postSubject, input.id, 'update')
  const after = changed(before, input)
  const { id, title, superiorId, validFrom, validTo } = after
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  if (superiorId !== null && superiorId !== before.superiorId) {
    const above = await chainAbove(tx, superiorId)
    if (above.length === 0) throw fail('notFound')
    if (above.includes(id)) throw peopleErrors('cyclicSuperior', {}, [{ path: 'superiorId', message: '' }])
  }
  await tx.updateTable('object').set({ name: title, validFrom, validTo }).where('id', '=', id).execute()
  await tx.updateTable('post').set({ title, superiorId }).where('id', '=', id).execute()
  record({ action: 'post.update', kind: 'post', id, unitId: before.unitId, before, after })
})

/** A post and all above it. */
async function chainAbove(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, superior_id from post where id = ${id} union select p.id, p.superior_id from post p join above a on a.superior_id = p.id
    ) select id from above`.execute(tx)
  return rows.map((row) => row.id)
}
