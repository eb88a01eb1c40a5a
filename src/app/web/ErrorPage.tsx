import { AppLink } from '../../web/kit/AppLink.tsx'
import { Button } from '../../web/kit/Button.tsx'
import { PageHeader } from '../../web/kit/PageHeader.tsx'
import { PlainPage } from '../../web/layout/PlainPage.tsx'
import { useText } from '../../web/locale.ts'
import { frameLabels } from './frame.labels.ts'

/** What stands in the place of a page that failed: what is safe, and what to do. After an update the old page parts are gone, so it loads anew. */
export const ErrorPage = () => {
  const t = useText(frameLabels)
  return (
    <PlainPage>
      <PageHeader title={t('failed')} />
      <p className="mb-4">{t('failedNext')}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Button onPress={() => window.location.reload()}>{t('reload')}</Button>
        <AppLink href="/">{t('toHome')}</AppLink>
      </div>
    </PlainPage>
  )
}
