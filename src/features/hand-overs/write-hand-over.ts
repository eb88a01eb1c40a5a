import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { requireNamed } from '../registers/write/require-unit.ts'
import { handOverErrors } from './hand-overs.errors.ts'
import type { HandOver } from './hand-over.subject.ts'

/** Which things of the registers it is about, as they are named now. */
export async function writeObjects(tx: Tx, ctx: Context, id: string, objectIds: readonly string[]): Promise<void> {
  await sql`delete from hand_over_object where hand_over_id = ${id}::uuid and object_id <> all(${[...objectIds]}::uuid[])`.execute(
    tx,
  )
  await sql`
    insert into hand_over_object (organisation_id, hand_over_id, object_id)
    select ${ctx.organisationId}::uuid, ${id}::uuid, w.id from unnest(${[...objectIds]}::uuid[]) as w(id) on conflict do nothing`.execute(
    tx,
  )
}

/** The name of the other party: of the register of suppliers, or as entered. @throws {AppError} 404, 422 */
export async function partnerName(
  tx: Tx,
  { partnerId, partner }: Pick<HandOver, 'partnerId' | 'partner'>,
): Promise<string> {
  await requireNamed(tx, partnerId, ['supplier', 'memberBody'])
  const found =
    partnerId === null
      ? undefined
      : await tx.selectFrom('object').select('name').where('id', '=', partnerId).executeTakeFirst()
  const name = found?.name ?? partner
  if (name === '') throw handOverErrors('partnerMissing', {}, [{ path: 'partner', message: '' }])
  return name
}

/** The day has come, and what is due is due after it. @throws {AppError} 422 */
export function requireDays(ctx: Context, { handedOn, returnDue }: Pick<HandOver, 'handedOn' | 'returnDue'>): void {
  if (handedOn > ctx.clock.today()) throw handOverErrors('future', {}, [{ path: 'handedOn', message: '' }])
  if (returnDue !== null && returnDue < handedOn)
    throw handOverErrors('before', { day: handedOn }, [{ path: 'returnDue', message: '' }])
}
