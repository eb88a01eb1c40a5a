import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

export const ConnectionImportPage = () => {
  const t = useText(connectionsText)
  return <RegisterImportPage path="/connections" title={t('title')} calls={client.connections} />
}
