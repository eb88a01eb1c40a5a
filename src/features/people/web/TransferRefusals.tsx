import { Banner } from '../../../web/kit/Banner.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { transferLabels } from '../transfer/transfer.labels.ts'
import type { FilePreview } from './people-api.ts'

type Refusal = FilePreview['refusals'][number]

/** Each row that cannot be taken: where it stands, why, and what to do. */
export const TransferRefusals = ({ rows }: { rows: readonly Refusal[] }) => {
  const t = useText(transferLabels)
  if (rows.length === 0) return null
  const columns = [
    {
      key: 'place',
      header: t('place'),
      rowHeader: true,
      cell: (row: Refusal) => t('placeOf', { sheet: row.sheet, row: row.row }),
    },
    { key: 'column', header: t('column'), cell: (row: Refusal) => row.column },
    { key: 'value', header: t('value'), cell: (row: Refusal) => row.value || '–' },
    { key: 'reason', header: t('reason'), cell: (row: Refusal) => row.reason },
    { key: 'remedy', header: t('remedy'), cell: (row: Refusal) => row.remedy },
  ]
  return (
    <section>
      <Banner kind="error" title={t('refusals', { n: rows.length })} live>
        {t('refusalsWhy')}
      </Banner>
      <div className="mt-3">
        <Table
          caption={t('refusalsTable')}
          whole
          rows={rows}
          rowKey={(row) => `${row.sheet} ${row.row} ${row.column}`}
          columns={columns}
          empty={null}
        />
      </div>
    </section>
  )
}
