import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { useText } from '../../../web/locale.ts'
import { documentsLabels } from './documents.labels.ts'

/** No document yet: the three ways to begin. */
export const DocumentsEmpty = ({ mayWrite }: { mayWrite: boolean }) => {
  const t = useText(documentsLabels)
  const ways = [
    { href: '/documents/import', title: t('import'), why: t('importWhy') },
    { href: '/model', title: t('model'), why: t('modelWhy') },
    { href: '/sample', title: t('sample'), why: t('sampleWhy') },
  ]
  if (!mayWrite) return <EmptyState title={t('empty')} reason={t('emptyReason')} />
  return (
    <EmptyState
      title={t('empty')}
      reason={t('emptyReason')}
      next={t('emptyNext')}
      action={
        <ul className="grid gap-4 md:grid-cols-3">
          {ways.map(({ href, title, why }) => (
            <li key={href} className="rounded-8 border border-line bg-white p-4">
              <AppLink href={href} className="font-700">
                {title}
              </AppLink>
              <p className="mt-1 text-sm">{why}</p>
            </li>
          ))}
        </ul>
      }
    />
  )
}
