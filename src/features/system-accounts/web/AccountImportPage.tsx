import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

export const AccountImportPage = () => {
  const t = useText(accountsText)
  return <RegisterImportPage path="/system-accounts" title={t('title')} calls={client.systemAccounts} />
}
