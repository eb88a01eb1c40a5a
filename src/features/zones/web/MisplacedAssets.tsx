import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { misplacedLabels } from '../zones.labels.ts'
import type { ZonePageData } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

type Asset = ZonePageData['misplacedAssets'][number]

/** Assets that may not stand in the zone, each with its reasons. */
export const MisplacedAssets = ({ zone }: { zone: ZonePageData }) => {
  const t = useText(zonesText)
  const reason = useText(misplacedLabels)
  if (zone.misplaced.assets === 0) return null
  return (
    <section id="misplaced">
      <h2 className="mb-1 font-700 text-red-1000">
        ▲ {t('wrongTitle')}（{zone.misplaced.assets}）
      </h2>
      <Table
        caption={t('wrongTitle')}
        whole
        rows={zone.misplacedAssets}
        rowKey={({ id, via }) => `${id} ${via?.id}`}
        empty={<p>{t('wrongHidden')}</p>}
        columns={[
          { key: 'number', header: t('number'), cell: (asset: Asset) => asset.number },
          {
            key: 'name',
            header: t('asset'),
            rowHeader: true,
            cell: (asset: Asset) => <AppLink href={`/assets/${asset.id}`}>{asset.name}</AppLink>,
          },
          { key: 'level', header: t('level'), cell: (asset: Asset) => asset.level ?? t('unclassified') },
          { key: 'via', header: t('via'), cell: (asset: Asset) => asset.via?.name ?? '–' },
          {
            key: 'reasons',
            header: t('reasons'),
            cell: (asset: Asset) => asset.reasons.map((code) => reason(code)).join('、'),
          },
        ]}
      />
    </section>
  )
}
