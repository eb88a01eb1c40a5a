import { useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useText } from '../../../web/locale.ts'
import { notificationLabels } from '../notifications.labels.ts'
import { query } from './notifications-api.ts'

/** In the top bar of every page: whether something waits for oneself. */
export const NotificationBell = () => {
  const t = useText(notificationLabels)
  const { data } = useQuery({
    ...query.notifications.count.queryOptions({ input: {} }),
    staleTime: 30_000,
    refetchInterval: 120_000,
  })
  const unread = data?.unread ?? 0
  return (
    <AppLink
      plain
      href="/notifications"
      className="flex items-center gap-1.5 rounded-8 px-2 py-1 hover:bg-solid-gray-50"
    >
      <svg
        viewBox="0 0 20 20"
        width="18"
        height="18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d="M10 2.5a5 5 0 0 0-5 5v3.2L3.4 14h13.2L15 10.7V7.5a5 5 0 0 0-5-5ZM8 16a2 2 0 0 0 4 0" />
      </svg>
      <span className="sr-only">{unread > 0 ? t('bellUnread', { n: unread }) : t('bell')}</span>
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="min-w-6 rounded-full bg-red-900 px-1.5 text-center text-xs leading-5 font-700 text-white"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </AppLink>
  )
}
