import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { storeColumns } from '../stores/store-columns.schema.ts'
import { type StoreKey, storeLabels } from '../stores/stores.labels.ts'
import { BookLinks } from './BookLinks.tsx'
import { client, query, type StoreRow } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { storesText } from './stores.text.ts'

const useStores = (input: ListAsked) =>
  useQuery({ ...query.stores.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 保管場所: cabinets, 書庫 and 倉庫. */
export const StoresPage = () => {
  const t = useText(storesText)
  const of = useText(mediaText)
  const locale = useLocale()
  const label = (key: StoreKey) => storeLabels[key][locale]
  return (
    <RegisterList<StoreRow>
      register="stores"
      path="/stores"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={[
        { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
        { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
        { key: 'place', header: label('place'), sortable: true, cell: (row) => row.place || '–' },
        {
          key: 'lockable',
          header: label('lockable'),
          sortable: true,
          cell: (row) => t(row.lockable === null ? 'unknown' : row.lockable ? 'yes' : 'no'),
        },
        { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? of('wholeBody') },
        { key: 'area', header: label('areaId'), first: false, cell: (row) => row.area?.name ?? '–' },
        { key: 'contents', header: t('contents'), align: 'end', cell: (row) => row.contents },
        {
          key: 'confidentiality',
          header: of('confidentiality'),
          cell: (row) => row.confidentiality?.name ?? of('unclassified'),
        },
        {
          key: 'validTo',
          header: label('validTo'),
          sortable: true,
          first: false,
          cell: (row) => (row.validTo ? <DateText day={row.validTo} /> : '–'),
        },
      ]}
      filters={[
        {
          key: 'standing',
          label: of('standing'),
          kind: 'choice',
          quick: true,
          options: [
            { value: 'current', label: of('current') },
            { value: 'ended', label: of('ended') },
          ],
        },
        { key: 'lockable', label: label('lockable'), kind: 'flag', quick: true },
        { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
      ]}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useStores}
      bulk={{
        fields: bulkFields(storeColumns, locale),
        preview: client.stores.previewBulk,
        confirm: client.stores.confirmBulk,
      }}
      actions={<BookLinks here="/stores" />}
    />
  )
}
