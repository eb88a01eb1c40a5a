import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatBoth } from '../../../core/dates/wareki.ts'
import { dayText } from '../../../core/dates/day-text.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { meetingLabels } from '../committee.labels.ts'
import { AgendaSection } from './AgendaSection.tsx'
import { type Meeting, query } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MeetingActs } from './MeetingActs.tsx'
import { MeetingTag } from './MeetingTag.tsx'
import { MembersSection } from './MembersSection.tsx'
import { ProofSection } from './ProofSection.tsx'
import { useMeetingTitle } from './use-meeting-title.ts'

export const MeetingPage = () => {
  const { meetingId = '' } = useParams({ strict: false })
  const found = useQuery(query.committee.get.queryOptions({ input: { id: meetingId } }))
  return <Fetched query={found}>{(meeting) => <MeetingRecord meeting={meeting} />}</Fetched>
}

/** One meeting: when and where, who, what is treated with its papers, and what came of it. */
const MeetingRecord = ({ meeting }: { meeting: Meeting }) => {
  const t = useText(committeeText)
  const label = useText(meetingLabels)
  const locale = useLocale()
  const titleOf = useMeetingTitle()
  const { everywhere } = useMay()
  const writes = everywhere('committee.write') && meeting.state === 'planned'
  const fact = (key: keyof typeof meetingLabels, value: string) => ({ term: label(key), value: value || '–' })
  return (
    <RecordPage
      id={meeting.id}
      isObject={false}
      title={titleOf(meeting)}
      subtitle={<MeetingTag state={meeting.state} />}
      crumbs={[{ label: t('title'), href: '/committee' }, { label: titleOf(meeting) }]}
      actions={<MeetingActs meeting={meeting} />}
      alarms={meeting.state === 'cancelled' && <Banner kind="info" title={meeting.cancelReason} />}
      facts={[
        {
          heading: t('what'),
          items: [
            fact(
              'heldOn',
              `${locale === 'ja' ? formatBoth(meeting.heldOn) : dayText(meeting.heldOn, locale)} ${meeting.startsAt}`.trim(),
            ),
            fact('place', meeting.place),
            fact('chair', meeting.chair),
            fact('secretary', meeting.secretary),
            {
              term: t('papers'),
              value: meeting.papersOn ? t('papersOn', { day: dayText(meeting.papersOn, locale) }) : t('papersNot'),
            },
            ...(meeting.minutes ? [{ term: t('general'), value: meeting.minutes }] : []),
          ],
        },
      ]}
    >
      {meeting.state === 'held' && <ProofSection meeting={meeting} />}
      <AgendaSection meeting={meeting} writes={writes} />
      <MembersSection meeting={meeting} writes={writes} />
    </RecordPage>
  )
}
