import { QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

/** Queries are tried again only where that can help: no connection, or a server that is starting. `onSignedOut` runs on 401. */
export const createQueryClient = (onSignedOut: () => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (problemOf(error).status === 401) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => {
          const { status } = problemOf(error)
          return failures < 2 && (status === 0 || status === 502 || status === 503)
        },
      },
      mutations: { retry: false },
    },
  })
