import { formatWareki } from '../../../core/dates/wareki.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { activityLabels } from '../activities.labels.ts'
import type { ActivityView } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { ActivityTag } from './ActivityTag.tsx'

type Turn = ActivityView['earlier'][number]

/** The same work before: what was done, by whom, and what was learned. */
export const EarlierTurns = ({ activity: { earlier } }: { activity: ActivityView }) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const label = (key: keyof typeof activityLabels) => activityLabels[key][locale]
  return (
    <section>
      <h2 className="mb-1 font-700">{t('earlier')}</h2>
      {earlier.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('noEarlier')}</p>
      ) : (
        <Table
          whole
          caption={t('earlier')}
          rows={earlier}
          rowKey={(row) => row.id}
          empty={null}
          columns={[
            {
              key: 'due',
              header: label('due'),
              rowHeader: true,
              cell: (row: Turn) => <AppLink href={`/activities/${row.id}`}>{formatWareki(row.due)}</AppLink>,
            },
            { key: 'state', header: label('state'), cell: (row: Turn) => <ActivityTag activity={row} /> },
            {
              key: 'doneOn',
              header: label('doneOn'),
              cell: (row: Turn) => (row.doneOn ? formatWareki(row.doneOn) : '–'),
            },
            { key: 'doneBy', header: label('doneBy'), cell: (row: Turn) => row.doneBy || '–' },
            { key: 'note', header: label('note'), cell: (row: Turn) => row.skipReason || row.note || '–' },
          ]}
        />
      )}
    </section>
  )
}
