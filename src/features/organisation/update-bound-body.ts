import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { writeCommon } from './change-object.ts'
import { organisationErrors } from './organisation.errors.ts'
import { boundBodySubject } from './organisation.policy.ts'
import { boundBodyChange } from './organisation.schema.ts'

/** Name, kind or span of a bound body. Refused where another one bears the name. */
export const updateBoundBody = command('organisation.write', boundBodyChange, async ({ tx, input, load, record }) => {
  const before = await load(boundBodySubject, input.id, 'update')
  const after = changed(before, input)
  const taken = await tx
    .selectFrom('object')
    .select('id')
    .where('kind', '=', 'boundBody')
    .where('name', '=', after.name)
    .where('id', '!=', after.id)
    .executeTakeFirst()
  if (taken) throw organisationErrors('nameTaken', { name: after.name }, [{ path: 'name', message: '' }])
  await writeCommon(tx, after.id, after)
  await tx.updateTable('boundBody').set({ kind: after.kind }).where('id', '=', after.id).execute()
  record({ action: 'boundBody.update', kind: 'boundBody', id: after.id, before, after })
})
