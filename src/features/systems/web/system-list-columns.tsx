import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { RegisterColumn } from '../../registers/web/register-list.types.ts'
import { procedureLabels, systemKindLabels, systemLabels } from '../systems.labels.ts'
import { SupportDay } from './SupportDay.tsx'
import type { SystemRow } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

const count = (n: number) => n.toLocaleString('ja-JP')

/** Columns of the register of systems; keys that the server sorts by. */
export const useSystemColumns = (): RegisterColumn<SystemRow>[] => {
  const t = useText(systemsText)
  const locale = useLocale()
  const label = (key: keyof typeof systemLabels) => systemLabels[key][locale]
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: label('kind'), sortable: true, cell: (row) => systemKindLabels[row.kind][locale] },
    { key: 'purpose', header: label('purpose'), sortable: true, first: false, cell: (row) => row.purpose || '–' },
    { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    { key: 'administrator', header: label('administratorPostId'), cell: (row) => row.administrator?.name ?? '–' },
    { key: 'operator', header: label('operatorPostId'), first: false, cell: (row) => row.operator?.name ?? '–' },
    { key: 'supplier', header: label('supplierId'), first: false, cell: (row) => row.supplier?.name ?? '–' },
    { key: 'zone', header: label('zoneId'), cell: (row) => row.zone?.name ?? '–' },
    {
      key: 'class',
      header: t('classShort'),
      cell: (row) =>
        row.confidentiality
          ? [row.confidentiality, row.integrity, row.availability].map((level) => level?.code ?? '–').join('・')
          : t('unclassified'),
    },
    {
      key: 'procedure',
      header: t('procedure'),
      sortable: true,
      cell: (row) =>
        row.procedure === 'missing' ? (
          <Tag tone="yellow">{procedureLabels.missing[locale]}</Tag>
        ) : (
          procedureLabels[row.procedure][locale]
        ),
    },
    { key: 'supportEnds', header: label('supportEnds'), sortable: true, cell: (row) => <SupportDay row={row} /> },
    {
      key: 'existingOnStart',
      header: label('existingOnStart'),
      sortable: true,
      first: false,
      cell: (row) => (row.existingOnStart === null ? t('existingOpen') : row.existingOnStart ? '○' : '×'),
    },
    { key: 'assets', header: t('assets'), align: 'end', first: false, cell: (row) => count(row.assets) },
    { key: 'terminals', header: t('terminals'), align: 'end', first: false, cell: (row) => count(row.terminals) },
    { key: 'accounts', header: t('accounts'), align: 'end', first: false, cell: (row) => count(row.accounts) },
    { key: 'place', header: label('place'), sortable: true, first: false, cell: (row) => row.place || '–' },
    {
      key: 'sharedWith',
      header: label('sharedWith'),
      sortable: true,
      first: false,
      cell: (row) => row.sharedWith || '–',
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
