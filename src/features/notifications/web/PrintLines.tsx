import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { notificationLabels } from '../notifications.labels.ts'
import { topicLabels } from '../topics.labels.ts'
import { NoticeTitle } from './NoticeTitle.tsx'
import type { PrintPerson } from './notifications-api.ts'
import { StageTag } from './StageTag.tsx'

type Line = PrintPerson['rows'][number]

/** What one person has to be told. */
export const PrintLines = ({ person }: { person: PrintPerson }) => {
  const t = useText(notificationLabels)
  const locale = useLocale()
  const columns = [
    { key: 'stage', header: t('stage'), width: '8rem', cell: (row: Line) => <StageTag told={row} /> },
    { key: 'topic', header: t('topic'), width: '10rem', cell: (row: Line) => topicLabels[row.topic][locale] },
    {
      key: 'matter',
      header: t('matter'),
      rowHeader: true,
      cell: (row: Line) => <NoticeTitle notice={{ ...row, read: true }} link={false} />,
    },
    {
      key: 'due',
      header: t('due'),
      width: '12rem',
      cell: (row: Line) => (
        <>
          {row.due ? <DateText day={row.due} /> : '–'}
          {row.printed && <span className="no-print ml-2 text-sm text-ink-soft">{t('printed')}</span>}
        </>
      ),
    },
  ]
  return (
    <Table caption={person.name} whole rows={person.rows} rowKey={(row) => row.id} columns={columns} empty={null} />
  )
}
