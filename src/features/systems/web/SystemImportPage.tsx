import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

export const SystemImportPage = () => {
  const t = useText(systemsText)
  return <RegisterImportPage path="/systems" title={t('title')} calls={client.systems} />
}
