import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { Preview, PreviewRow, Refusal } from './import.types.ts'
import { importText } from './import.text.ts'

type ImportPreviewProps = { preview: Preview; path: string; refused: ReactNode }

/** What a file would do: refused rows first, then each row that would be added or changed, field by field. */
export const ImportPreview = ({ preview, path, refused }: ImportPreviewProps) => {
  const t = useText(importText)
  const { counts, rows, refusals, refusalsTotal, skipped, unusedHeadings } = preview
  const wanted = counts.add + counts.change
  const columns = [
    {
      key: 'outcome',
      header: t('outcome'),
      cell: (row: PreviewRow) => <Tag tone={row.outcome === 'add' ? 'green' : 'blue'}>{t(row.outcome)}</Tag>,
    },
    { key: 'number', header: t('number'), cell: (row: PreviewRow) => row.number || t('automatic') },
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: PreviewRow) => row.name },
    { key: 'unit', header: t('unit'), cell: (row: PreviewRow) => row.unit || '–' },
    { key: 'what', header: t('what'), cell: (row: PreviewRow) => <What row={row} path={path} /> },
    { key: 'place', header: t('place'), cell: (row: PreviewRow) => t('placeOf', { sheet: row.sheet, row: row.row }) },
  ]
  return (
    <>
      {refusals.length > 0 && (
        <section>
          <Banner kind="error" title={t('refusals', { n: counts.refused })} actions={refused} live>
            {t('refusalsWhy')}
          </Banner>
          <div className="mt-3">
            <Refusals rows={refusals} />
            {refusalsTotal > refusals.length && (
              <p className="text-sm text-ink-soft">{t('firstOnly', { n: refusals.length, total: refusalsTotal })}</p>
            )}
          </div>
        </section>
      )}
      {wanted === 0 ? (
        <Banner kind="info" title={t('nothing')} live>
          {t('nothingWhy')}
        </Banner>
      ) : null}
      <p className="font-700" role="status">
        {t('counts', counts)}
      </p>
      {unusedHeadings.length > 0 && (
        <p className="text-sm text-ink-soft">{t('unused', { names: unusedHeadings.join('、') })}</p>
      )}
      {skipped.length > 0 && (
        <Disclosure title={t('skipped', { n: counts.skipped })}>
          <ul className="text-sm">
            {skipped.map(({ sheet, row, text }) => (
              <li key={`${sheet} ${row}`}>
                {t('placeOf', { sheet, row })}：{text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {wanted > 0 && (
        <section>
          <h2 className="mb-2 font-700">{t('changes')}</h2>
          <Table
            caption={t('changes')}
            rows={rows}
            rowKey={(row) => `${row.sheet} ${row.row}`}
            columns={columns}
            empty={null}
          />
          {wanted > rows.length && (
            <p className="text-sm text-ink-soft">{t('firstOnly', { n: rows.length, total: wanted })}</p>
          )}
        </section>
      )}
    </>
  )
}

const What = ({ row, path }: { row: PreviewRow; path: string }) => {
  const t = useText(importText)
  return (
    <>
      {row.changes.map(({ column, before, after }) => (
        <div key={column}>
          <span className="text-ink-soft">{column}：</span>
          {before || '–'} → {after || '–'}
        </div>
      ))}
      {row.twins.length > 0 && (
        <div className="text-sm">
          <Tag tone="yellow">!</Tag> {t('twins', { names: '' })}
          {row.twins.map(({ id, number, name }) => (
            <AppLink key={id} href={`${path}/${id}`} className="mr-2">
              {number} {name}
            </AppLink>
          ))}
        </div>
      )}
      {row.changes.length === 0 && row.twins.length === 0 && '–'}
    </>
  )
}

const Refusals = ({ rows }: { rows: readonly Refusal[] }) => {
  const t = useText(importText)
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
    <Table
      caption={t('refusalsTable')}
      rows={rows}
      rowKey={(row) => `${row.sheet} ${row.row} ${row.column}`}
      columns={columns}
      empty={null}
    />
  )
}
