import type { Tx } from '../../core/db/database.ts'
import { activityErrors } from './activities.errors.ts'

type References = {
  ownerPostId?: string | null | undefined
  dutyId?: string | null | undefined
  unitId?: string | null | undefined
  securityRole?: string | null | undefined
}

/** Whatever is named exists in the body. @throws {AppError} 422 at the field */
export async function checkReferences(tx: Tx, { ownerPostId, dutyId, unitId, securityRole }: References) {
  if (ownerPostId && !(await tx.selectFrom('post').select('id').where('id', '=', ownerPostId).executeTakeFirst()))
    throw activityErrors('unknownPost', {}, [{ path: 'ownerPostId', message: '' }])
  if (dutyId && !(await tx.selectFrom('duty').select('id').where('id', '=', dutyId).executeTakeFirst()))
    throw activityErrors('unknownDuty', {}, [{ path: 'dutyId', message: '' }])
  if (
    unitId &&
    !(await tx
      .selectFrom('object')
      .select('id')
      .where('id', '=', unitId)
      .where('kind', 'in', ['unit', 'memberBody'])
      .executeTakeFirst())
  )
    throw activityErrors('unknownUnit', {}, [{ path: 'unitId', message: '' }])
  if (
    securityRole &&
    !(await tx.selectFrom('securityRole').select('code').where('code', '=', securityRole).executeTakeFirst())
  )
    throw activityErrors('unknownRole', {}, [{ path: 'securityRole', message: '' }])
}
