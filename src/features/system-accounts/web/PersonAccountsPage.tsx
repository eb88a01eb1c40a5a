import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAccountColumns } from './account-list-columns.tsx'
import { query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** Every account of one person, on every system: what has to be stopped when the person leaves. */
export const PersonAccountsPage = () => {
  const t = useText(accountsText)
  const { personId = '' } = useParams({ strict: false })
  const found = useQuery(query.systemAccounts.ofPerson.queryOptions({ input: { id: personId } }))
  const shown = ['login', 'system', 'unit', 'kind', 'lastUsedOn', 'standing']
  const columns = useAccountColumns()
    .filter(({ key }) => shown.includes(key))
    .map((column) => ({
      ...column,
      sortable: false,
      cell: (row: Parameters<typeof column.cell>[0]) =>
        column.rowHeader ? <AppLink href={`/system-accounts/${row.id}`}>{row.login}</AppLink> : column.cell(row),
    }))
  return (
    <Page>
      <Fetched query={found}>
        {({ name, lastDay, rows }) => (
          <>
            <PageHeader
              title={t('ofPerson', { name })}
              subtitle={lastDay && t('lastDay', { day: formatWareki(lastDay) })}
              crumbs={[{ label: t('title'), href: '/system-accounts' }, { label: name }]}
              printable
            />
            <Table
              caption={t('ofPerson', { name })}
              whole
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={<EmptyState title={t('noneOfPerson')} next={t('noneOfPersonNext')} />}
            />
          </>
        )}
      </Fetched>
    </Page>
  )
}
