import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { notificationLabels } from '../notifications.labels.ts'
import { topicLabels } from '../topics.labels.ts'
import type { Notice } from './notifications-api.ts'

/** What a notice is called: the record's own words, else its kind. */
export const useNoticeTitle = (): ((notice: Notice) => string) => {
  const locale = useLocale()
  return ({ title, titleEn, topic }) =>
    (locale === 'en' && titleEn !== '' ? titleEn : title) || topicLabels[topic][locale]
}

/** The matter with the way to it, and for whom or of whom it is told. */
export const NoticeTitle = ({ notice, link }: { notice: Notice; link: boolean }) => {
  const t = useText(notificationLabels)
  const title = useNoticeTitle()(notice)
  const { acting, owner, href, read } = notice
  return (
    <>
      <span className={read ? '' : 'font-700'}>{link ? <AppLink href={href}>{title}</AppLink> : title}</span>
      {acting !== '' && <span className="block text-sm text-ink-soft">{t('acting', { post: acting })}</span>}
      {owner !== '' && <span className="block text-sm text-ink-soft">{t('owner', { owner })}</span>}
    </>
  )
}
