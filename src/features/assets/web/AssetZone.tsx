import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { misplacedLabels } from '../../zones/zones.labels.ts'
import type { AssetRow } from './assets-api.ts'

/** The zone of an asset, and why it does not fit there. */
export const AssetZone = ({ row }: { row: AssetRow }) => {
  const t = useText(misplacedLabels)
  return (
    <span className="flex flex-wrap gap-1">
      {row.zone?.name ?? '–'}
      {row.misplaced.map((reason) => (
        <Tag key={reason} tone="red">
          ▲ {t(reason)}
        </Tag>
      ))}
    </span>
  )
}
