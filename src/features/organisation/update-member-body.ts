import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { writeCommon } from './change-object.ts'
import { isMunicipalityCode } from './municipality-code.rules.ts'
import { organisationErrors } from './organisation.errors.ts'
import { memberBodySubject } from './organisation.policy.ts'
import { memberBodyChange } from './organisation.schema.ts'

/** Name, code or span of a member municipality; the same refusals as when it was added. */
export const updateMemberBody = command('organisation.write', memberBodyChange, async ({ tx, input, load, record }) => {
  const before = await load(memberBodySubject, input.id, 'update')
  const after = changed(before, input)
  if (!isMunicipalityCode(after.code))
    throw organisationErrors('badMunicipalityCode', { code: after.code }, [{ path: 'code', message: '' }])
  const taken = await tx
    .selectFrom('memberBody as m')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.id'),
    )
    .select('m.code')
    .where((where) => where.or([where('m.code', '=', after.code), where('o.name', '=', after.name)]))
    .where('m.id', '!=', after.id)
    .executeTakeFirst()
  if (taken?.code === after.code)
    throw organisationErrors('codeUsed', { code: after.code }, [{ path: 'code', message: '' }])
  if (taken) throw organisationErrors('nameTaken', { name: after.name }, [{ path: 'name', message: '' }])
  await writeCommon(tx, after.id, after)
  await tx.updateTable('memberBody').set({ code: after.code }).where('id', '=', after.id).execute()
  record({ action: 'memberBody.update', kind: 'memberBody', id: after.id, unitId: after.id, before, after })
})
