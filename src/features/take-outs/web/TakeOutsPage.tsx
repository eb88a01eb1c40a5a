import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { BookLinks } from '../../media/web/BookLinks.tsx'
import { LedgerLink } from '../../media/web/LedgerLink.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { type TakeOutKey, takeOutLabels, takeOutStates } from '../take-outs.labels.ts'
import { query, type TakeOutRow } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'
import { TakeOutTag } from './TakeOutTag.tsx'
import { shownDay } from '../../../web/shown-day.ts'

const useTakeOuts = (input: ListAsked) =>
  useQuery({ ...query.takeOuts.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 持出管理簿. */
export const TakeOutsPage = () => {
  const t = useText(takeOutsText)
  const locale = useLocale()
  const label = (key: TakeOutKey) => takeOutLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return (
    <RegisterList<TakeOutRow>
      register="takeOuts"
      path="/take-outs"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      takesIn={false}
      addVerb="takeOuts.ask"
      addLabel={t('ask')}
      columns={[
        { key: 'number', header: label('number'), sortable: true, rowHeader: true, cell: (row) => row.number },
        { key: 'state', header: label('state'), sortable: true, cell: (row) => <TakeOutTag takeOut={row} /> },
        {
          key: 'objects',
          header: label('objects'),
          cell: (row) => row.objects.map(({ name }) => name).join('、'),
        },
        {
          key: 'confidentiality',
          header: label('confidentiality'),
          cell: (row) => row.confidentiality ?? t('unclassified'),
        },
        { key: 'applicant', header: label('applicant'), sortable: true, cell: (row) => row.applicant },
        { key: 'unit', header: label('unitId'), first: false, cell: (row) => row.unit?.name ?? t('wholeBody') },
        { key: 'purpose', header: label('purpose'), first: false, cell: (row) => row.purpose },
        { key: 'destination', header: label('destination'), cell: (row) => row.destination },
        { key: 'fromOn', header: label('fromOn'), sortable: true, cell: (row) => shownDay(row.fromOn) },
        { key: 'toOn', header: label('toOn'), sortable: true, cell: (row) => shownDay(row.toOn) },
        { key: 'askedOn', header: label('askedOn'), sortable: true, first: false, cell: (row) => day(row.askedOn) },
        { key: 'decidedBy', header: label('decidedBy'), cell: (row) => row.decidedBy ?? '–' },
        {
          key: 'decidedOn',
          header: label('decidedOn'),
          sortable: true,
          first: false,
          cell: (row) => day(row.decidedOn),
        },
        { key: 'outOn', header: label('outOn'), sortable: true, first: false, cell: (row) => day(row.outOn) },
        { key: 'returnedOn', header: label('returnedOn'), sortable: true, cell: (row) => day(row.returnedOn) },
      ]}
      filters={[
        {
          key: 'state',
          label: label('state'),
          kind: 'choice',
          quick: true,
          options: wordOptions(takeOutStates, locale),
        },
        { key: 'overdue', label: t('overdue'), kind: 'flag', quick: true },
        { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
        { key: 'fiscalYear', label: t('fiscalYear'), kind: 'number' },
        { key: 'askedOn', label: label('askedOn'), kind: 'day' },
        { key: 'fromOn', label: label('fromOn'), kind: 'day' },
        { key: 'toOn', label: label('toOn'), kind: 'day' },
      ]}
      rowName={(row) => `${row.number} ${row.purpose}`}
      useRows={useTakeOuts}
      actions={
        <>
          <BookLinks here="/take-outs" />
          <LedgerLink path="/take-outs" />
        </>
      }
    />
  )
}
