import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { accountSubject } from '../account.subject.ts'
import { accountErrors } from '../system-accounts.errors.ts'
import { newUse } from '../system-accounts.schema.ts'

/** An entry of the ledger of a shared account; what was entered stays, a wrong entry is put right by another one. */
export const recordUse = command('registers.write', newUse, async ({ tx, ctx, input, load, record }) => {
  const { id: accountId, usedOn, who, personId, purpose } = input
  const { fields, unitId } = await load(accountSubject(ctx), accountId, 'update')
  if (fields['kind'] !== 'shared') throw accountErrors('notShared')
  if (usedOn > ctx.clock.today()) throw accountErrors('futureUse', {}, [{ path: 'usedOn', message: '' }])
  if (personId !== null) {
    const person = await tx
      .selectFrom('object')
      .select('unitId')
      .where('id', '=', personId)
      .where('kind', '=', 'person')
      .executeTakeFirst()
    if (!person || !inUnitScope(ctx.access.get('registers.write') ?? new Set(), person.unitId)) throw fail('notFound')
  }
  const id = newId(ctx.clock.now().getTime())
  await tx
    .insertInto('sharedUse')
    .values({ organisationId: ctx.organisationId, id, accountId, usedOn, who, personId, purpose })
    .execute()
  record({
    action: 'sharedUse.create',
    kind: 'systemAccount',
    id: accountId,
    unitId,
    before: null,
    after: { name: String(fields['login']), usedOn, who, personId, purpose },
  })
  return { id }
})
