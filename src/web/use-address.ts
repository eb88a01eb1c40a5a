import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export type Address = {
  get: (name: string) => string | null
  /** Changes parts of the query string in place; null and '' take a part away. */
  set: (changes: Record<string, string | null>) => void
  open: (href: string) => void
}

/** What the page shows, kept in its address: a link or a reload leads to the same filters and the same row. */
export const useAddress = (): Address => {
  const router = useRouter()
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const params = useMemo(() => new URLSearchParams(search), [search])
  const set = useCallback(
    (changes: Record<string, string | null>) => {
      const next = new URLSearchParams(router.state.location.searchStr)
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      const text = next.toString()
      router.history.replace(`${router.state.location.pathname}${text && `?${text}`}`)
    },
    [router],
  )
  return { get: (name) => params.get(name), set, open: (href) => router.history.push(href) }
}
