import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { importText } from '../../registers/web/import.text.ts'
import type { ExportPreview as Preview } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { exportText } from './export.text.ts'

/** Above this share of gone accounts the list is probably only a part. */
const MANY = 0.2

/** What an export would do: refused rows first, then who is gone, then what is new and changed. */
export const ExportPreview = ({ preview }: { preview: Preview }) => {
  const t = useText(exportText)
  const { counts, rows, gone, refusals, unusedHeadings } = preview
  const before = counts.change + counts.unchanged + counts.gone
  return (
    <div className="flex flex-col gap-6">
      <div role="status">
        <p className="font-700">{t('counts', counts)}</p>
        <p>{t('told', counts)}</p>
      </div>
      {counts.gone > 10 && counts.gone > before * MANY && (
        <Banner kind="warning" title={t('manyGone', counts)} live>
          {t('manyGoneWhy')}
        </Banner>
      )}
      <Unused headings={unusedHeadings} />
      <Refusals rows={refusals} total={counts.refused} />
      <Gone rows={gone} total={counts.gone} />
      <Changes rows={rows} total={counts.add + counts.change + counts.back} />
    </div>
  )
}

const Unused = ({ headings }: { headings: readonly string[] }) => {
  const t = useText(importText)
  return headings.length === 0 ? null : (
    <p className="text-sm text-ink-soft">{t('unused', { names: headings.join('、') })}</p>
  )
}

const More = ({ shown, total }: { shown: number; total: number }) => {
  const t = useText(exportText)
  return total > shown ? <p className="text-sm text-ink-soft">{t('firstOnly')}</p> : null
}

const Refusals = ({ rows, total }: { rows: Preview['refusals']; total: number }) => {
  const t = useText(exportText)
  type Row = (typeof rows)[number]
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 font-700">{t('refusals')}</h2>
      <Table
        caption={t('refusals')}
        rows={rows}
        rowKey={(row) => `${row.row} ${row.column}`}
        empty={null}
        columns={[
          { key: 'row', header: t('row'), rowHeader: true, align: 'end', cell: (row: Row) => row.row },
          { key: 'column', header: t('column'), cell: (row: Row) => row.column },
          { key: 'value', header: t('value'), cell: (row: Row) => row.value || '–' },
          { key: 'reason', header: t('reason'), cell: (row: Row) => row.reason },
          { key: 'remedy', header: t('remedy'), cell: (row: Row) => row.remedy },
        ]}
      />
      <More shown={rows.length} total={total} />
    </section>
  )
}

const Gone = ({ rows, total }: { rows: Preview['gone']; total: number }) => {
  const t = useText(exportText)
  type Row = (typeof rows)[number]
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 font-700">{t('goneList')}</h2>
      <Table
        caption={t('goneList')}
        rows={rows}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          {
            key: 'login',
            header: t('login'),
            rowHeader: true,
            cell: (row: Row) => <AppLink href={`/system-accounts/${row.id}`}>{row.login}</AppLink>,
          },
          { key: 'name', header: t('name'), cell: (row: Row) => row.name || '–' },
          { key: 'affiliation', header: t('affiliation'), cell: (row: Row) => row.affiliation || '–' },
        ]}
      />
      <More shown={rows.length} total={total} />
    </section>
  )
}

const Changes = ({ rows, total }: { rows: Preview['rows']; total: number }) => {
  const t = useText(exportText)
  const accounts = useText(accountsText)
  type Row = (typeof rows)[number]
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 font-700">{t('changes')}</h2>
      <Table
        caption={t('changes')}
        rows={rows}
        rowKey={(row) => String(row.row)}
        empty={null}
        columns={[
          {
            key: 'outcome',
            header: t('outcome'),
            cell: (row: Row) => <Tag tone={row.outcome === 'add' ? 'green' : 'blue'}>{t(row.outcome)}</Tag>,
          },
          { key: 'login', header: t('login'), rowHeader: true, cell: (row: Row) => row.login },
          { key: 'name', header: t('name'), cell: (row: Row) => row.name || '–' },
          {
            key: 'kind',
            header: t('kind'),
            cell: (row: Row) => (
              <span className="flex flex-wrap gap-1">
                {row.kind}
                {row.privileged && <Tag tone="yellow">{accounts('privileged')}</Tag>}
              </span>
            ),
          },
          { key: 'matched', header: t('matched'), cell: (row: Row) => (row.matched ? t('known') : '–') },
          {
            key: 'what',
            header: t('what'),
            cell: (row: Row) =>
              row.changes.length === 0
                ? '–'
                : row.changes.map(({ column, before, after }) => (
                    <div key={column}>
                      <span className="text-ink-soft">{column}：</span>
                      {before || '–'} → {after || '–'}
                    </div>
                  )),
          },
        ]}
      />
      <More shown={rows.length} total={total} />
    </section>
  )
}
