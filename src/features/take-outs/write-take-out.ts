import { sql } from 'kysely'
import type { Change } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { TakeOut } from './take-out.subject.ts'

/** Which things it is about, as they are named now. */
export async function writeObjects(tx: Tx, ctx: Context, id: string, objectIds: readonly string[]): Promise<void> {
  await sql`delete from take_out_object where take_out_id = ${id}::uuid and object_id <> all(${[...objectIds]}::uuid[])`.execute(
    tx,
  )
  await sql`
    insert into take_out_object (organisation_id, take_out_id, object_id)
    select ${ctx.organisationId}::uuid, ${id}::uuid, w.id from unnest(${[...objectIds]}::uuid[]) as w(id) on conflict do nothing`.execute(
    tx,
  )
}

/** Another state of a take-out, written and told to the history. */
export async function moveOn(
  tx: Tx,
  record: (change: Change) => void,
  action: Change['action'],
  before: TakeOut,
  change: Partial<Omit<TakeOut, 'id' | 'objectIds' | 'enteredBy'>>,
): Promise<void> {
  await tx.updateTable('takeOut').set(change).where('id', '=', before.id).execute()
  const { id, unitId } = before
  record({ action, kind: 'takeOut', id, unitId, before: shown(before), after: shown({ ...before, ...change }) })
}

/** As the history keeps it: named by its number and what it is for. */
export function shown({ enteredBy, ...row }: TakeOut) {
  void enteredBy
  return { title: `${row.number} ${row.purpose}`, ...row }
}
