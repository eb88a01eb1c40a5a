import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'

export const DemarcationImportPage = () => {
  const t = useText(demarcationsText)
  return <RegisterImportPage path="/demarcations" title={t('importTitle')} calls={client.demarcations} />
}
