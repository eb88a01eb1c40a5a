type Post = { id: string; title: string; superiorId: string | null }

/**
 * Posts of one unit as they stand on paper: each above those under it, further in. Who has the most below comes first, so that the head
 * stands above an office of its own kind; posts in a ring (which no screen can make) stand at the top.
 */
export function postLines<P extends Post>(posts: readonly P[]): { post: P; depth: number }[] {
  const known = new Set(posts.map(({ id }) => id))
  const below = Map.groupBy(posts, ({ superiorId }) =>
    superiorId !== null && known.has(superiorId) ? superiorId : null,
  )
  const seen = new Set<string>()
  const grow = (post: P, depth: number): { post: P; depth: number }[] => {
    if (seen.has(post.id)) return []
    seen.add(post.id)
    return [{ post, depth }, ...branches(below.get(post.id) ?? [], depth + 1)]
  }
  const branches = (level: readonly P[], depth: number) =>
    level
      .map((post) => grow(post, depth))
      .toSorted((a, b) => b.length - a.length)
      .flat()
  const lines = branches(below.get(null) ?? [], 0)
  return [...lines, ...posts.flatMap((post) => grow(post, 0))]
}
