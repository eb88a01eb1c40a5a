import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { committeeText } from './committee.text.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { MeetingSubpage } from './MeetingSubpage.tsx'

export const NewMeetingPage = () => {
  const t = useText(committeeText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/committee' }, { label: t('newTitle') }]}
      />
      <MeetingForm meeting={null} />
    </Page>
  )
}

export const EditMeetingPage = () => {
  const t = useText(committeeText)
  return (
    <MeetingSubpage title={() => t('edit')}>
      {(meeting) => <MeetingForm key={meeting.id} meeting={meeting} />}
    </MeetingSubpage>
  )
}
