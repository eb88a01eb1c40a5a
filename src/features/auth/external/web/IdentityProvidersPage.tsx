import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../../web/Fetched.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../../web/kit/ConfirmDialog.tsx'
import { PageHeader } from '../../../../web/kit/PageHeader.tsx'
import { showToast } from '../../../../web/kit/toast.ts'
import { Page } from '../../../../web/layout/Page.tsx'
import { useText } from '../../../../web/locale.ts'
import { problemOf } from '../../../../web/problem.ts'
import { useDone } from '../../../../web/use-done.ts'
import { providersLabels } from '../providers.labels.ts'
import { LdapDialog } from './LdapDialog.tsx'
import { LinksDialog } from './LinksDialog.tsx'
import { OidcDialog } from './OidcDialog.tsx'
import { ProvidersTable, type ProviderAct } from './ProvidersTable.tsx'
import { client, query, type ProviderRow } from './providers-api.ts'
import { TestDialog } from './TestDialog.tsx'

type Open = { act: 'addOidc' | 'addLdap' } | { act: Exclude<ProviderAct, 'on'>; row: ProviderRow } | null

export const IdentityProvidersPage = () => {
  const t = useText(providersLabels)
  const done = useDone()
  const providers = useQuery(query.identityProviders.list.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const switchOn = async ({ id }: ProviderRow) => {
    try {
      await client.identityProviders.update({ id, active: true })
      await done(t('onDone'))
    } catch (error) {
      showToast('error', problemOf(error).message)
    }
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('accounts'), href: '/accounts' }, { label: t('title') }]}
        actions={
          <>
            <Button variant="secondary" onPress={() => setOpen({ act: 'addOidc' })}>
              {t('addOidc')}
            </Button>
            <Button variant="secondary" onPress={() => setOpen({ act: 'addLdap' })}>
              {t('addLdap')}
            </Button>
          </>
        }
      />
      <Fetched query={providers}>
        {(rows) => (
          <ProvidersTable
            rows={rows}
            onAct={(act, row) => (act === 'on' ? void switchOn(row) : setOpen({ act, row }))}
          />
        )}
      </Fetched>
      <Dialogs open={open} onClose={close} />
    </Page>
  )
}

const Dialogs = ({ open, onClose }: { open: Open; onClose: () => void }) => {
  const t = useText(providersLabels)
  const done = useDone()
  if (!open) return null
  if (!('row' in open)) {
    const Add = open.act === 'addOidc' ? OidcDialog : LdapDialog
    return <Add row={null} onClose={onClose} />
  }
  const { act, row } = open
  const { id, name, links } = row
  if (act === 'test') return <TestDialog row={row} onClose={onClose} />
  if (act === 'links') return <LinksDialog row={row} onClose={onClose} />
  if (act === 'edit') {
    const Edit = row.settings.kind === 'oidc' ? OidcDialog : LdapDialog
    return <Edit row={row} onClose={onClose} />
  }
  const off = act === 'off'
  return (
    <ConfirmDialog
      open
      danger={!off}
      onClose={onClose}
      title={t(off ? 'offTitle' : 'removeTitle', { name })}
      consequences={off ? [t('off1', { n: links }), t('off2'), t('off3')] : [t('remove1')]}
      confirmLabel={t(off ? 'switchOff' : 'remove')}
      onConfirm={async () => {
        if (off) await client.identityProviders.update({ id, active: false })
        else await client.identityProviders.delete({ id })
        await done(t(off ? 'offDone' : 'removed'))
      }}
    />
  )
}
