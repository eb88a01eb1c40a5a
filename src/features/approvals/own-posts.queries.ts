import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { type HeldPost, loadActedFor } from '../people/responsible.queries.ts'

/** As what somebody may act at a post today: its holder, or for a holder who is away (代決). */
export type ActingAs = { post: HeldPost; acting: { name: string; personId: string | null } | null }
export type OwnPosts = ReadonlyMap<string, ActingAs>

export const personOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.kind === 'user' ? actor.personId : null

/** As what a person may act at each of these posts. */
export function ownAmong(posts: readonly HeldPost[], personId: string | null): OwnPosts {
  if (personId === null) return new Map()
  return new Map(
    posts.flatMap((post): [string, ActingAs][] => {
      if (post.holders.some((holder) => holder.personId === personId)) return [[post.id, { post, acting: null }]]
      if (!post.acting?.by.some((by) => by.personId === personId)) return []
      const [first] = post.holders
      const acting = first
        ? { name: `${post.title} ${first.name}`, personId: first.personId }
        : { name: post.title, personId: null }
      return [[post.id, { post, acting }]]
    }),
  )
}

/** Posts at which the actor may act today, of however large a body; nobody is asked for a permission here, holding the post is one. */
export async function loadOwnPosts(tx: Tx, ctx: Context): Promise<OwnPosts> {
  const personId = personOf(ctx)
  if (personId === null) return new Map()
  return ownAmong(await loadActedFor(tx, ctx.clock.today(), personId), personId)
}
