import { headName } from '../../../features/duties/web/head-names.ts'
import { stateNames } from '../../../features/duties/states.labels.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDutyLineColumns } from './duty-line-columns.tsx'
import type { DutyLine, Status } from './reports-api.ts'
import { reportsText } from './reports.text.ts'

type Row = { key: string; name: string; counts: Status['total']; has: (line: DutyLine) => boolean }
type State = DutyLine['mark']['state']
const states: readonly State[] = ['met', 'partly', 'unmet', 'unknown', 'exempted', 'notApplicable']
const isState = (text: string | null): text is State => states.some((state) => state === text)

/** Counts of the mandatory duties per 号; every number opens the rows that it counts, as of the same day. */
export const HeadsTable = ({ report }: { report: Status }) => {
  const t = useText(reportsText)
  const locale = useLocale()
  const { get, set } = useAddress()
  const rows: Row[] = [
    ...report.heads.map(({ head, counts }): Row => ({
      key: String(head),
      name: headName(head, locale),
      counts,
      has: ({ heads }) => heads.includes(head),
    })),
    ...(report.noHead.total + report.noHead.notApplicable > 0
      ? [{ key: 'none', name: t('noHead'), counts: report.noHead, has: ({ heads }: DutyLine) => heads.length === 0 }]
      : []),
    { key: 'all', name: t('all'), counts: report.total, has: () => true },
  ]
  const number = (row: Row, state: State) => {
    const n = row.counts[state]
    if (n === 0) return '0'
    return (
      <button
        type="button"
        className="min-h-6 min-w-8 text-right text-main underline underline-offset-2 hover:decoration-2"
        aria-label={t('open', { head: row.name, state: stateNames[locale][state], n })}
        onClick={() => set({ head: row.key, state })}
      >
        {n}
      </button>
    )
  }
  const columns: Column<Row>[] = [
    { key: 'name', header: t('head'), rowHeader: true, width: '30%', cell: ({ name }) => name },
    { key: 'total', header: t('total'), align: 'end', cell: ({ counts }) => counts.total },
    ...states.map((state) => ({
      key: state,
      header: stateNames[locale][state],
      align: 'end' as const,
      cell: (row: Row) => number(row, state),
    })),
  ]
  const shown = rows.find(({ key }) => key === get('head'))
  const state = get('state')
  return (
    <>
      <Table whole caption={t('heads')} columns={columns} rows={rows} rowKey={({ key }) => key} empty={null} />
      {shown && isState(state) ? (
        <Behind report={report} row={shown} state={state} onClose={() => set({ head: null, state: null })} />
      ) : (
        <p className="no-print mt-1 text-xs text-ink-soft">{t('behindHow')}</p>
      )}
    </>
  )
}

type BehindProps = { report: Status; row: Row; state: State; onClose: () => void }

const Behind = ({ report, row, state, onClose }: BehindProps) => {
  const t = useText(reportsText)
  const locale = useLocale()
  const columns = useDutyLineColumns()
  const lines = report.rows.filter((line) => line.strength === 'must' && line.mark.state === state && row.has(line))
  const title = t('behind', { head: row.name, state: stateNames[locale][state], n: lines.length })
  return (
    <section className="mt-3" aria-label={title}>
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-700">{title}</h2>
        <Button variant="tertiary" size="sm" onPress={onClose}>
          {t('close')}
        </Button>
      </div>
      <Table caption={title} columns={columns} rows={lines} rowKey={({ id }) => id} empty={<p>{t('none')}</p>} />
    </section>
  )
}
