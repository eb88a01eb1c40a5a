import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { loadActedFor } from '../people/responsible.queries.ts'

/** A post that is the actor's to act for today; `acting`: as a substitute, for whom or because it is vacant. */
export type OwnPost = {
  id: string
  title: string
  unitId: string | null
  acting: { why: 'absent' | 'vacant'; holders: string } | null
}
export type OwnPosts = ReadonlyMap<string, OwnPost>

/** Posts that the actor holds today or acts for; two statements, none where there is nobody of the roster behind the account. */
export async function loadOwnPosts(tx: Tx, ctx: Context): Promise<OwnPosts> {
  const personId = ctx.actor.kind === 'user' ? ctx.actor.personId : null
  if (personId === null) return new Map()
  const posts = await loadActedFor(tx, ctx.clock.today(), personId)
  return new Map(
    posts.map(({ id, title, unitId, holders, acting }) => {
      const holds = holders.some((one) => one.personId === personId)
      const names = holders.map(({ name }) => name).join('、')
      return [id, { id, title, unitId, acting: holds || acting === null ? null : { why: acting.why, holders: names } }]
    }),
  )
}
