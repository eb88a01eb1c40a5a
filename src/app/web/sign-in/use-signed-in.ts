import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { setLocale } from '../../../web/locale.ts'
import { client } from '../api.ts'

/** After sign-in: nothing of the person before stays, the account's own language is taken up, and the wanted page opens. */
export const useSignedIn = (): ((address: string) => Promise<void>) => {
  const queries = useQueryClient()
  const router = useRouter()
  return useCallback(
    async (address) => {
      queries.clear()
      const me = await client.me.get({})
      setLocale(me.locale)
      router.history.push(address)
    },
    [queries, router],
  )
}
