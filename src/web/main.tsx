import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from '../app/web/router.tsx'
import { App } from './App.tsx'
import './app.css'
import { getLocale } from './locale.ts'
import { createQueryClient } from './query-client.ts'

const signIn = '/sign-in'

const queryClient = createQueryClient(
  () => {
    const { pathname, search } = window.location
    if (pathname !== signIn) router.history.push(`${signIn}?return=${encodeURIComponent(pathname + search)}`)
  },
  () => void queryClient.invalidateQueries({ queryKey: [['me', 'get']] }),
)

document.documentElement.lang = getLocale()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App router={router} queryClient={queryClient} />
    </StrictMode>,
  )
}
