import { formatInstant } from '../../../web/format-instant.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { Area } from './areas-api.ts'
import { areasText } from './areas.text.ts'

type Month = Area['months'][number]

/** Months of the entry log: how many entries, what stands out, who looked through them. A month opens its sheet. */
export const MonthsTable = ({ area }: { area: Area }) => {
  const t = useText(areasText)
  const flagged = (n: number) => (n > 0 ? <Tag tone="red">{n}</Tag> : 0)
  return (
    <Table
      caption={t('months')}
      whole
      rows={area.months}
      rowKey={(row) => row.month}
      empty={<EmptyState title={t('noMonths')} next={t('noMonthsNext')} />}
      columns={[
        {
          key: 'month',
          header: t('month'),
          rowHeader: true,
          cell: (row: Month) => <AppLink href={`/areas/${area.id}/months/${row.month}`}>{row.month}</AppLink>,
        },
        { key: 'entries', header: t('count'), align: 'end', cell: (row: Month) => row.entries },
        { key: 'unescorted', header: t('unescorted'), align: 'end', cell: (row: Month) => flagged(row.unescorted) },
        { key: 'stillInside', header: t('stillInside'), align: 'end', cell: (row: Month) => row.stillInside },
        {
          key: 'checked',
          header: t('checked'),
          cell: (row: Month) =>
            row.checkedAt === null ? (
              <Tag tone="yellow">{t('notChecked')}</Tag>
            ) : (
              <span className="flex flex-wrap gap-1">
                {`${row.checkedBy} ${formatInstant(row.checkedAt)}`}
                {row.later > 0 && <Tag tone="yellow">{t('later', { n: row.later })}</Tag>}
              </span>
            ),
        },
      ]}
    />
  )
}
