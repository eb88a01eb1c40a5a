import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { accountColumns } from '../account-columns.rules.ts'
import { useAccountFilters } from './account-filters.ts'
import { useAccountColumns } from './account-list-columns.tsx'
import { type AccountRow, client, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

const useAccounts = (input: ListAsked) =>
  useQuery({ ...query.systemAccounts.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** システムの利用者ID: the register of accounts of systems. */
export const SystemAccountsPage = () => {
  const t = useText(accountsText)
  const locale = useLocale()
  const { may } = useMay()
  return (
    <RegisterList<AccountRow>
      register="system-accounts"
      path="/system-accounts"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useAccountColumns()}
      filters={useAccountFilters()}
      firstFilters="standing=%3Dlive"
      rowName={(row) => `${row.system.name} ${row.login}`}
      useRows={useAccounts}
      bulk={{
        fields: bulkFields(accountColumns, locale),
        preview: client.systemAccounts.previewBulk,
        confirm: client.systemAccounts.confirmBulk,
      }}
      actions={
        <>
          <AppLink href="/system-accounts/findings">{t('findings')}</AppLink>
          <AppLink href="/system-accounts/confirmations">{t('confirmations')}</AppLink>
          {may('registers.write') && (
            <>
              <AppLink href="/system-accounts/matching">{t('matching')}</AppLink>
              <AppLink href="/system-accounts/export">{t('takeExport')}</AppLink>
            </>
          )}
        </>
      }
    />
  )
}
