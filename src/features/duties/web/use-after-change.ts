import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { keepPlace } from '../../../web/kit/keep-place.ts'
import { showToast } from '../../../web/kit/toast.ts'

/** After a write: says so and asks anew for everything shown, since one act moves marks on many pages. */
export const useAfterChange = (): ((told: string) => Promise<void>) => {
  const queries = useQueryClient()
  return useCallback(
    async (told: string) => {
      showToast('success', told)
      await queries.invalidateQueries()
      keepPlace()
    },
    [queries],
  )
}
