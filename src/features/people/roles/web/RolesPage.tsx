import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../../web/Fetched.tsx'
import { AppLink } from '../../../../web/kit/AppLink.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../../web/kit/ConfirmDialog.tsx'
import { PageHeader } from '../../../../web/kit/PageHeader.tsx'
import { Page } from '../../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../../web/locale.ts'
import { useDone } from '../../../../web/use-done.ts'
import { client, query, type Role } from '../../web/people-api.ts'
import { rolesLabels } from '../roles.labels.ts'
import { RoleDialog } from './RoleDialog.tsx'
import { RoleMatrix } from './RoleMatrix.tsx'
import { RolesTable } from './RolesTable.tsx'

type Open = { act: 'edit' | 'copy' | 'reset' | 'remove'; role: Role } | { act: 'add' } | null

/** Roles × permissions, as a table to read and print; below it the roles themselves. */
export const RolesPage = () => {
  const t = useText(rolesLabels)
  const locale = useLocale()
  const done = useDone()
  const roles = useQuery(query.roles.list.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const role = open && 'role' in open ? open.role : null
  const name = role ? (locale === 'ja' ? role.nameJa : role.nameEn) : ''
  const confirm = async (act: 'reset' | 'delete') => {
    if (!role) return
    await client.roles[act]({ code: role.code })
    await done(t(act === 'reset' ? 'resetDone' : 'removed'))
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        printable
        actions={
          <>
            <AppLink href="/accounts">{t('accounts')}</AppLink>
            <Button variant="secondary" onPress={() => setOpen({ act: 'add' })}>
              {t('add')}
            </Button>
          </>
        }
      />
      <Fetched query={roles}>
        {(rows) => (
          <>
            <RoleMatrix roles={rows} />
            <h2 className="mt-8 mb-2 text-lg font-700">{t('whole')}</h2>
            <RolesTable roles={rows} onAct={(act, chosen) => setOpen({ act, role: chosen })} />
          </>
        )}
      </Fetched>
      {open && ['add', 'edit', 'copy'].includes(open.act) && (
        <RoleDialog key={role?.code ?? 'new'} role={role} copy={open.act === 'copy'} onClose={close} />
      )}
      <ConfirmDialog
        open={open?.act === 'remove'}
        onClose={close}
        title={t('removeTitle', { name })}
        consequences={[t('remove1')]}
        confirmLabel={t('remove')}
        danger
        onConfirm={() => confirm('delete')}
      />
      <ConfirmDialog
        open={open?.act === 'reset'}
        onClose={close}
        title={t('resetTitle', { name })}
        consequences={[
          t('reset1', { holders: role?.holders.map(({ displayName }) => displayName).join('、') || t('nobody') }),
        ]}
        confirmLabel={t('reset')}
        onConfirm={() => confirm('reset')}
      />
    </Page>
  )
}
