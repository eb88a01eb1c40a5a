import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { monthLabel } from '../programme.labels.ts'
import { monthOf } from '../year.rules.ts'
import type { Programme } from './programme-api.ts'
import { programmeText } from './programme.text.ts'

type Counts = Pick<Programme['done'][number], 'total' | 'done' | 'late' | 'skipped' | 'open' | 'overdue'>
type Row = Counts & { key: string; name: string }

const none: Counts = { total: 0, done: 0, late: 0, skipped: 0, open: 0, overdue: 0 }
const sum = (rows: readonly Counts[]): Counts =>
  rows.reduce<Counts>(
    (all, row) => ({
      total: all.total + row.total,
      done: all.done + row.done,
      late: all.late + row.late,
      skipped: all.skipped + row.skipped,
      open: all.open + row.open,
      overdue: all.overdue + row.overdue,
    }),
    none,
  )

/** Plan against done, by month and by section, with the sum of the year. */
export const DoneTable = ({ programme }: { programme: Programme }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const { done, sections } = programme
  if (done.length === 0) return <EmptyState title={t('notDecided')} />
  const all: Row = { key: 'all', name: t('total'), ...sum(done) }
  const months = Array.from({ length: 12 }, (_, month) => month)
    .map((month): Row => ({
      key: String(month),
      name: monthLabel(monthOf(month), locale),
      ...sum(done.filter((row) => row.month === month)),
    }))
    .filter(({ total }) => total > 0)
  const bySection = [...sections, { key: '', label: '', heading: t('silent') }]
    .map(({ key, label, heading }): Row => ({
      key: key || 'silent',
      name: `${label} ${heading}`,
      ...sum(done.filter((row) => row.section === key)),
    }))
    .filter(({ total }) => total > 0)
  const columns = (name: string): Column<Row>[] => [
    { key: 'name', header: name, rowHeader: true, width: '40%', cell: (row) => row.name },
    ...(
      [
        ['total', 'planned'],
        ['done', 'inTime'],
        ['late', 'late'],
        ['skipped', 'skipped'],
        ['open', 'open'],
        ['overdue', 'overdue'],
      ] as const
    ).map(([key, label]): Column<Row> => ({
      key,
      header: t(label),
      align: 'end',
      cell: (row) => (
        <span className={key === 'overdue' && row[key] > 0 ? 'font-700 text-red-1000' : ''}>{row[key]}</span>
      ),
    })),
  ]
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Table
        caption={t('month')}
        columns={columns(t('month'))}
        rows={[...months, all]}
        rowKey={({ key }) => key}
        whole
        empty={null}
      />
      <Table
        caption={t('section')}
        columns={columns(t('section'))}
        rows={[...bySection, all]}
        rowKey={({ key }) => key}
        whole
        empty={null}
      />
    </div>
  )
}
