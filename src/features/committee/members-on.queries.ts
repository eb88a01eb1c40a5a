import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { loadDesignated } from '../people/responsible.queries.ts'

export type Member = { personId: string | null; name: string; post: string }

/** Who holds a post of the committee on a day: name and post as of that day; whoever holds several stands there once, with all of them. */
export async function membersOn(tx: Tx, day: Day): Promise<Member[]> {
  const { designated } = await loadDesignated(tx, day, 'all')
  const members = new Map<string, { name: string; posts: string[] }>()
  for (const { securityRole, post, holders } of designated) {
    if (securityRole !== 'committee') continue
    for (const { personId, name } of holders) {
      const known = members.get(personId)
      if (known) known.posts.push(post)
      else members.set(personId, { name, posts: [post] })
    }
  }
  return [...members].map(([personId, { name, posts }]) => ({ personId, name, post: posts.join('・') }))
}
