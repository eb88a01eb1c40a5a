import { useText } from '../locale.ts'
import { AppLink } from './AppLink.tsx'
import { kitLabels } from './kit.labels.ts'

export type Crumb = { label: string; href?: string }

/** Where the page stands; the last one is the page itself. */
export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const t = useText(kitLabels)
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-1 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ label, href }, index) => (
          <li key={index} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            {href ? <AppLink href={href}>{label}</AppLink> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
