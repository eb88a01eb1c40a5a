import type { Tx } from '../../core/db/database.ts'
import { organisationErrors } from './organisation.errors.ts'

type Common = { name: string; validFrom: string | null; validTo: string | null }

/** Writes what every register row has in common. @throws {AppError} 422 where the last day lies before the first. */
export async function writeCommon(tx: Tx, id: string, { name, validFrom, validTo }: Common): Promise<void> {
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw organisationErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  await tx.updateTable('object').set({ name, validFrom, validTo }).where('id', '=', id).execute()
}
