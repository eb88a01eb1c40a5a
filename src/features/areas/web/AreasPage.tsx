import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { ListAsked, RegisterColumn, RegisterFilter } from '../../registers/web/register-list.types.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import { areaKindLabels, areaLabels, logEveryLabels } from '../areas.labels.ts'
import { areaColumns } from '../area-columns.rules.ts'
import { type AreaRow, client, query } from './areas-api.ts'
import { areasText } from './areas.text.ts'

const useAreas = (input: ListAsked) =>
  useQuery({ ...query.areas.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 管理区域台帳. */
export const AreasPage = () => {
  const t = useText(areasText)
  const locale = useLocale()
  return (
    <RegisterList<AreaRow>
      register="areas"
      path="/areas"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useColumns()}
      filters={useFilters()}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useAreas}
      bulk={{
        fields: bulkFields(areaColumns, locale),
        preview: client.areas.previewBulk,
        confirm: client.areas.confirmBulk,
      }}
      actions={
        <>
          <AppLink href="/area-entries">{t('log')}</AppLink>
          <AppLink href="/facilities">{t('facilities')}</AppLink>
        </>
      }
    />
  )
}

function useColumns(): RegisterColumn<AreaRow>[] {
  const t = useText(areasText)
  const locale = useLocale()
  const label = (key: keyof typeof areaLabels) => areaLabels[key][locale]
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: label('kind'), sortable: true, cell: (row) => areaKindLabels[row.kind][locale] },
    { key: 'place', header: label('place'), sortable: true, cell: (row) => row.place || '–' },
    { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    { key: 'custodian', header: label('custodianPostId'), cell: (row) => row.custodian?.name ?? '–' },
    {
      key: 'policy',
      header: t('policy'),
      cell: (row) => (row.policyBody === null ? t('ownPolicy') : <Tag tone="blue">{row.policyBody}</Tag>),
    },
    {
      key: 'logEvery',
      header: label('logEvery'),
      first: false,
      cell: (row) => (row.logEvery ? logEveryLabels[row.logEvery][locale] : '–'),
    },
    { key: 'entries', header: t('entries30'), align: 'end', cell: (row) => row.entries },
    {
      key: 'unescorted',
      header: t('unescorted'),
      align: 'end',
      cell: (row) => (row.unescorted > 0 ? <Tag tone="red">{row.unescorted}</Tag> : 0),
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

function useFilters(): RegisterFilter[] {
  const t = useText(areasText)
  const locale = useLocale()
  const label = (key: keyof typeof areaLabels) => areaLabels[key][locale]
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
      label: label('kind'),
      kind: 'choice',
      quick: true,
      options: Object.entries(areaKindLabels).map(([value, words]) => ({ value, label: words[locale] })),
    },
    { key: 'ownPolicy', label: t('ownPolicy'), kind: 'flag' },
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'custodianPostId', label: label('custodianPostId'), kind: 'pick', search: pickObjects('post') },
    { key: 'policyBodyId', label: label('policyBodyId'), kind: 'pick', search: pickObjects('memberBody') },
  ]
}
