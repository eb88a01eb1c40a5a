import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { RegisterColumn, RegisterFilter } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { answerLabels, lendingLabels, mediumKindLabels, type MediumKey, mediumLabels } from '../media.labels.ts'
import type { MediumRow } from './media-api.ts'
import { mediaText } from './media.text.ts'

const tones = { in: 'plain', lent: 'blue', overdue: 'red' } as const

/** Columns of the register of media; keys that the server sorts by. */
export const useMediumColumns = (): RegisterColumn<MediumRow>[] => {
  const t = useText(mediaText)
  const locale = useLocale()
  const label = (key: MediumKey) => mediumLabels[key][locale]
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: label('kind'), sortable: true, cell: (row) => mediumKindLabels[row.kind][locale] },
    { key: 'serial', header: label('serial'), sortable: true, first: false, cell: (row) => row.serial || '–' },
    { key: 'product', header: label('product'), sortable: true, first: false, cell: (row) => row.product || '–' },
    { key: 'capacity', header: label('capacity'), first: false, cell: (row) => row.capacity || '–' },
    {
      key: 'encrypted',
      header: label('encrypted'),
      sortable: true,
      cell: (row) =>
        row.encrypted === 'no' ? (
          <Tag tone="yellow">{answerLabels.no[locale]}</Tag>
        ) : (
          answerLabels[row.encrypted][locale]
        ),
    },
    {
      key: 'confidentiality',
      header: t('confidentiality'),
      cell: (row) => row.confidentiality?.name ?? t('unclassified'),
    },
    { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    { key: 'custodian', header: label('custodianPostId'), first: false, cell: (row) => row.custodian?.name ?? '–' },
    { key: 'container', header: label('containerId'), cell: (row) => row.container?.name ?? (row.place || '–') },
    {
      key: 'lending',
      header: t('lending'),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-1">
          <Tag tone={tones[row.lending]}>{lendingLabels[row.lending][locale]}</Tag>
          {row.borrower}
        </span>
      ),
    },
    {
      key: 'dueOn',
      header: t('dueOn'),
      sortable: true,
      cell: (row) => (row.dueOn ? <DateText day={row.dueOn} /> : '–'),
    },
    {
      key: 'validFrom',
      header: label('validFrom'),
      sortable: true,
      first: false,
      cell: (row) => (row.validFrom ? <DateText day={row.validFrom} /> : '–'),
    },
    {
      key: 'validTo',
      header: label('validTo'),
      sortable: true,
      first: false,
      cell: (row) => (row.validTo ? <DateText day={row.validTo} /> : '–'),
    },
  ]
}

/** What the list of media is narrowed by. */
export const useMediumFilters = (): RegisterFilter[] => {
  const t = useText(mediaText)
  const locale = useLocale()
  const label = (key: MediumKey) => mediumLabels[key][locale]
  return [
    {
      key: 'standing',
      label: t('standing'),
      kind: 'choice',
      quick: true,
      options: [
        { value: 'current', label: t('current') },
        { value: 'ended', label: t('ended') },
      ],
    },
    {
      key: 'lending',
      label: t('lending'),
      kind: 'choice',
      quick: true,
      options: wordOptions(lendingLabels, locale),
    },
    { key: 'kind', label: label('kind'), kind: 'choice', quick: true, options: wordOptions(mediumKindLabels, locale) },
    {
      key: 'encrypted',
      label: label('encrypted'),
      kind: 'choice',
      quick: true,
      options: wordOptions(answerLabels, locale),
    },
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'custodianPostId', label: label('custodianPostId'), kind: 'pick', search: pickObjects('post') },
    { key: 'containerId', label: label('containerId'), kind: 'pick', search: pickObjects('store', 'area') },
    { key: 'dueOn', label: t('dueOn'), kind: 'day' },
    { key: 'validFrom', label: label('validFrom'), kind: 'day' },
    { key: 'validTo', label: label('validTo'), kind: 'day' },
  ]
}
