import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { itemKinds, itemSources } from '../committee.labels.ts'
import type { Proposed } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

type ProposalTableProps = {
  items: readonly Proposed[]
  empty?: ReactNode
  action?: (item: Proposed) => ReactNode
}

/** What is due before the committee, each with where it comes from. */
export const ProposalTable = ({ items, empty, action }: ProposalTableProps) => {
  const t = useText(committeeText)
  const locale = useLocale()
  return (
    <Table
      caption={t('proposal')}
      whole
      rows={items}
      rowKey={({ source, title, dutyId }) => `${source} ${dutyId} ${title}`}
      empty={empty ?? <EmptyState title={t('noProposal')} next={t('noProposalNext')} />}
      columns={[
        { key: 'kind', header: t('kind'), width: '12%', cell: ({ kind }) => itemKinds[kind][locale] },
        {
          key: 'title',
          header: t('matter'),
          rowHeader: true,
          cell: ({ title, dutyId }) => (dutyId ? <AppLink href={`/duties/${dutyId}`}>{title}</AppLink> : title),
        },
        { key: 'source', header: t('source'), width: '20%', cell: ({ source }) => itemSources[source][locale] },
        ...(action ? [{ key: 'act', header: t('take'), width: '16%', cell: action }] : []),
      ]}
    />
  )
}
