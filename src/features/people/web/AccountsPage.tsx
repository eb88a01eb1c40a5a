import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { client, query, type Account } from './people-api.ts'
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx'

type Open = { act: 'add' } | { act: 'edit' | 'reset' | 'off'; row: Account } | null

export const AccountsPage = () => {
  const t = useText(accountsLabels)
  const done = useDone()
  const accounts = useQuery(query.accounts.list.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const switchOn = async ({ id }: Account) => {
    await client.accounts.update({ id, active: true })
    await done(t('onDone'))
  }
  const off = open?.act === 'off' ? open.row : null
  const switchOff = async () => {
    if (!off) return
    await client.accounts.update({ id: off.id, active: false })
    await done(t('offDone'))
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        actions={
          <>
            <AppLink href="/identity-providers">{t('providers')}</AppLink>
            <Button variant="secondary" onPress={() => setOpen({ act: 'add' })}>
              {t('add')}
            </Button>
          </>
        }
      />
      <Fetched query={accounts}>
        {(rows) => (
          <AccountsTable
            rows={rows}
            onAct={(act, row) => (act === 'on' ? void switchOn(row) : setOpen({ act, row }))}
          />
        )}
      </Fetched>
      {open?.act === 'add' && <AccountDialog row={null} onClose={close} />}
      {open?.act === 'edit' && <AccountDialog key={open.row.id} row={open.row} onClose={close} />}
      {open?.act === 'reset' && <ResetPasswordDialog key={open.row.id} row={open.row} onClose={close} />}
      <ConfirmDialog
        open={off !== null}
        onClose={close}
        title={t('offTitle', { name: off?.displayName ?? '' })}
        consequences={[t('off1'), t('off2')]}
        confirmLabel={t('deactivate')}
        onConfirm={switchOff}
      />
    </Page>
  )
}
