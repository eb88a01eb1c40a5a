import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { misplacedLabels } from '../../zones/zones.labels.ts'
import { AssetStates } from './AssetStates.tsx'
import { useAssetFacts } from './asset-facts.tsx'
import { type Asset, query } from './assets-api.ts'
import { assetsText } from './assets.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

export const AssetPage = () => {
  const { assetId = '' } = useParams({ strict: false })
  const found = useQuery(query.assets.get.queryOptions({ input: { id: assetId } }))
  return <Fetched query={found}>{(asset) => <AssetRecord asset={asset} />}</Fetched>
}

const AssetRecord = ({ asset }: { asset: Asset }) => {
  const t = useText(assetsText)
  const misplaced = useText(misplacedLabels)
  const { may } = useMay()
  const facts = useAssetFacts(asset)
  return (
    <RecordPage
      id={asset.id}
      title={`${asset.number} ${asset.name}`}
      subtitle={
        <>
          <span>{asset.unit?.name ?? t('wholeBody')}</span>
          {asset.specificPersonal && <Tag tone="red">{t('specific')}</Tag>}
          {asset.validTo && <Tag>{t('endedOn', { day: shownDay(asset.validTo) })}</Tag>}
        </>
      }
      crumbs={[{ label: t('title'), href: '/assets' }, { label: asset.number }]}
      editHref={may('registers.write') ? `/assets/${asset.id}/edit` : undefined}
      facts={facts}
      alarms={
        asset.misplaced.length > 0 && (
          <Banner kind="error" title={t('misplaced')}>
            <ul>
              {asset.misplaced.map((reason) => (
                <li key={reason}>{misplaced(reason)}</li>
              ))}
            </ul>
          </Banner>
        )
      }
    >
      {asset.extracts.length > 0 && (
        <section>
          <h2 className="mb-1 font-700">{t('extracts')}</h2>
          <ul>
            {asset.extracts.map(({ id, number, name }) => (
              <li key={id}>
                <AppLink href={`/assets/${id}`}>
                  {number} {name}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AssetStates asset={asset} />
    </RecordPage>
  )
}
