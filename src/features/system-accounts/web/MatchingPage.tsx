import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, query, type Unmatched } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { ChoosePersonDialog } from './ChoosePersonDialog.tsx'
import { matchingText } from './matching.text.ts'
import { useReasonWord } from './reason-words.ts'

/** Accounts of which it is not certain whose they are, one after the other, by keyboard. */
export const MatchingPage = () => {
  const t = useText(matchingText)
  const accounts = useText(accountsText)
  const done = useDone()
  const reason = useReasonWord()
  const found = useQuery(query.systemAccounts.matching.queryOptions({ input: {} }))
  const [choosing, setChoosing] = useState<Unmatched | null>(null)
  const [pending, setPending] = useState('')
  const [failure, setFailure] = useState('')
  const run = async (id: string, work: () => Promise<string>) => {
    setPending(id)
    setFailure('')
    try {
      await done(await work())
    } catch (error) {
      setFailure(problemOf(error).message)
    } finally {
      setPending('')
    }
  }
  const decide = (accountId: string, personId: string | null) =>
    run(accountId, async () => {
      await client.systemAccounts.decideMatches({ decisions: [{ accountId, personId }] })
      return t('decided')
    })
  const columns = [
    {
      key: 'account',
      header: t('account'),
      rowHeader: true,
      cell: (row: Unmatched) => (
        <>
          {row.login}　{row.name}
          <div className="text-sm font-400 text-ink-soft">
            {[row.system, row.affiliation].filter(Boolean).join('　')}
          </div>
        </>
      ),
    },
    {
      key: 'candidates',
      header: t('candidates'),
      cell: (row: Unmatched) =>
        row.candidates.length === 0
          ? '–'
          : row.candidates.map((one) => (
              <div key={one.personId} className="mb-1">
                {[one.name, one.unit, one.staffNumber].filter(Boolean).join('　')}
                <span className="text-ink-soft">　{reason(one.reason)}</span>
              </div>
            )),
    },
    {
      key: 'decide',
      header: t('decide'),
      cell: (row: Unmatched) => (
        <div className="flex flex-wrap gap-2">
          {row.candidates.map(({ personId, name, unit }) => (
            <Button
              key={personId}
              size="sm"
              variant="secondary"
              pending={pending === row.id}
              onPress={() => void decide(row.id, personId)}
            >
              {t('isPerson', { name: row.candidates.length > 1 && unit ? `${name}（${unit}）` : name })}
            </Button>
          ))}
          <Button size="sm" variant="tertiary" onPress={() => setChoosing(row)}>
            {t('other')}
          </Button>
          <Button size="sm" variant="tertiary" onPress={() => void decide(row.id, null)}>
            {t('nobody')}
          </Button>
        </div>
      ),
    },
  ]
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: accounts('title'), href: '/system-accounts' }, { label: accounts('matching') }]}
        actions={
          <Button
            size="sm"
            variant="secondary"
            pending={pending === 'again'}
            onPress={() =>
              void run('again', async () => t('matched', { n: (await client.systemAccounts.rematch({})).matched }))
            }
          >
            {t('again')}
          </Button>
        }
      />
      {failure && (
        <div className="mb-4">
          <Banner kind="error" title={failure} live />
        </div>
      )}
      <Fetched query={found}>
        {({ counts, rows }) => (
          <>
            <p className="mb-2" role="status">
              {t('counts', counts)}
              <span className="text-sm text-ink-soft">　{t('keys')}</span>
            </p>
            <Table
              caption={t('title')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={<EmptyState title={t('none')} next={t('noneNext')} />}
            />
          </>
        )}
      </Fetched>
      {choosing && (
        <ChoosePersonDialog
          account={choosing}
          onClose={() => setChoosing(null)}
          onChoose={async (personId) => {
            await client.systemAccounts.decideMatches({ decisions: [{ accountId: choosing.id, personId }] })
            await done(t('decided'))
            setChoosing(null)
          }}
        />
      )}
    </Page>
  )
}
