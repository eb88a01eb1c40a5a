import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { accountsLabels } from '../accounts.labels.ts'
import type { Slip } from '../accounts.schema.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { AccountSessionsDialog } from './AccountSessionsDialog.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { client, query, type Account } from './people-api.ts'
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx'
import { SlipsView } from './SlipsView.tsx'

type Open = { act: 'add' } | { act: 'edit' | 'reset' | 'off' | 'sessions'; row: Account } | null

export const AccountsPage = () => {
  const t = useText(accountsLabels)
  const done = useDone()
  const accounts = useQuery(query.accounts.list.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Open>(null)
  const [slip, setSlip] = useState<Slip | null>(null)
  const close = () => setOpen(null)
  const unlock = async ({ id }: Account) => {
    // The lock may be over by itself meanwhile: then the list only has to be read anew.
    await client.accounts.unlock({ id }).then(
      () => done(t('unlocked')),
      (error: unknown) => {
        showToast('error', problemOf(error).message)
        return accounts.refetch()
      },
    )
  }
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
  if (slip) return <SlipsView slips={[slip]} onClose={() => setSlip(null)} />
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        actions={
          <>
            <AppLink href="/roles">{t('rolesPage')}</AppLink>
            <AppLink plain href="/accounts/from-roster" className={buttonClass('secondary')}>
              {t('fromRoster')}
            </AppLink>
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
            onAct={(act, row) => {
              if (act === 'on') void switchOn(row)
              else if (act === 'unlock') void unlock(row)
              else setOpen({ act, row })
            }}
          />
        )}
      </Fetched>
      {open?.act === 'add' && <AccountDialog row={null} onClose={close} />}
      {open?.act === 'edit' && <AccountDialog key={open.row.id} row={open.row} onClose={close} />}
      {open?.act === 'reset' && (
        <ResetPasswordDialog key={open.row.id} row={open.row} onClose={close} onSlip={setSlip} />
      )}
      {open?.act === 'sessions' && <AccountSessionsDialog key={open.row.id} row={open.row} onClose={close} />}
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
