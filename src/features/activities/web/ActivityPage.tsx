import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatBoth, formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { activityEvents, activityLabels, activitySources, outcomes } from '../activities.labels.ts'
import { type ActivityView, query } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { ActivityActs } from './ActivityActs.tsx'
import { ActivityRecordLine } from './ActivityRecordLine.tsx'
import { ActivitySteps } from './ActivitySteps.tsx'
import { ActivityTag } from './ActivityTag.tsx'
import { EarlierTurns } from './EarlierTurns.tsx'
import { minutesText } from './minutes-text.ts'

export const ActivityPage = () => {
  const { activityId = '' } = useParams({ strict: false })
  const found = useQuery(query.activities.get.queryOptions({ input: { id: activityId } }))
  return <Fetched query={found}>{(activity) => <ActivityRecord activity={activity} />}</Fetched>
}

/** One activity: what, why, until when, how, and what came of it. */
const ActivityRecord = ({ activity }: { activity: ActivityView }) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const fact = (key: keyof typeof activityLabels, value: ReactNode) => ({
    term: activityLabels[key][locale],
    value: value || '–',
  })
  const { event, objects } = activity
  return (
    <RecordPage
      id={activity.id}
      isObject={false}
      title={activity.title}
      subtitle={<ActivityTag activity={activity} />}
      crumbs={[{ label: t('title'), href: '/activities' }, { label: activity.title }]}
      actions={<ActivityActs activity={activity} />}
      alarms={<Alarms activity={activity} />}
      facts={[
        {
          heading: t('what'),
          items: [
            fact('why', <Why activity={activity} />),
            { term: t('period'), value: `${formatWareki(activity.opens)}～${formatWareki(activity.due)}` },
            fact('ownerPostId', activity.ownerHolders || t('noOwner')),
            fact('unitId', activity.unit?.name ?? t('wholeBody')),
            fact('minutes', minutesText(activity.minutes, t)),
            fact('recordAsked', activity.recordAsked),
            fact(
              'source',
              event
                ? `${activityEvents[event.kind][locale]}${locale === 'ja' ? '：' : ': '}${[event.about, formatWareki(event.day)].filter(Boolean).join(' ')}`
                : activitySources[activity.source][locale],
            ),
            ...(activity.duty
              ? [
                  {
                    term: t('objects'),
                    value:
                      objects.count === 0
                        ? t('noObjects')
                        : t('objectsOf', {
                            n: objects.count,
                            names: `${objects.names.join('、')}${objects.count > objects.names.length ? '…' : ''}`,
                          }),
                  },
                ]
              : []),
            ...(activity.note ? [fact('note', activity.note)] : []),
          ],
        },
        ...(activity.state === 'done'
          ? [
              {
                heading: t('result'),
                items: [
                  fact('doneOn', activity.doneOn && formatBoth(activity.doneOn)),
                  fact('doneBy', activity.doneBy),
                  fact('outcome', activity.outcome && outcomes[activity.outcome][locale]),
                  { term: t('record'), value: <ActivityRecordLine activity={activity} /> },
                ],
              },
            ]
          : []),
        ...(activity.skipReason ? [{ heading: t('result'), items: [fact('skipReason', activity.skipReason)] }] : []),
      ]}
    >
      <ActivitySteps activity={activity} />
      <EarlierTurns activity={activity} />
    </RecordPage>
  )
}

const Why = ({ activity: { duty, clause, clauseText } }: { activity: ActivityView }) => {
  if (duty === null) return null
  return (
    <span className="grid gap-0.5">
      {clause && (
        <span>
          {clause.path} {clauseText}
        </span>
      )}
      <AppLink href={`/duties/${duty.id}`}>{duty.name}</AppLink>
    </span>
  )
}

const Alarms = ({ activity }: { activity: ActivityView }) => {
  const t = useText(activitiesText)
  return (
    <>
      {activity.late && (
        <Banner kind="error" title={t('lateTitle')}>
          {t('lateNext')}
        </Banner>
      )}
      {activity.eventGone && <Banner kind="info" title={t('goneTitle')} />}
      {activity.actingFor !== null && activity.state === 'open' && (
        <Banner kind="info" title={t('actingTitle', { name: activity.actingFor })}>
          {t('actingNext')}
        </Banner>
      )}
    </>
  )
}
