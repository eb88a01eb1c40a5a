import { useLocale } from '../../../web/locale.ts'
import { type AssetKey, assetLabels } from '../assets.labels.ts'

/** What a field of an asset is called. */
export const useAssetLabel = (): ((key: AssetKey) => string) => {
  const locale = useLocale()
  return (key) => assetLabels[key][locale]
}
