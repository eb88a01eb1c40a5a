import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'

export const TerminalImportPage = () => {
  const t = useText(terminalsText)
  return <RegisterImportPage path="/terminals" title={t('title')} calls={client.terminals} />
}
