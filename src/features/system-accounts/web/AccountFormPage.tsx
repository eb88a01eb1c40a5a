import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { AccountForm } from './AccountForm.tsx'
import { query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** A new account of a system. */
export const NewAccountPage = () => {
  const t = useText(accountsText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/system-accounts' }, { label: t('register') }]}
      />
      <AccountForm account={null} />
    </Page>
  )
}

/** An account to be changed. */
export const EditAccountPage = () => {
  const t = useText(accountsText)
  const { accountId = '' } = useParams({ strict: false })
  const found = useQuery(query.systemAccounts.get.queryOptions({ input: { id: accountId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(account) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${account.login}`}
              crumbs={[
                { label: t('title'), href: '/system-accounts' },
                { label: account.login, href: `/system-accounts/${account.id}` },
                { label: t('change') },
              ]}
            />
            <AccountForm key={account.id} account={account} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
