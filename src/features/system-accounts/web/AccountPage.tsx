import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { standingLabels } from '../system-accounts.labels.ts'
import { useAccountFacts } from './account-facts.tsx'
import { type Account, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { useAnswerWord } from './answer-words.ts'

export const AccountPage = () => {
  const { accountId = '' } = useParams({ strict: false })
  const found = useQuery(query.systemAccounts.get.queryOptions({ input: { id: accountId } }))
  return <Fetched query={found}>{(account) => <AccountRecord account={account} />}</Fetched>
}

const AccountRecord = ({ account }: { account: Account }) => {
  const t = useText(accountsText)
  const locale = useLocale()
  const { may } = useMay()
  return (
    <RecordPage
      id={account.id}
      title={`${account.login}${account.name ? `　${account.name}` : ''}`}
      subtitle={
        <>
          <span>{account.system.name}</span>
          <span>{account.unit?.name ?? t('wholeBody')}</span>
          {account.standing !== 'live' && <Tag>{standingLabels[account.standing][locale]}</Tag>}
          {account.privileged && <Tag tone="yellow">{t('privileged')}</Tag>}
          {account.removalOpen && <Tag tone="red">{t('removalOpen')}</Tag>}
        </>
      }
      crumbs={[{ label: t('title'), href: '/system-accounts' }, { label: account.login }]}
      editHref={may('registers.write') ? `/system-accounts/${account.id}/edit` : undefined}
      actions={
        account.kind === 'shared' && <AppLink href={`/system-accounts/${account.id}/ledger`}>{t('ledger')}</AppLink>
      }
      facts={useAccountFacts(account)}
      alarms={
        account.leaver &&
        account.standing === 'live' && (
          <Banner kind="warning" title={t('leaverAlarm')}>
            {t('leaverNext')}
          </Banner>
        )
      }
    >
      <Confirmations account={account} />
    </RecordPage>
  )
}

const Confirmations = ({ account: { confirmations } }: { account: Account }) => {
  const t = useText(accountsText)
  const word = useAnswerWord()
  type Row = Account['confirmations'][number]
  if (confirmations.length === 0) return null
  return (
    <section>
      <h2 className="mb-1 font-700">{t('confirmed')}</h2>
      <Table
        caption={t('confirmed')}
        whole
        rows={confirmations}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          {
            key: 'askedOn',
            header: t('askedOn'),
            rowHeader: true,
            cell: (row: Row) => (
              <AppLink href={`/system-accounts/confirmations/${row.id}`}>
                <DateText day={row.askedOn} />
              </AppLink>
            ),
          },
          { key: 'answer', header: t('answer'), cell: (row: Row) => word(row.answer) },
          { key: 'note', header: t('note'), cell: (row: Row) => row.note || '–' },
          { key: 'answeredBy', header: t('answeredBy'), cell: (row: Row) => row.answeredBy ?? '–' },
          {
            key: 'doneOn',
            header: t('doneOn'),
            cell: (row: Row) => (row.doneOn ? <DateText day={row.doneOn} /> : '–'),
          },
        ]}
      />
    </section>
  )
}
