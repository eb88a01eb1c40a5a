import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { BookLinks } from '../../media/web/BookLinks.tsx'
import { LedgerLink } from '../../media/web/LedgerLink.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { type DisposalKey, disposalLabels, disposalStates, methodLabels } from '../disposals.labels.ts'
import { type DisposalRow, query } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { DisposalTag } from './DisposalTag.tsx'

const useDisposals = (input: ListAsked) =>
  useQuery({ ...query.disposals.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 廃棄記録簿. */
export const DisposalsPage = () => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const label = (key: DisposalKey) => disposalLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return (
    <RegisterList<DisposalRow>
      register="disposals"
      path="/disposals"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      takesIn={false}
      addLabel={t('plan')}
      columns={[
        { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
        { key: 'state', header: label('state'), sortable: true, cell: (row) => <DisposalTag disposal={row} /> },
        {
          key: 'object',
          header: label('object'),
          sortable: true,
          rowHeader: true,
          cell: (row) => `${row.object.number} ${row.object.name}`.trim(),
        },
        { key: 'serial', header: label('serial'), cell: (row) => row.object.serial || '–' },
        { key: 'class', header: label('confidentiality'), cell: (row) => row.classCode || t('unclassified') },
        { key: 'method', header: label('method'), sortable: true, cell: (row) => methodLabels[row.method][locale] },
        { key: 'unit', header: label('unitId'), first: false, cell: (row) => row.unit?.name ?? t('wholeBody') },
        { key: 'plannedOn', header: label('plannedOn'), sortable: true, cell: (row) => day(row.plannedOn) },
        { key: 'doneOn', header: label('doneOn'), sortable: true, cell: (row) => day(row.doneOn) },
        {
          key: 'contractor',
          header: label('contractor'),
          sortable: true,
          first: false,
          cell: (row) => row.contractor || '–',
        },
        {
          key: 'witness',
          header: label('witness'),
          first: false,
          cell: (row) => [row.witnessPost?.name, row.witness].filter(Boolean).join(' ') || '–',
        },
        {
          key: 'certificateNumber',
          header: t('certificate'),
          sortable: true,
          cell: (row) =>
            row.lacksCertificate ? <Tag tone="red">{t('lacksCertificate')}</Tag> : row.certificateNumber || '–',
        },
      ]}
      filters={[
        {
          key: 'state',
          label: label('state'),
          kind: 'choice',
          quick: true,
          options: wordOptions(disposalStates, locale),
        },
        { key: 'lacksCertificate', label: t('lacksCertificate'), kind: 'flag', quick: true },
        { key: 'overdue', label: t('overdue'), kind: 'flag', quick: true },
        { key: 'method', label: label('method'), kind: 'choice', options: wordOptions(methodLabels, locale) },
        { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
        { key: 'fiscalYear', label: t('fiscalYear'), kind: 'number' },
        { key: 'plannedOn', label: label('plannedOn'), kind: 'day' },
        { key: 'doneOn', label: label('doneOn'), kind: 'day' },
      ]}
      rowName={(row) => `${row.number} ${row.object.name}`}
      useRows={useDisposals}
      actions={
        <>
          <BookLinks here="/disposals" />
          <LedgerLink path="/disposals" />
        </>
      }
    />
  )
}
