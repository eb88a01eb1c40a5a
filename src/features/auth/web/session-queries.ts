import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { authGet } from './auth-client.ts'

const session = z.object({
  token: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  ipAddress: z.string().nullish(),
  userAgent: z.string().nullish(),
})
const own = z.object({
  session: z.object({ token: z.string() }),
  user: z.object({ twoFactorEnabled: z.boolean().nullish(), username: z.string().nullish() }),
})
export type Session = z.infer<typeof session>

/** The account's sessions and which of them this is; whether the second step is on. */
export const useSignInState = () =>
  useQuery({
    queryKey: ['auth', 'state'],
    queryFn: async () => {
      const [sessions, current] = await Promise.all([
        authGet('list-sessions', z.array(session)),
        authGet('get-session', own),
      ])
      return {
        sessions,
        token: current.session.token,
        secondFactor: current.user.twoFactorEnabled === true,
        name: current.user.username ?? '',
      }
    },
  })

/** After a change to one's own sign-in; it may have opened everything else, so all of it is asked for again. */
export const useSignInChanged = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}
