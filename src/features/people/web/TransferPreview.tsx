import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { OverrideGiven } from '../../dual-roles/web/use-override.tsx'
import { transferLabels } from '../transfer/transfer.labels.ts'
import type { FilePreview } from './people-api.ts'
import { TransferOverride } from './TransferOverride.tsx'
import { TransferRefusals } from './TransferRefusals.tsx'
import { shownDay } from '../../../web/shown-day.ts'

type Props = { preview: FilePreview; onConfirm: (given: OverrideGiven) => Promise<void> }
type Row = FilePreview['rows'][number]

/** What a file would do: refused rows first, then units, vacant posts and each person. */
export const TransferPreview = ({ preview, onConfirm }: Props) => {
  const t = useText(transferLabels)
  const [asking, setAsking] = useState(false)
  const { counts, hiddenSheets, refusals, units, vacant, shared, days } = preview
  const changed = preview.rows.filter(({ outcome }) => outcome !== 'unchanged')
  const numbers = preview.kind === 'transfer' ? t('counts', counts) : t('rosterCounts', counts)
  const columns = [
    {
      key: 'outcome',
      header: t('outcome'),
      cell: (row: Row) => <Tag tone={row.outcome === 'unchanged' ? 'plain' : 'blue'}>{t(row.outcome)}</Tag>,
    },
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: Row) => row.name },
    { key: 'number', header: t('number'), cell: (row: Row) => row.number ?? '–' },
    { key: 'from', header: t('from'), cell: (row: Row) => row.from || '–' },
    { key: 'to', header: t('to'), cell: (row: Row) => row.to || '–' },
    { key: 'unit', header: t('unit'), cell: (row: Row) => row.unit || t('wholeBody') },
    { key: 'day', header: t('day'), cell: (row: Row) => (row.day ? <DateText day={row.day} /> : '–') },
    { key: 'lastDay', header: t('lastDay'), cell: (row: Row) => (row.lastDay ? <DateText day={row.lastDay} /> : '–') },
    { key: 'place', header: t('place'), cell: (row: Row) => t('placeOf', { sheet: row.sheet, row: row.row }) },
  ]
  const unitColumns = [
    {
      key: 'unit',
      header: t('unit'),
      rowHeader: true,
      cell: (row: FilePreview['units'][number]) => row.unit || t('wholeBody'),
    },
    ...(['leave', 'join', 'move', 'undecided'] as const).map((key) => ({
      key,
      header: t(key),
      align: 'end' as const,
      cell: (row: FilePreview['units'][number]) => `${row[key]}`,
    })),
  ]
  return (
    <div className="flex flex-col gap-6">
      {hiddenSheets.length > 0 && (
        <Banner kind="info" title={t('hidden', { names: hiddenSheets.join('、') })}>
          {t('hiddenNext')}
        </Banner>
      )}
      <TransferRefusals rows={refusals} />
      {vacant.length > 0 && (
        <Banner kind="warning" title={t('vacantTitle', { n: vacant.length })}>
          <p>{vacant.map(({ post, unit }) => `${unit} ${post}`.trim()).join('、')}</p>
          <p>{t('vacantNext')}</p>
        </Banner>
      )}
      {shared.length > 0 && (
        <Banner kind="warning" title={t('sharedTitle', { n: shared.length })}>
          <p>{shared.map(({ post, unit, names }) => `${unit} ${post}（${names.join('・')}）`.trim()).join('、')}</p>
          <p>{t('sharedNext')}</p>
        </Banner>
      )}
      {changed.length === 0 ? (
        <Banner kind="info" title={t('nothing')} live>
          {t('nothingWhy')}
        </Banner>
      ) : preview.dualRoles.length > 0 ? (
        <TransferOverride preview={preview} numbers={numbers} onConfirm={onConfirm} />
      ) : (
        <div className="no-print flex flex-wrap items-center gap-4">
          <Button onPress={() => setAsking(true)}>{t('confirm')}</Button>
          <p>{numbers}</p>
        </div>
      )}
      {units.length > 0 && (
        <section>
          <h2 className="mb-2 font-700">{t('byUnit')}</h2>
          <Table
            caption={t('byUnit')}
            whole
            rows={units}
            rowKey={(row) => row.unit}
            columns={unitColumns}
            empty={null}
          />
        </section>
      )}
      <section>
        <h2 className="mb-2 font-700">{t('rows')}</h2>
        <Table
          caption={t('rows')}
          whole
          rows={preview.rows}
          rowKey={(row) => `${row.sheet} ${row.row}`}
          columns={columns}
          empty={null}
        />
      </section>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('confirmTitle', { n: changed.length })}
        danger={false}
        confirmLabel={t('confirm')}
        onConfirm={() => onConfirm({})}
        consequences={[
          numbers,
          ...(days.length > 0 ? [t('effective', { days: days.map((day) => shownDay(day)).join('、') })] : []),
          ...(counts.leave > 0 ? [t('leavers')] : []),
          ...(counts.refused > 0 ? [t('refusedStay', { n: counts.refused })] : []),
          t('kept'),
        ]}
      />
    </div>
  )
}
