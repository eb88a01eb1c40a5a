import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { type HeldPost, loadDesignated } from '../people/responsible.queries.ts'

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

/**
 * Posts at which the actor may act today; nobody is asked for a permission here, holding the post is one.
 * Whoever neither holds a post nor substitutes for one costs one statement.
 */
export async function loadOwnPosts(tx: Tx, ctx: Context): Promise<OwnPosts> {
  const personId = personOf(ctx)
  if (personId === null) return new Map()
  const today = ctx.clock.today()
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from assignment a where a.person_id = ${personId}::uuid and a.valid_from <= ${today}::date
      and (a.valid_to is null or a.valid_to >= ${today}::date))
      or exists (select from substitute s where s.by_person_id = ${personId}::uuid and s.valid_from <= ${today}::date
      and (s.valid_to is null or s.valid_to >= ${today}::date)) as some`.execute(tx)
  if (!rows[0]?.some) return new Map()
  const { posts } = await loadDesignated(tx, today, 'all')
  return ownAmong(posts, personId)
}
