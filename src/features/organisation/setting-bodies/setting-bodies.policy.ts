import { allowed, type Subject } from '../../../core/command.ts'
import type { Day } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { SettingBodyKind } from '../../../core/db/db.gen.ts'
import { fail } from '../../../core/errors.ts'
import { organisationErrors } from '../organisation.errors.ts'

type SettingBodyRow = {
  id: string
  name: string
  kind: SettingBodyKind
  decidingPostId: string | null
  validFrom: Day | null
  validTo: Day | null
}

/** A body that sets the policy belongs to the whole organisation: a grant limited to a unit does not reach it. */
export const settingBodySubject: Subject<SettingBodyRow, 'update'> = {
  find: (tx, id) =>
    tx
      .selectFrom('settingBody')
      .select(['id', 'name', 'kind', 'decidingPostId', 'validFrom', 'validTo'])
      .where('id', '=', id)
      .executeTakeFirst(),
  unitOf: () => null,
  policy: { update: () => allowed },
}

type Asked = { id: string; name: string; decidingPostId: string | null; boundBodyIds: readonly string[] }

/** @returns names of the bound bodies. @throws {AppError} 409 where another one bears the name, 404 where the post or a bound body is not there */
export async function requireSettable(
  tx: Tx,
  { id, name, decidingPostId, boundBodyIds }: Asked,
): Promise<Map<string, string>> {
  const taken = await tx
    .selectFrom('settingBody')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (taken) throw organisationErrors('nameTaken', { name }, [{ path: 'name', message: '' }])
  if (decidingPostId !== null) {
    const post = await tx.selectFrom('post').select('id').where('id', '=', decidingPostId).executeTakeFirst()
    if (!post) throw fail('notFound')
  }
  const bodies = await tx.selectFrom('object').select(['id', 'name']).where('kind', '=', 'boundBody').execute()
  const names = new Map(bodies.map((body) => [body.id, body.name]))
  if (boundBodyIds.some((one) => !names.has(one))) throw fail('notFound')
  return names
}
