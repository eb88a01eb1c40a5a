import { Banner } from '../../../web/kit/Banner.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { unmatchedLabels } from '../outside-lists.labels.ts'
import type { ListPreview } from './terminals-api.ts'
import { outsideListsText } from './outside-lists.text.ts'

type Row = ListPreview['rows'][number]

/** Which terminal each row of a list is about, those without one first, and the values that cannot be read. */
export const ListPreviewTable = ({ preview }: { preview: ListPreview }) => {
  const t = useText(outsideListsText)
  const locale = useLocale()
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-700">{t('preview')}</h2>
      <p role="status">{t('counts', preview.counts)}</p>
      {preview.unread.length > 0 && (
        <Banner kind="warning" title={t('unread', { n: preview.unread.length })}>
          <p>{t('unreadWhy')}</p>
          <ul className="text-sm">
            {preview.unread.map(({ sheet, row, column, value, reason }) => (
              <li key={`${sheet} ${row} ${column}`}>{t('place', { row, column, value, reason })}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Table
        caption={t('preview')}
        rows={preview.rows}
        rowKey={(row) => `${row.row} ${row.key}`}
        empty={null}
        columns={[
          { key: 'row', header: t('row'), width: '4rem', cell: (row: Row) => row.row },
          { key: 'key', header: t('key'), rowHeader: true, cell: (row: Row) => row.key },
          {
            key: 'terminal',
            header: t('terminal'),
            cell: (row: Row) =>
              row.terminal ? (
                `${row.terminal.number} ${row.terminal.name}`
              ) : (
                <Tag tone="yellow">{unmatchedLabels[row.reason ?? 'none'][locale]}</Tag>
              ),
          },
        ]}
      />
    </section>
  )
}
