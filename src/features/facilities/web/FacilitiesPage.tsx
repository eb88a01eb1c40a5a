import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { ListAsked, RegisterColumn, RegisterFilter } from '../../registers/web/register-list.types.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import {
  facilityKindLabels,
  facilityLabels,
  inspectionResultLabels,
  inspectionStandingLabels,
} from '../facilities.labels.ts'
import { facilityColumns } from '../facility-columns.rules.ts'
import { client, type FacilityRow, query } from './facilities-api.ts'
import { facilitiesText } from './facilities.text.ts'
import { InspectionTag } from './InspectionTag.tsx'

const useFacilities = (input: ListAsked) =>
  useQuery({ ...query.facilities.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 設備台帳. */
export const FacilitiesPage = () => {
  const t = useText(facilitiesText)
  const locale = useLocale()
  return (
    <RegisterList<FacilityRow>
      register="facilities"
      path="/facilities"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useColumns()}
      filters={useFilters()}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useFacilities}
      bulk={{
        fields: bulkFields(facilityColumns, locale),
        preview: client.facilities.previewBulk,
        confirm: client.facilities.confirmBulk,
      }}
      actions={<AppLink href="/areas">{t('areas')}</AppLink>}
    />
  )
}

function useColumns(): RegisterColumn<FacilityRow>[] {
  const t = useText(facilitiesText)
  const locale = useLocale()
  const label = (key: keyof typeof facilityLabels) => facilityLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: label('kind'), sortable: true, cell: (row) => facilityKindLabels[row.kind][locale] },
    { key: 'area', header: label('areaId'), cell: (row) => row.area?.name ?? '–' },
    { key: 'unit', header: label('unitId'), first: false, cell: (row) => row.unit?.name ?? t('wholeBody') },
    { key: 'supplier', header: label('supplierId'), first: false, cell: (row) => row.supplier?.name ?? '–' },
    {
      key: 'inspectionMonths',
      header: t('cycle'),
      sortable: true,
      align: 'end',
      cell: (row) => row.inspectionMonths ?? '–',
    },
    { key: 'inspectedOn', header: t('inspectedOn'), sortable: true, cell: (row) => day(row.inspectedOn) },
    {
      key: 'result',
      header: t('result'),
      sortable: true,
      cell: (row) => (row.result ? inspectionResultLabels[row.result][locale] : '–'),
    },
    { key: 'dueOn', header: t('dueOn'), sortable: true, cell: (row) => day(row.dueOn) },
    {
      key: 'inspection',
      header: t('inspection'),
      sortable: true,
      cell: (row) => <InspectionTag standing={row.inspection} />,
    },
  ]
}

function useFilters(): RegisterFilter[] {
  const t = useText(facilitiesText)
  const locale = useLocale()
  const words = (labels: Record<string, { ja: string; en: string }>) =>
    Object.entries(labels).map(([value, word]) => ({ value, label: word[locale] }))
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
      key: 'kind',
      label: facilityLabels.kind[locale],
      kind: 'choice',
      quick: true,
      options: words(facilityKindLabels),
    },
    {
      key: 'inspection',
      label: t('inspection'),
      kind: 'choice',
      quick: true,
      options: words(inspectionStandingLabels),
    },
    { key: 'areaId', label: facilityLabels.areaId[locale], kind: 'pick', search: pickObjects('area') },
    { key: 'unitId', label: facilityLabels.unitId[locale], kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'supplierId', label: facilityLabels.supplierId[locale], kind: 'pick', search: pickObjects('supplier') },
    { key: 'dueOn', label: t('dueOn'), kind: 'day' },
  ]
}
