import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import type { HeldPost } from '../people/responsible.queries.ts'
import type { viewingShown } from './incoming.schema.ts'
import type { OwnPosts } from './own-posts.queries.ts'

type Viewing = z.output<typeof viewingShown>

/** Who has to have seen a paper and who has (供覧), in their order; one statement. */
export async function loadViewings(
  tx: Tx,
  own: OwnPosts,
  posts: readonly HeldPost[],
  wanted: RawBuilder<boolean>,
): Promise<Viewing[]> {
  const { rows } = await sql<Omit<Viewing, 'holders' | 'mine' | 'seenAt'> & { seenAt: Date | null }>`
    select v.id, v.post_id, v.post, v.person_name, v.seen_at, v.comment from viewing v where ${wanted} order by v.position, v.id`.execute(
    tx,
  )
  return rows.map((row) => ({
    ...row,
    seenAt: row.seenAt?.toISOString() ?? null,
    holders: posts.find(({ id }) => id === row.postId)?.holders.map(({ name }) => name) ?? [],
    mine: row.seenAt === null && own.has(row.postId),
  }))
}
