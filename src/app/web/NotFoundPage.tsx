import { AppLink } from '../../web/kit/AppLink.tsx'
import { PageHeader } from '../../web/kit/PageHeader.tsx'
import { PlainPage } from '../../web/layout/PlainPage.tsx'
import { useText } from '../../web/locale.ts'
import { frameLabels } from './frame.labels.ts'

export const NotFoundPage = () => {
  const t = useText(frameLabels)
  return (
    <PlainPage>
      <PageHeader title={t('notFound')} />
      <p className="mb-4">{t('notFoundWhy')}</p>
      <AppLink href="/">{t('toHome')}</AppLink>
    </PlainPage>
  )
}
