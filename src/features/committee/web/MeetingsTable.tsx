import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { meetingLabels } from '../committee.labels.ts'
import type { MeetingRow } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MeetingTag } from './MeetingTag.tsx'

/** The meetings of a year: when, where, and how far each one is. */
export const MeetingsTable = ({ meetings, writes }: { meetings: readonly MeetingRow[]; writes: boolean }) => {
  const t = useText(committeeText)
  const label = useText(meetingLabels)
  return (
    <Table
      caption={t('meetings')}
      whole
      rows={meetings}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('none')} next={t(writes ? 'noneNext' : 'noneReader')} />}
      columns={[
        {
          key: 'number',
          header: label('number'),
          width: '22%',
          rowHeader: true,
          cell: ({ id, number, name }) => (
            <AppLink href={`/committee/${id}`}>
              {t('meeting', { n: number })} {name}
            </AppLink>
          ),
        },
        {
          key: 'heldOn',
          header: t('day'),
          width: '20%',
          cell: ({ heldOn, startsAt }) => (
            <>
              <DateText day={heldOn} /> {startsAt}
            </>
          ),
        },
        { key: 'place', header: label('place'), width: '18%', cell: ({ place }) => place || '–' },
        { key: 'state', header: label('state'), width: '12%', cell: ({ state }) => <MeetingTag state={state} /> },
        { key: 'items', header: t('items'), align: 'end', width: '8%', cell: ({ items }) => items },
        { key: 'activities', header: t('activities'), align: 'end', width: '8%', cell: ({ activities }) => activities },
        {
          key: 'minutes',
          header: t('minutes'),
          width: '12%',
          cell: ({ proof }) =>
            proof === 'none' ? '–' : <Tag tone={proof === 'confirmed' ? 'green' : 'yellow'}>{t(proof)}</Tag>,
        },
      ]}
    />
  )
}
