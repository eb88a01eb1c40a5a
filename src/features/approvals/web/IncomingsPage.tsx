import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { formatFilters } from '../../registers/list/filters.rules.ts'
import { type IncomingRow, query } from './approvals-api.ts'
import { incomingText } from './incoming.text.ts'

/** 収受簿: what came in, and how far it has been seen. */
export const IncomingsPage = () => {
  const t = useText(incomingText)
  const { may } = useMay()
  const address = useAddress()
  const search = address.get('search') ?? ''
  const openOnly = address.get('open') === '1'
  const filters = formatFilters(openOnly ? [{ key: 'open', op: 'in', values: ['true'] }] : [])
  const cursor = useCursor<string>(`${filters} ${search}`)
  const input = { filters, search, ...(cursor.at === null ? {} : { after: cursor.at }) }
  const list = useQuery({ ...query.incoming.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const add = may('approvals.draft') && (
    <AppLink plain href="/incoming/new" className={buttonClass('primary', 'sm')}>
      {t('new')}
    </AppLink>
  )
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={add} printable />
      <div className="no-print mb-3 flex flex-wrap items-end gap-4">
        <SearchBox label={t('search')} value={search} onSearch={(text) => address.set({ search: text })} />
        <Checkbox
          label={t('openOnly')}
          value={openOnly}
          onChange={(value) => address.set({ open: value ? '1' : null })}
        />
      </div>
      <Fetched query={list}>
        {({ rows, next, total }) => (
          <>
            <Table
              caption={t('title')}
              rows={rows}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t('none')} next={t('noneNext')} action={add} />}
              columns={[
                {
                  key: 'receivedOn',
                  header: t('receivedOn'),
                  cell: (row: IncomingRow) => formatWareki(row.receivedOn),
                },
                {
                  key: 'subject',
                  header: t('subject'),
                  rowHeader: true,
                  cell: (row: IncomingRow) => (
                    <span className="flex flex-wrap items-center gap-2">
                      <AppLink href={`/incoming/${row.id}`}>{row.subject}</AppLink>
                      {row.waitsForMe && <Tag tone="blue">{t('mine')}</Tag>}
                    </span>
                  ),
                },
                { key: 'fromName', header: t('fromName'), cell: (row: IncomingRow) => row.fromName },
                {
                  key: 'answerBy',
                  header: t('answerBy'),
                  cell: (row: IncomingRow) => (
                    <span className="flex flex-wrap items-center gap-2">
                      {row.answerBy ? formatWareki(row.answerBy) : '–'}
                      {row.overdue && <Tag tone="red">{t('overdue')}</Tag>}
                    </span>
                  ),
                },
                {
                  key: 'seen',
                  header: t('seenCount'),
                  cell: (row: IncomingRow) => (row.toSee > 0 ? `${row.seen}/${row.toSee}` : '–'),
                },
                {
                  key: 'closedOn',
                  header: t('closedOn'),
                  cell: (row: IncomingRow) => (row.closedOn ? formatWareki(row.closedOn) : t('open')),
                },
              ]}
            />
            <Pager
              shown={rows.length}
              total={total}
              onPrevious={cursor.back}
              onNext={next === null ? undefined : () => cursor.forward(next)}
            />
          </>
        )}
      </Fetched>
    </Page>
  )
}
