import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { type ConfirmationRow, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { confirmationsText } from './confirmations.text.ts'
import { SetOutDialog } from './SetOutDialog.tsx'

/** What was asked of which unit about which system, open ones first. */
export const ConfirmationsPage = () => {
  const t = useText(confirmationsText)
  const accounts = useText(accountsText)
  const { may } = useMay()
  const write = may('registers.write')
  const found = useQuery(query.accountConfirmations.list.queryOptions({ input: {} }))
  const [setting, setSetting] = useState(false)
  const columns = [
    {
      key: 'unit',
      header: t('unit'),
      rowHeader: true,
      cell: (row: ConfirmationRow) => (
        <AppLink href={`/system-accounts/confirmations/${row.id}`}>{row.unit?.name ?? t('wholeBody')}</AppLink>
      ),
    },
    { key: 'system', header: t('system'), cell: (row: ConfirmationRow) => row.system.name },
    { key: 'askedOn', header: t('askedOn'), cell: (row: ConfirmationRow) => <DateText day={row.askedOn} /> },
    { key: 'dueOn', header: t('dueOn'), cell: (row: ConfirmationRow) => <DateText day={row.dueOn} /> },
    {
      key: 'answered',
      header: t('answered'),
      cell: (row: ConfirmationRow) => t('answeredOf', { answered: row.answered, rows: row.rows }),
    },
    {
      key: 'standing',
      header: t('standing'),
      cell: (row: ConfirmationRow) =>
        row.overdue ? (
          <Tag tone="red">{t('overdue')}</Tag>
        ) : (
          t(row.closedOn ? 'closed' : row.answered === row.rows ? 'complete' : 'open')
        ),
    },
    {
      key: 'remove',
      header: t('remove'),
      cell: (row: ConfirmationRow) => (
        <span className="flex flex-wrap gap-1">
          {row.remove}
          {row.removeOpen > 0 && <Tag tone="red">{t('removeOpen', { n: row.removeOpen })}</Tag>}
        </span>
      ),
    },
  ]
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: accounts('title'), href: '/system-accounts' }, { label: accounts('confirmations') }]}
        printable
        actions={
          write && (
            <Button size="sm" onPress={() => setSetting(true)}>
              {t('setOut')}
            </Button>
          )
        }
      />
      <Fetched query={found}>
        {(rows) => (
          <Table
            caption={t('title')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            empty={<EmptyState title={t('none')} next={t(write ? 'noneNext' : 'noneRead')} />}
          />
        )}
      </Fetched>
      {setting && <SetOutDialog onClose={() => setSetting(false)} />}
    </Page>
  )
}
