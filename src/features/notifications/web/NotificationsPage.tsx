import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { notificationLabels } from '../notifications.labels.ts'
import { topicLabels } from '../topics.labels.ts'
import { MailPreference } from './MailPreference.tsx'
import { NoticeTitle, useNoticeTitle } from './NoticeTitle.tsx'
import { client, type Notice, query } from './notifications-api.ts'
import { StageTag } from './StageTag.tsx'

/** お知らせ: one's own, the newest first. */
export const NotificationsPage = () => {
  const t = useText(notificationLabels)
  const { may, everywhere } = useMay()
  const { get, set } = useAddress()
  const queries = useQueryClient()
  const unread = get('unread') === '1'
  const found = useInfiniteQuery({
    ...query.notifications.list.infiniteOptions({
      input: (cursor: string | null) => ({ unread: unread ? 'true' : 'false', ...(cursor ? { cursor } : {}) }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: keepPreviousData,
  })
  const refresh = () => queries.invalidateQueries()
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        actions={
          <>
            {may('programme.write') && <AppLink href="/notifications/print">{t('printTitle')}</AppLink>}
            {everywhere('organisation.write') && <AppLink href="/notifications/settings">{t('settings')}</AppLink>}
          </>
        }
      />
      <Fetched query={found}>
        {({ pages }) => {
          const [first] = pages
          const rows = pages.flatMap((page) => page.rows)
          if (first && !first.person) return <EmptyState title={t('noPerson')} next={t('noPersonNext')} />
          return (
            <>
              <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
                <span className="font-700">{t('unreadCount', { n: first?.unread ?? 0 })}</span>
                <Checkbox label={t('unreadOnly')} value={unread} onChange={(on) => set({ unread: on ? '1' : null })} />
                {(first?.unread ?? 0) > 0 && (
                  <Button
                    variant="secondary"
                    size="sm"
                    onPress={async () => {
                      await client.notifications.markAllRead({})
                      await refresh()
                      showToast('success', t('doneAll'))
                    }}
                  >
                    {t('allRead')}
                  </Button>
                )}
              </div>
              {rows.length === 0 ? (
                <EmptyState title={t(unread ? 'noneUnread' : 'none')} next={t('noneNext')} />
              ) : (
                <NoticesTable rows={rows} onRead={refresh} />
              )}
              {found.hasNextPage && (
                <div className="mt-3">
                  <Button
                    variant="secondary"
                    pending={found.isFetchingNextPage}
                    onPress={() => void found.fetchNextPage()}
                  >
                    {t('more')}
                  </Button>
                </div>
              )}
              <MailPreference />
            </>
          )
        }}
      </Fetched>
    </Page>
  )
}

const NoticesTable = ({ rows, onRead }: { rows: Notice[]; onRead: () => Promise<void> }) => {
  const t = useText(notificationLabels)
  const locale = useLocale()
  const titleOf = useNoticeTitle()
  const columns = [
    { key: 'stage', header: t('stage'), width: '9rem', cell: (row: Notice) => <StageTag told={row} /> },
    { key: 'topic', header: t('topic'), width: '11rem', cell: (row: Notice) => topicLabels[row.topic][locale] },
    { key: 'matter', header: t('matter'), rowHeader: true, cell: (row: Notice) => <NoticeTitle notice={row} link /> },
    {
      key: 'due',
      header: t('due'),
      width: '11rem',
      cell: (row: Notice) => (row.due ? <DateText day={row.due} /> : '–'),
    },
    { key: 'day', header: t('told'), width: '11rem', cell: (row: Notice) => <DateText day={row.day} /> },
    {
      key: 'standing',
      header: t('standing'),
      width: '9rem',
      cell: (row: Notice) =>
        row.read ? (
          t('read')
        ) : (
          <Button
            variant="tertiary"
            size="sm"
            aria-label={t('markReadOf', { title: titleOf(row) })}
            onPress={() => void client.notifications.markRead({ ids: [row.id] }).then(onRead)}
          >
            {t('markRead')}
          </Button>
        ),
    },
  ]
  return <Table caption={t('title')} rows={rows} rowKey={(row) => row.id} columns={columns} empty={null} />
}
