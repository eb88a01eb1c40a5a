import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { mailLabels } from '../mail/mail.labels.ts'
import { mailProblems } from '../mail/mail-problems.labels.ts'
import { client, type Outbox } from './notifications-api.ts'

type Row = Outbox['rows'][number]

export const OutboxTable = ({ outbox }: { outbox: Outbox }) => {
  const t = useText(mailLabels)
  const problem = useText(mailProblems)
  const { may } = useMay()
  const done = useDone()
  const { sent, waiting, failed, rows } = outbox
  const columns = [
    { key: 'name', header: t('person'), rowHeader: true, cell: (row: Row) => row.name },
    { key: 'address', header: t('address'), cell: (row: Row) => row.address },
    { key: 'day', header: t('day'), cell: (row: Row) => <DateText day={row.day} /> },
    {
      key: 'state',
      header: t('state'),
      cell: (row: Row) => (
        <>
          <Tag tone={row.state === 'failed' ? 'red' : 'yellow'}>{t(row.state)}</Tag>{' '}
          <span className="text-sm whitespace-nowrap">{t('tries', { n: row.tries })}</span>
        </>
      ),
    },
    {
      key: 'reason',
      header: t('reason'),
      cell: (row: Row) =>
        row.problem && (
          <>
            {problem(row.problem.problem)}
            {row.problem.answer !== '' && <code className="block text-sm break-all">{row.problem.answer}</code>}
          </>
        ),
    },
    {
      key: 'retry',
      header: '',
      cell: (row: Row) =>
        row.state === 'failed' && (
          <Button
            variant="tertiary"
            size="sm"
            aria-label={t('retryOf', { name: row.name })}
            onPress={async () => {
              await client.mail.retry({ id: row.id })
              await done(t('retried'))
            }}
          >
            {t('retry')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <p className="mb-3 flex flex-wrap gap-x-6">
        {t('outboxCounts', { sent, waiting, failed })}
        {failed > 0 && may('programme.write') && <AppLink href="/notifications/print">{t('lookAtPrint')}</AppLink>}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('outboxNone')} />
      ) : (
        <Table caption={t('outbox')} rows={rows} rowKey={(row) => row.id} columns={columns} empty={null} />
      )}
    </>
  )
}
