import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { query } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { ActivityForm } from './ActivityForm.tsx'

/** An activity by hand; with `?again=` the same work as an earlier one. */
export const NewActivityPage = () => {
  const t = useText(activitiesText)
  const again = useAddress().get('again')
  const found = useQuery({
    ...query.activities.get.queryOptions({ input: { id: again ?? '' } }),
    enabled: again !== null,
  })
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/activities' }, { label: t('add') }]} />
      {again === null ? (
        <ActivityForm activity={null} again={null} />
      ) : (
        <Fetched query={found}>{(earlier) => <ActivityForm activity={null} again={earlier} />}</Fetched>
      )}
    </Page>
  )
}

/** Owner, days, steps and words of an open one. */
export const EditActivityPage = () => {
  const t = useText(activitiesText)
  const { activityId = '' } = useParams({ strict: false })
  const found = useQuery(query.activities.get.queryOptions({ input: { id: activityId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(activity) => (
          <>
            <PageHeader
              title={t('editTitle')}
              subtitle={activity.title}
              crumbs={[
                { label: t('title'), href: '/activities' },
                { label: activity.title, href: `/activities/${activity.id}` },
                { label: t('change') },
              ]}
            />
            <ActivityForm key={activity.id} activity={activity} again={null} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
