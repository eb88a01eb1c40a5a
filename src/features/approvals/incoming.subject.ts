import { sql } from 'kysely'
import { allowed, type CommandScope, denied, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { approvalErrors } from './approvals.errors.ts'
import { loadOwnPosts } from './own-posts.queries.ts'
import { visibleIncoming } from './visible.ts'

export type Incoming = {
  id: string
  subject: string
  fromName: string
  theirNumber: string
  theirDate: string | null
  receivedOn: string
  unitId: string | null
  answerBy: string | null
  note: string
  closedOn: string | null
  version: number
  enteredBy: string | null
}

const findIncoming = async (tx: Tx, id: string): Promise<Incoming | undefined> => {
  await sql`select from incoming where id = ${id}::uuid for update`.execute(tx)
  const { rows } = await sql<Incoming>`
    select o.id, o.subject, o.from_name, o.their_number, o.their_date, o.received_on, o.unit_id, o.answer_by, o.note, o.closed_on, o.version,
      r.created_by ->> 'id' as entered_by
    from incoming o join record r on r.organisation_id = o.organisation_id and r.id = o.id where o.id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** Entered by the actor, or within what they may draft for. */
export const mayWriteIncoming = (
  ctx: Context,
  { unitId, enteredBy }: Pick<Incoming, 'unitId' | 'enteredBy'>,
): boolean =>
  (ctx.actor.kind === 'user' && ctx.actor.id === enteredBy) ||
  (['approvals.draft', 'approvals.write'] as const).some((verb) => {
    const scope = ctx.access.get(verb)
    return scope !== undefined && inUnitScope(scope, unitId)
  })

const incomingSubject: Subject<Incoming, 'write'> = {
  find: findIncoming,
  unitOf: ({ unitId }) => unitId,
  isOwn: () => true,
  policy: {
    write: (ctx, row) =>
      mayWriteIncoming(ctx, row)
        ? allowed
        : denied('収受した人と、その部署の担当者が行います。', 'This is for who entered it and for its unit.'),
  },
}

/** A paper that came in, to be written: 404 unless seen, 409 where the form is an older one or it is closed. */
export async function loadIncoming(
  { tx, ctx, load }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'load'>,
  { id, version }: { id: string; version?: number },
): Promise<Incoming> {
  const posts = await loadOwnPosts(tx, ctx)
  const { rows } = await sql`
    select from incoming o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    where o.id = ${id}::uuid and ${visibleIncoming(ctx, posts)}`.execute(tx)
  if (rows.length === 0) throw fail('notFound')
  const row = await load(incomingSubject, id, 'write')
  if (version !== undefined && row.version !== version) throw approvalErrors('incomingMoved')
  if (row.closedOn !== null) throw approvalErrors('incomingClosed', { day: row.closedOn })
  return row
}

/** As the history keeps it. */
export const shownIncoming = ({ subject, enteredBy, version, id, ...row }: Incoming) => {
  void [enteredBy, version, id]
  return { title: subject, ...row }
}
