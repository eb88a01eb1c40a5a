import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'

/** How the reader is named where somebody has to act: every post held, with the name (総務課長 橘 直人). */
export const useOwnNames = (): readonly string[] => {
  const me = useQuery(query.me.get.queryOptions({ input: {}, staleTime: 60_000 }))
  const account = me.data?.account
  return account ? account.posts.map((post) => `${post} ${account.displayName}`) : []
}
