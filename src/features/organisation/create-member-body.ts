import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { isMunicipalityCode } from './municipality-code.rules.ts'
import { organisationErrors } from './organisation.errors.ts'
import { requireEverywhere } from './organisation.policy.ts'
import { memberBodyInput } from './organisation.schema.ts'

/** A member municipality. Refused where the code's check digit is wrong or the code or the name is registered. */
export const createMemberBody = command('organisation.write', memberBodyInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'organisation.write')
  const { organisationId } = ctx
  const { code, name, validFrom } = input
  if (!isMunicipalityCode(code))
    throw organisationErrors('badMunicipalityCode', { code }, [{ path: 'code', message: '' }])
  const taken = await tx
    .selectFrom('memberBody as m')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.id'),
    )
    .select('m.code')
    .where((where) => where.or([where('m.code', '=', code), where('o.name', '=', name)]))
    .executeTakeFirst()
  if (taken?.code === code) throw organisationErrors('codeUsed', { code }, [{ path: 'code', message: '' }])
  if (taken) throw organisationErrors('nameTaken', { name }, [{ path: 'name', message: '' }])
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('object')
    .values({ organisationId, id, kind: 'memberBody', name, unitId: id, validFrom, recordedAt: now })
    .execute()
  await tx.insertInto('memberBody').values({ organisationId, id, code }).execute()
  record({ action: 'memberBody.create', kind: 'memberBody', id, unitId: id, before: null, after: { id, ...input } })
  return { id }
})
