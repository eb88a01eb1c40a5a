import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './facilities-api.ts'
import { facilitiesText } from './facilities.text.ts'

export const FacilityImportPage = () => {
  const t = useText(facilitiesText)
  return <RegisterImportPage path="/facilities" title={t('title')} calls={client.facilities} />
}
