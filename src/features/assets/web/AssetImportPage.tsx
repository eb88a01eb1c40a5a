import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

export const AssetImportPage = () => {
  const t = useText(assetsText)
  return <RegisterImportPage path="/assets" title={t('title')} calls={client.assets} />
}
