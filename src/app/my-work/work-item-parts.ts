import type { OwnPosts } from '../../features/activities/acted-for.queries.ts'
import type { WorkItem } from './work-item.schema.ts'

/** For whom a substitute does it. */
export function actingOf(own: OwnPosts, postId: string | undefined, decides: boolean): WorkItem['acting'] {
  const post = postId === undefined ? undefined : own.get(postId)
  if (!post?.acting) return null
  return { for: [post.title, post.acting.holders].filter(Boolean).join(' '), decides }
}

/** What most sources have no word on. */
export const blank = {
  clauseId: null,
  opens: null,
  due: null,
  minutes: null,
  steps: null,
  unit: '',
  acting: null,
  waitingFor: null,
} satisfies Partial<WorkItem>
