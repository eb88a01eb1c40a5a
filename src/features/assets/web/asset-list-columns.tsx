import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { RegisterColumn } from '../../registers/web/register-list.types.ts'
import { assetLabels, mediumLabels, personalLabels } from '../assets.labels.ts'
import { AssetZone } from './AssetZone.tsx'
import type { AssetRow } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

const number = (value: number | null) => (value === null ? '–' : value.toLocaleString('ja-JP'))

/** Columns of the register of assets; keys that the server sorts by. */
export const useAssetColumns = (): RegisterColumn<AssetRow>[] => {
  const t = useText(assetsText)
  const locale = useLocale()
  const label = (key: keyof typeof assetLabels) => assetLabels[key][locale]
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    {
      key: 'wanting',
      header: t('wanting'),
      align: 'end',
      cell: ({ wanting }) => (wanting > 0 ? <Tag tone="red">{t('wantingOf', { n: wanting })}</Tag> : '–'),
    },
    { key: 'business', header: label('business'), sortable: true, first: false, cell: (row) => row.business || '–' },
    {
      key: 'confidentiality',
      header: label('confidentialityId'),
      sortable: true,
      cell: (row) => row.confidentiality?.name ?? t('unclassified'),
    },
    {
      key: 'integrity',
      header: label('integrityId'),
      sortable: true,
      first: false,
      cell: (row) => row.integrity?.name ?? '–',
    },
    {
      key: 'availability',
      header: label('availabilityId'),
      sortable: true,
      first: false,
      cell: (row) => row.availability?.name ?? '–',
    },
    { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    { key: 'owner', header: label('ownerPostId'), first: false, cell: (row) => row.owner?.name ?? '–' },
    {
      key: 'medium',
      header: label('medium'),
      width: '7rem',
      sortable: true,
      cell: (row) => mediumLabels[row.medium][locale],
    },
    { key: 'place', header: t('placeOrSystem'), cell: (row) => row.container?.name ?? (row.place || '–') },
    { key: 'zone', header: label('zoneId'), cell: (row) => <AssetZone row={row} /> },
    {
      key: 'personal',
      header: label('personal'),
      sortable: true,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {personalLabels[row.personal][locale]}
          {row.specificPersonal && <Tag tone="red">{t('specific')}</Tag>}
        </span>
      ),
    },
    { key: 'persons', header: label('persons'), sortable: true, align: 'end', cell: (row) => number(row.persons) },
    {
      key: 'binders',
      header: label('binders'),
      sortable: true,
      align: 'end',
      first: false,
      cell: (row) => number(row.binders),
    },
    {
      key: 'retentionYears',
      header: label('retentionYears'),
      sortable: true,
      first: false,
      cell: (row) => [row.retentionYears, row.retentionNote].filter(Boolean).join(' ') || '–',
    },
    { key: 'supplier', header: label('supplierId'), first: false, cell: (row) => row.supplier?.name ?? '–' },
    {
      key: 'confirmedOn',
      header: label('confirmedOn'),
      width: '9rem',
      sortable: true,
      cell: (row) => (row.confirmedOn ? <DateText day={row.confirmedOn} /> : '–'),
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
