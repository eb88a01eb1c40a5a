import { useCallback, type ReactNode } from 'react'
import { useText } from '../locale.ts'
import { Breadcrumbs, type Crumb } from './Breadcrumbs.tsx'
import { Button } from './Button.tsx'
import { kitLabels } from './kit.labels.ts'
import { useDocumentTitle } from './use-document-title.ts'

type PageHeaderProps = {
  title: string
  subtitle?: ReactNode
  crumbs?: readonly Crumb[]
  actions?: ReactNode
  printable?: boolean
}

/** The one h1 of a page, with its actions. Sets the window's title and what is printed in the page margins. */
export const PageHeader = ({ title, subtitle, crumbs, actions, printable = false }: PageHeaderProps) => {
  const t = useText(kitLabels)
  useDocumentTitle(
    title,
    useCallback((date: string) => t('printedOn', { date }), [t]),
  )
  return (
    <header className="mb-4">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-[1.3125rem] leading-normal font-700">{title}</h1>
        <div className="no-print flex flex-wrap items-center gap-2">
          {actions}
          {printable && (
            <Button variant="tertiary" size="sm" onPress={() => window.print()}>
              {t('print')}
            </Button>
          )}
        </div>
      </div>
      {subtitle && <div className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">{subtitle}</div>}
    </header>
  )
}
