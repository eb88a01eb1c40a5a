import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DateText } from '../../../web/kit/DateText.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { BookLinks } from '../../media/web/BookLinks.tsx'
import { LedgerLink } from '../../media/web/LedgerLink.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { formatFilters } from '../../registers/list/filters.rules.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { directionLabels, type HandOverKey, handOverLabels, standingLabels, wayLabels } from '../hand-overs.labels.ts'
import { type HandOverRow, query } from './hand-overs-api.ts'
import { handOversText } from './hand-overs.text.ts'
import { HandOverTag } from './HandOverTag.tsx'

const useHandOvers = (input: ListAsked) =>
  useQuery({ ...query.handOvers.list.queryOptions({ input }), placeholderData: keepPreviousData })
const stillWith = new URLSearchParams({ f: formatFilters([{ key: 'standing', op: 'in', values: ['with'] }]) })
const count = (value: number | null) => (value === null ? '–' : value.toLocaleString('ja-JP'))

/** 受渡簿. */
export const HandOversPage = () => {
  const t = useText(handOversText)
  const locale = useLocale()
  const label = (key: HandOverKey) => handOverLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return (
    <RegisterList<HandOverRow>
      register="handOvers"
      path="/hand-overs"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      takesIn={false}
      addLabel={t('add')}
      columns={[
        { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
        { key: 'standing', header: label('standing'), sortable: true, cell: (row) => <HandOverTag handOver={row} /> },
        {
          key: 'direction',
          header: label('direction'),
          sortable: true,
          cell: (row) => directionLabels[row.direction][locale],
        },
        { key: 'handedOn', header: label('handedOn'), sortable: true, cell: (row) => day(row.handedOn) },
        { key: 'partner', header: label('partner'), sortable: true, cell: (row) => row.partner },
        { key: 'contents', header: label('contents'), rowHeader: true, cell: (row) => row.contents },
        { key: 'pieces', header: label('pieces'), sortable: true, align: 'end', cell: (row) => count(row.pieces) },
        { key: 'records', header: label('records'), sortable: true, align: 'end', cell: (row) => count(row.records) },
        { key: 'unit', header: label('unitId'), first: false, cell: (row) => row.unit?.name ?? t('wholeBody') },
        {
          key: 'method',
          header: label('method'),
          sortable: true,
          first: false,
          cell: (row) => wayLabels[row.method][locale],
        },
        {
          key: 'encrypted',
          header: label('encrypted'),
          sortable: true,
          cell: (row) => answerLabels[row.encrypted][locale],
        },
        {
          key: 'receipt',
          header: t('receipt'),
          cell: (row) =>
            row.lacksReceipt ? <Tag tone="yellow">{t('lacksReceipt')}</Tag> : row.receiptNumber || day(row.receiptOn),
        },
        { key: 'returnDue', header: label('returnDue'), sortable: true, cell: (row) => day(row.returnDue) },
        { key: 'returnedOn', header: label('returnedOn'), sortable: true, cell: (row) => day(row.returnedOn) },
      ]}
      filters={[
        {
          key: 'standing',
          label: label('standing'),
          kind: 'choice',
          quick: true,
          options: wordOptions(standingLabels, locale),
        },
        {
          key: 'direction',
          label: label('direction'),
          kind: 'choice',
          quick: true,
          options: wordOptions(directionLabels, locale),
        },
        { key: 'overdue', label: t('overdue'), kind: 'flag', quick: true },
        { key: 'lacksReceipt', label: t('lacksReceipt'), kind: 'flag' },
        { key: 'partnerId', label: label('partner'), kind: 'pick', search: pickObjects('supplier', 'memberBody') },
        { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
        { key: 'fiscalYear', label: t('fiscalYear'), kind: 'number' },
        { key: 'handedOn', label: label('handedOn'), kind: 'day' },
        { key: 'returnDue', label: label('returnDue'), kind: 'day' },
      ]}
      rowName={(row) => `${row.number} ${row.contents}`}
      useRows={useHandOvers}
      actions={
        <>
          <BookLinks here="/hand-overs" />
          <AppLink href={`/hand-overs?${stillWith.toString()}`}>{t('stillWith')}</AppLink>
          <LedgerLink path="/hand-overs" />
        </>
      }
    />
  )
}
