import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { Member } from './members-on.queries.ts'

/** The members of a meeting in their order; those before are replaced. */
export async function writeMembers(tx: Tx, ctx: Context, meetingId: string, members: readonly Member[]): Promise<void> {
  await tx.deleteFrom('meetingMember').where('meetingId', '=', meetingId).execute()
  if (members.length === 0) return
  const now = ctx.clock.now().getTime()
  await tx
    .insertInto('meetingMember')
    .values(
      members.map((member, index) => ({
        organisationId: ctx.organisationId,
        id: newId(now),
        meetingId,
        ...member,
        position: index + 1,
      })),
    )
    .execute()
}

/** As history keeps them. */
export const memberWord = ({ name, post }: Pick<Member, 'name' | 'post'>): string =>
  post ? `${name}（${post}）` : name
