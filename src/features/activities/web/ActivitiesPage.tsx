import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { activityLabels, activitySources, activityStates, outcomes } from '../activities.labels.ts'
import { type ActivityRow, query } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { ActivityTag } from './ActivityTag.tsx'
import { minutesText } from './minutes-text.ts'
import { pickClauses, pickDuties } from './pick-clauses.ts'

const useActivities = (input: ListAsked) =>
  useQuery({ ...query.activities.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 実施事項: everything that is to be done, by its day. */
export const ActivitiesPage = () => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const label = (key: keyof typeof activityLabels) => activityLabels[key][locale]
  return (
    <RegisterList<ActivityRow>
      register="activities"
      path="/activities"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      takesIn={false}
      excel={false}
      addVerb="programme.write"
      addLabel={t('add')}
      firstFilters="state==open"
      columns={[
        { key: 'due', header: label('due'), sortable: true, cell: (row) => formatWareki(row.due) },
        { key: 'title', header: label('title'), sortable: true, rowHeader: true, cell: (row) => row.title },
        { key: 'state', header: label('state'), sortable: true, cell: (row) => <ActivityTag activity={row} /> },
        { key: 'owner', header: label('ownerPostId'), cell: (row) => row.owner?.name ?? t('noOwner') },
        { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
        { key: 'clause', header: label('clauseId'), cell: (row) => row.clause?.path ?? '–' },
        { key: 'duty', header: label('dutyId'), first: false, cell: (row) => row.duty?.name ?? '–' },
        { key: 'opens', header: label('opens'), sortable: true, first: false, cell: (row) => formatWareki(row.opens) },
        {
          key: 'minutes',
          header: label('minutes'),
          sortable: true,
          first: false,
          cell: (row) => minutesText(row.minutes, t) || '–',
        },
        {
          key: 'source',
          header: label('source'),
          sortable: true,
          first: false,
          cell: (row) => activitySources[row.source][locale],
        },
        {
          key: 'doneOn',
          header: label('doneOn'),
          sortable: true,
          cell: (row) => (row.doneOn ? formatWareki(row.doneOn) : '–'),
        },
        { key: 'doneBy', header: label('doneBy'), first: false, cell: (row) => row.doneBy || '–' },
        {
          key: 'outcome',
          header: label('outcome'),
          first: false,
          cell: (row) => (row.outcome ? outcomes[row.outcome][locale] : '–'),
        },
      ]}
      filters={[
        {
          key: 'state',
          label: label('state'),
          kind: 'choice',
          quick: true,
          options: wordOptions(activityStates, locale),
        },
        { key: 'late', label: label('late'), kind: 'flag', quick: true },
        { key: 'mine', label: label('mine'), kind: 'flag', quick: true },
        { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
        { key: 'ownerPostId', label: label('ownerPostId'), kind: 'pick', search: pickObjects('post') },
        { key: 'clauseId', label: label('clauseId'), kind: 'pick', search: pickClauses },
        { key: 'dutyId', label: label('dutyId'), kind: 'pick', search: pickDuties },
        { key: 'section', label: label('section'), kind: 'number' },
        { key: 'due', label: label('due'), kind: 'day' },
        { key: 'doneOn', label: label('doneOn'), kind: 'day' },
        { key: 'source', label: label('source'), kind: 'choice', options: wordOptions(activitySources, locale) },
      ]}
      rowName={(row) => row.title}
      useRows={useActivities}
      actions={
        <AppLink plain href="/activity-rules" className={buttonClass('tertiary', 'sm')}>
          {t('rules')}
        </AppLink>
      }
    />
  )
}
