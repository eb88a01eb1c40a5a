import { QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

/** Refusals that hold for everything until the person has done something about their sign-in. */
const firstSteps = new Set(['app.passwordChangeNeeded', 'app.secondFactorNeeded'])

/**
 * Queries are tried again only where that can help: no connection, or a server that is starting. `onSignedOut` runs on 401; `onFirstStep` where
 * the sign-in lacks something that it did not lack when the page was opened.
 */
export const createQueryClient = (onSignedOut: () => void, onFirstStep: () => void = () => undefined): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        const { status, code } = problemOf(error)
        if (status === 401) onSignedOut()
        if (firstSteps.has(code)) onFirstStep()
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
