import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useText } from '../../../web/locale.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { useAssetBulk } from './asset-bulk.ts'
import { useAssetColumns } from './asset-list-columns.tsx'
import { useAssetFilters } from './asset-filters.ts'
import { client, query, type AssetRow } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

const useAssets = (input: ListAsked) =>
  useQuery({ ...query.assets.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 情報資産台帳. */
export const AssetsPage = () => {
  const t = useText(assetsText)
  return (
    <RegisterList<AssetRow>
      register="assets"
      path="/assets"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useAssetColumns()}
      filters={useAssetFilters()}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useAssets}
      bulk={{ fields: useAssetBulk(), preview: client.assets.previewBulk, confirm: client.assets.confirmBulk }}
      actions={
        <>
          <AppLink href="/assets/files">{t('files')}</AppLink>
          <AppLink href="/assets/assessments">{t('assessments')}</AppLink>
        </>
      }
    />
  )
}
