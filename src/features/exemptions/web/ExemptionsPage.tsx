import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { LedgerLink } from '../../media/web/LedgerLink.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { type ExemptionKey, exemptionLabels, exemptionStandings } from '../exemptions.labels.ts'
import { ExemptionTag } from './ExemptionTag.tsx'
import { query, type ExemptionRow } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

const useExemptions = (input: ListAsked) =>
  useQuery({ ...query.exemptions.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 例外措置台帳. */
export const ExemptionsPage = () => {
  const t = useText(exemptionsText)
  const locale = useLocale()
  const label = (key: ExemptionKey) => exemptionLabels[key][locale]
  const whole = (content: ReactNode) => <span className="whitespace-nowrap">{content}</span>
  const day = (value: string | null) => (value ? whole(<DateText day={value} />) : '–')
  const named = ({ objects }: ExemptionRow) =>
    objects.length > 2
      ? t('more', { name: objects[0]?.name ?? '', n: objects.length - 1 })
      : objects.map(({ name }) => name).join('、')
  return (
    <RegisterList<ExemptionRow>
      register="exemptions"
      path="/exemptions"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      takesIn={false}
      addVerb="exemptions.ask"
      addLabel={t('ask')}
      columns={[
        { key: 'number', header: label('number'), sortable: true, rowHeader: true, cell: (row) => whole(row.number) },
        { key: 'state', header: label('state'), sortable: true, cell: (row) => <ExemptionTag exemption={row} /> },
        {
          key: 'duty',
          header: label('dutyId'),
          sortable: true,
          cell: ({ duty, clauses }) => (
            <>
              {duty.name}
              {clauses.length > 0 && <span className="block text-xs text-ink-soft">{clauses.join('、')}</span>}
            </>
          ),
        },
        { key: 'objects', header: label('objects'), cell: named },
        { key: 'validFrom', header: label('validFrom'), sortable: true, cell: (row) => day(row.validFrom) },
        { key: 'validTo', header: label('validTo'), sortable: true, cell: (row) => day(row.validTo) },
        { key: 'unit', header: label('unitId'), first: false, cell: (row) => row.unit?.name ?? t('wholeBody') },
        { key: 'askedBy', header: label('askedBy'), sortable: true, cell: (row) => row.askedBy },
        { key: 'askedOn', header: label('askedOn'), sortable: true, first: false, cell: (row) => day(row.askedOn) },
        { key: 'reason', header: label('reason'), first: false, cell: (row) => row.reason },
        {
          key: 'compensatingMeasure',
          header: label('compensatingMeasure'),
          first: false,
          cell: (row) => row.compensatingMeasure,
        },
        { key: 'decidedBy', header: label('decidedBy'), cell: (row) => row.decidedBy ?? '–' },
        {
          key: 'decidedOn',
          header: label('decidedOn'),
          sortable: true,
          first: false,
          cell: (row) => day(row.decidedOn),
        },
      ]}
      filters={[
        {
          key: 'state',
          label: label('state'),
          kind: 'choice',
          quick: true,
          options: wordOptions(exemptionStandings, locale),
        },
        { key: 'endsSoon', label: t('endsSoonFilter'), kind: 'flag', quick: true },
        { key: 'emergency', label: t('emergencyFilter'), kind: 'flag', quick: true },
        { key: 'withoutEvidence', label: t('withoutEvidence'), kind: 'flag' },
        { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
        { key: 'fiscalYear', label: t('fiscalYear'), kind: 'number' },
        { key: 'askedOn', label: label('askedOn'), kind: 'day' },
        { key: 'validFrom', label: label('validFrom'), kind: 'day' },
        { key: 'validTo', label: label('validTo'), kind: 'day' },
        { key: 'decidedOn', label: label('decidedOn'), kind: 'day' },
      ]}
      rowName={(row) => `${row.number} ${row.duty.name}`}
      useRows={useExemptions}
      actions={<LedgerLink path="/exemptions" />}
    />
  )
}
