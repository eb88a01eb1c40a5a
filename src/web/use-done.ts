import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { keepPlace } from './kit/keep-place.ts'
import { showToast } from './kit/toast.ts'

/** After a write: says so, and asks anew for everything shown. */
export const useDone = (): ((told: string) => Promise<void>) => {
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
