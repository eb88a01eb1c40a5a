import { formatInstant } from '../../../web/format-instant.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { Waiting } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

/** What waits for the reader: steps at their posts, 後閲, 供覧, drafts that came back. */
export const WaitingTable = ({ rows }: { rows: readonly Waiting[] }) => {
  const t = useText(approvalsText)
  return (
    <Table
      caption={t('waitingTab')}
      rows={rows}
      rowKey={(row) => `${row.what} ${row.id} ${row.post}`}
      empty={<EmptyState title={t('noneWaiting')} next={t('noneWaitingNext')} />}
      columns={[
        {
          key: 'subject',
          header: t('subject'),
          rowHeader: true,
          cell: (row: Waiting) => <AppLink href={row.href}>{row.subject}</AppLink>,
        },
        {
          key: 'what',
          header: t('what'),
          cell: (row: Waiting) => (
            <span className="flex flex-wrap gap-1">
              {t(`what.${row.what}`)}
              {row.acting && <Tag tone="yellow">{t('actingTag')}</Tag>}
            </span>
          ),
        },
        { key: 'post', header: t('post'), cell: (row: Waiting) => row.post || '–' },
        { key: 'since', header: t('since'), cell: (row: Waiting) => formatInstant(row.since) },
      ]}
    />
  )
}
