import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { type Meeting, query } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { useMeetingTitle } from './use-meeting-title.ts'

type Props = { title: (meeting: Meeting) => string; children: (meeting: Meeting) => ReactNode }

/** A form that belongs to a meeting, under its page. */
export const MeetingSubpage = ({ title, children }: Props) => {
  const t = useText(committeeText)
  const titleOf = useMeetingTitle()
  const { meetingId = '' } = useParams({ strict: false })
  const found = useQuery(query.committee.get.queryOptions({ input: { id: meetingId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(meeting) => (
          <>
            <PageHeader
              title={title(meeting)}
              subtitle={titleOf(meeting)}
              crumbs={[
                { label: t('title'), href: '/committee' },
                { label: titleOf(meeting), href: `/committee/${meeting.id}` },
                { label: title(meeting) },
              ]}
            />
            {children(meeting)}
          </>
        )}
      </Fetched>
    </Page>
  )
}
