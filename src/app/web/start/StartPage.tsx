import { AppLink } from '../../../web/kit/AppLink.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { startLabels } from './start.labels.ts'

/** The three ways into the product, after set-up. */
export const StartPage = () => {
  const t = useText(startLabels)
  const ways = [
    { href: '/documents/import', title: t('importTitle'), why: t('importWhy') },
    { href: '/model', title: t('modelTitle'), why: t('modelWhy') },
    { href: '/sample', title: t('sampleTitle'), why: t('sampleWhy') },
  ]
  return (
    <Page>
      <PageHeader title={t('title')} />
      <p className="mb-5">{t('intro')}</p>
      <ul className="grid gap-4 md:grid-cols-3">
        {ways.map(({ href, title, why }) => (
          <li key={href} className="rounded-12 border border-line p-5">
            <AppLink href={href} className="text-lg font-700">
              {title}
            </AppLink>
            <p className="mt-2 text-sm">{why}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
