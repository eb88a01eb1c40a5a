import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { AssetForm } from './AssetForm.tsx'
import { query } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

/** A new asset. */
export const NewAssetPage = () => {
  const t = useText(assetsText)
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/assets' }, { label: t('register') }]} />
      <AssetForm asset={null} />
    </Page>
  )
}

/** An asset to be changed. */
export const EditAssetPage = () => {
  const t = useText(assetsText)
  const { assetId = '' } = useParams({ strict: false })
  const found = useQuery(query.assets.get.queryOptions({ input: { id: assetId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(asset) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${asset.name}`}
              crumbs={[
                { label: t('title'), href: '/assets' },
                { label: asset.number, href: `/assets/${asset.id}` },
                { label: t('change') },
              ]}
            />
            <AssetForm key={asset.id} asset={asset} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
