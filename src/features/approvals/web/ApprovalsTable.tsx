import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { formatFilters } from '../../registers/list/filters.rules.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { kindLabels, stateLabels, wayLabels } from '../approvals.labels.ts'
import { type ApprovalRow, query } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { ApprovalTag } from './ApprovalTag.tsx'

/** Drafts and decisions that the reader sees, or their own; filtered on the server. */
export const ApprovalsTable = ({ own }: { own: boolean }) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  const address = useAddress()
  const [state, kind, search] = [address.get('state'), address.get('kind'), address.get('search') ?? '']
  const filters = formatFilters(
    [
      own ? { key: 'own', values: ['true'] } : null,
      state ? { key: 'state', values: [state] } : null,
      kind ? { key: 'kind', values: [kind] } : null,
    ].flatMap((one) => (one ? [{ ...one, op: 'in' as const }] : [])),
  )
  const cursor = useCursor<string>(`${filters} ${search}`)
  const input = { filters, search, ...(cursor.at === null ? {} : { after: cursor.at }) }
  const list = useQuery({ ...query.approvals.list.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <div className="flex flex-col gap-3">
      <div className="no-print flex flex-wrap items-end gap-3">
        <SearchBox label={t('search')} value={search} onSearch={(text) => address.set({ search: text })} />
        <FilterSelect
          label={t('state')}
          value={state}
          onPick={(value) => address.set({ state: value })}
          options={wordOptions(stateLabels, locale)}
        />
        <FilterSelect
          label={t('kind')}
          value={kind}
          onPick={(value) => address.set({ kind: value })}
          options={wordOptions(kindLabels, locale)}
        />
      </div>
      <Fetched query={list}>
        {({ rows, next, total }) => (
          <>
            <Table
              caption={t(own ? 'ownTab' : 'title')}
              rows={rows}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t('none')} next={t('noneNext')} />}
              columns={[
                {
                  key: 'subject',
                  header: t('subject'),
                  rowHeader: true,
                  cell: (row: ApprovalRow) => <AppLink href={`/approvals/${row.id}`}>{row.subject}</AppLink>,
                },
                { key: 'state', header: t('state'), cell: (row: ApprovalRow) => <ApprovalTag state={row.state} /> },
                { key: 'at', header: t('at'), cell: (row: ApprovalRow) => row.at.join('、') || '–' },
                { key: 'kind', header: t('kind'), cell: (row: ApprovalRow) => kindLabels[row.kind][locale] },
                { key: 'way', header: t('way'), cell: (row: ApprovalRow) => wayLabels[row.way][locale] },
                {
                  key: 'drafter',
                  header: t('drafter'),
                  cell: (row: ApprovalRow) => [row.draftedPost, row.draftedByName].filter(Boolean).join(' '),
                },
                { key: 'draftedOn', header: t('draftedOn'), cell: (row: ApprovalRow) => formatWareki(row.draftedOn) },
                {
                  key: 'decidedOn',
                  header: t('decidedOn'),
                  cell: (row: ApprovalRow) => (row.decidedOn ? formatWareki(row.decidedOn) : '–'),
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
    </div>
  )
}
