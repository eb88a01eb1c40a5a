import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider, type AnyRouter } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { useEffect } from 'react'
import { useLocale } from './locale.ts'

/** Everything that pages rely on: router, query cache, language. What the server worded is asked for again in a new language. */
export const App = ({ router, queryClient }: { router: AnyRouter; queryClient: QueryClient }) => {
  const locale = useLocale()
  useEffect(() => void queryClient.invalidateQueries(), [locale, queryClient])
  return (
    <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  )
}
