import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { systemColumns } from '../system-columns.rules.ts'
import { useSystemColumns } from './system-list-columns.tsx'
import { useSystemFilters } from './system-filters.ts'
import { client, query, type SystemRow } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

const useSystems = (input: ListAsked) =>
  useQuery({ ...query.systems.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 情報システム・ネットワーク台帳. */
export const SystemsPage = () => {
  const t = useText(systemsText)
  const locale = useLocale()
  return (
    <RegisterList<SystemRow>
      register="systems"
      path="/systems"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useSystemColumns()}
      filters={useSystemFilters()}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useSystems}
      bulk={{
        fields: bulkFields(systemColumns, locale),
        preview: client.systems.previewBulk,
        confirm: client.systems.confirmBulk,
      }}
      actions={
        <>
          <AppLink href="/terminals">{t('terminals')}</AppLink>
          <AppLink href="/outside-lists">{t('outsideLists')}</AppLink>
          <AppLink href="/systems?f=standing%3D%253Dcurrent%26procedure%3D%253Dmissing">
            {t('withoutProcedure')}
          </AppLink>
        </>
      }
    />
  )
}
