import { useEffect, type ReactNode } from 'react'
import { useText } from '../locale.ts'
import { AppLink } from '../kit/AppLink.tsx'
import { quoted } from '../kit/use-document-title.ts'
import { SkipLink } from '../kit/SkipLink.tsx'
import { ToastRegion } from '../kit/ToastRegion.tsx'
import { NavColumn, type NavGroup } from './NavColumn.tsx'
import { shellLabels } from './shell.labels.ts'
import { UserMenu, type ShellUser } from './UserMenu.tsx'

type AppShellProps = {
  organisation: string
  user: ShellUser
  onSignOut: () => void
  /** Groups are parted by a line. */
  nav: readonly NavGroup[]
  /** The path shown, to mark its place in the navigation. */
  path: string
  /** The search over everything, at the top. */
  search?: ReactNode
  /** Beside the own menu: what waits for oneself. */
  bell?: ReactNode
  /** What concerns every page: maintenance, a restore drill, the sample union. */
  notice?: ReactNode
  children: ReactNode
}

/** Top bar, navigation and the page. Pages put their content into `Page`, which has the right pane. */
export const AppShell = (props: AppShellProps) => {
  const { organisation, user, onSignOut, nav, path, search, bell, notice, children } = props
  const t = useText(shellLabels)
  useEffect(() => {
    document.documentElement.style.setProperty('--print-organisation', quoted(`${organisation}　`))
  }, [organisation])
  return (
    <div className="print-flow flex min-h-screen flex-col lg:h-screen">
      <SkipLink />
      <header className="no-print flex min-h-13 shrink-0 flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-5 py-1">
        <AppLink plain href="/" className="text-[1.0625rem] font-700 tracking-wider">
          {t('product')}
        </AppLink>
        <span className="text-ink-soft">{organisation}</span>
        <div className="ml-auto flex flex-wrap items-center gap-x-5">
          {search}
          {bell}
          <UserMenu user={user} onSignOut={onSignOut} />
        </div>
      </header>
      {notice}
      <div className="print-flow flex min-h-0 flex-1 flex-col lg:flex-row">
        <NavColumn groups={nav} path={path} />
        <main id="main" tabIndex={-1} className="print-flow min-w-0 flex-1 lg:min-h-0">
          {children}
        </main>
      </div>
      <ToastRegion />
    </div>
  )
}
