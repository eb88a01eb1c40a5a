import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { formatFilters } from '../../registers/list/filters.rules.ts'
import { findingLabels } from '../system-accounts.labels.ts'
import { query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

type Row = { key: string; label: string; found: number; population: number | null; href: string }

/** Accounts to look at: how many of each, with the list behind the number. */
export const FindingsPage = () => {
  const t = useText(accountsText)
  const locale = useLocale()
  const found = useQuery(query.systemAccounts.overview.queryOptions({ input: {} }))
  const listOf = (key: string) =>
    `/system-accounts?f=${encodeURIComponent(formatFilters([{ key, op: 'in', values: ['true'] }]))}`
  return (
    <Page>
      <PageHeader
        title={t('findingsTitle')}
        subtitle={t('findingsWhy')}
        crumbs={[{ label: t('title'), href: '/system-accounts' }, { label: t('findings') }]}
        printable
      />
      <Fetched query={found}>
        {({ findings, overdue }) => {
          const rows: Row[] = [
            ...findings.map(({ key, ...counts }) => ({
              key,
              label: findingLabels[key][locale],
              ...counts,
              href: listOf(key),
            })),
            {
              key: 'overdue',
              label: t('overdue'),
              found: overdue,
              population: null,
              href: '/system-accounts/confirmations',
            },
          ]
          return (
            <Table
              caption={t('findingsTitle')}
              whole
              rows={rows}
              rowKey={(row) => row.key}
              empty={<EmptyState title={t('noneFound')} />}
              columns={[
                { key: 'finding', header: t('finding'), rowHeader: true, cell: (row: Row) => row.label },
                {
                  key: 'found',
                  header: t('found'),
                  align: 'end',
                  cell: (row: Row) =>
                    row.found === 0 ? '0' : <AppLink href={row.href}>{row.found.toLocaleString('ja-JP')}</AppLink>,
                },
                {
                  key: 'population',
                  header: t('population'),
                  align: 'end',
                  cell: (row: Row) => row.population?.toLocaleString('ja-JP') ?? '–',
                },
              ]}
            />
          )
        }}
      </Fetched>
    </Page>
  )
}
