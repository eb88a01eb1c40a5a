import type { ReactNode } from 'react'
import { stateNames } from '../../../features/duties/states.labels.ts'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMore } from '../../../web/use-more.ts'
import { DutyName, useDutyLineColumns } from './duty-line-columns.tsx'
import type { Status } from './reports-api.ts'
import { reportsText } from './reports.text.ts'

const FIRST = 8

/** What presses, what changed in a month, exemptions in force and what is due next: the same lists as on paper, whole. */
export const StatusLists = ({ report }: { report: Status }) => {
  const t = useText(reportsText)
  const locale = useLocale()
  const duties = useDutyLineColumns()
  const stateOf = (state: Status['changes'][number]['was']) =>
    state === null ? t('notThere') : stateNames[locale][state]
  const changes: Column<Status['changes'][number]>[] = [
    { key: 'duty', header: t('duty'), rowHeader: true, width: '60%', cell: (change) => <DutyName {...change} /> },
    { key: 'was', header: t('was'), cell: ({ was }) => stateOf(was) },
    { key: 'became', header: t('became'), cell: ({ became }) => <strong>{stateOf(became)}</strong> },
  ]
  const exemptions: Column<Status['exemptions'][number]>[] = [
    {
      key: 'duty',
      header: t('duty'),
      rowHeader: true,
      width: '32%',
      cell: (row) => <DutyName {...row} measureId={null} />,
    },
    { key: 'objects', header: t('objects'), cell: ({ objects }) => objects.join('、') },
    { key: 'measure', header: t('measure'), cell: ({ measure }) => measure },
    { key: 'until', header: t('until'), cell: ({ until }) => (until === null ? '–' : fullDay(until, locale)) },
  ]
  return (
    <>
      <Part title={t('pressing')} rows={report.pressing} columns={duties} rowKey={({ id }) => id} />
      <Part
        title={t('changes', { day: fullDay(report.since, locale) })}
        rows={report.changes}
        columns={changes}
        rowKey={({ id }) => id}
      />
      <Part
        title={t('exemptions')}
        rows={report.exemptions}
        columns={exemptions}
        rowKey={({ id, objects }) => `${id} ${objects.join(' ')}`}
      />
      <Part title={t('upcoming')} rows={report.upcoming} columns={duties} rowKey={({ id }) => id} />
    </>
  )
}

type PartProps<Row> = {
  title: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  empty?: ReactNode
}

const Part = <Row,>({ title, rows, columns, rowKey }: PartProps<Row>) => {
  const t = useText(reportsText)
  const { shown, more } = useMore(FIRST)
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">
        {title} <span className="font-400 text-ink-soft">{t('count', { n: rows.length })}</span>
      </h2>
      <Table
        whole
        caption={title}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={rowKey}
        empty={<p className="border-y border-line-soft py-2 text-sm">{t('none')}</p>}
      />
      {rows.length > shown && (
        <Button variant="tertiary" size="sm" onPress={more}>
          {t('more', { n: rows.length - shown })}
        </Button>
      )}
    </section>
  )
}
