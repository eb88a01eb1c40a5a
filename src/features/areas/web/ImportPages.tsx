import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './areas-api.ts'
import { areasText } from './areas.text.ts'

export const AreaImportPage = () => {
  const t = useText(areasText)
  return <RegisterImportPage path="/areas" title={t('title')} calls={client.areas} />
}

/** What a door system writes, or a typed 入退室管理簿. */
export const EntryImportPage = () => {
  const t = useText(areasText)
  return <RegisterImportPage path="/area-entries" title={t('log')} calls={client.entries} />
}
