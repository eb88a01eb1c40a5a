import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { authPost } from '../../../features/auth/web/auth-client.ts'

/** Signed out on the server or not reachable: either way nothing stays on this screen. */
export const useSignOut = (code: string): (() => Promise<void>) => {
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    await authPost('sign-out', {}).catch(() => undefined)
    queries.clear()
    router.history.push(`/o/${code}/sign-in`)
  }
}
