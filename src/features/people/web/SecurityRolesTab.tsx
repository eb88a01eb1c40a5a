import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { nameOf, taskOf } from '../security-role.labels.ts'
import { OrderButtons } from './OrderButtons.tsx'
import { client, query, type SecurityRole } from './people-api.ts'
import { RetireRoleDialog } from './RetireRoleDialog.tsx'
import { SecurityRoleDialog } from './SecurityRoleDialog.tsx'
import { TabFrame } from './TabFrame.tsx'
import { shownDay } from '../../../web/shown-day.ts'

/** The body's security roles: what each is called and does, in its own order. */
export const SecurityRolesTab = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const locale = useLocale()
  const done = useDone()
  const found = useQuery(query.people.securityRoles.queryOptions({ input: {} }))
  const [open, setOpen] = useState<SecurityRole | 'new' | null>(null)
  const [retiring, setRetiring] = useState<SecurityRole | null>(null)
  const restore = async ({ id }: SecurityRole) => {
    await client.people.retireSecurityRole({ id, retiredAt: null })
    await done(t('restoredDone'))
  }
  const columnsOf = (rows: readonly SecurityRole[]) => [
    {
      key: 'role',
      header: t('role'),
      rowHeader: true,
      width: '20rem',
      cell: (row: SecurityRole) => (
        <>
          {nameOf(row, locale)} {!row.shipped && <Tag tone="blue">{t('own')}</Tag>}
          {row.retiredAt && <Tag>{t('retired', { day: shownDay(row.retiredAt) })}</Tag>}
        </>
      ),
    },
    { key: 'task', header: t('task'), cell: (row: SecurityRole) => taskOf(row, locale) || '–' },
    ...(editable
      ? [
          {
            key: 'order',
            header: t('order'),
            cell: (row: SecurityRole) => (
              <OrderButtons
                name={nameOf(row, locale)}
                ids={rows.map(({ id }) => id)}
                id={row.id}
                onOrder={async (ids) => {
                  await client.people.orderSecurityRoles({ ids: [...ids] })
                  await done(t('saved'))
                }}
              />
            ),
          },
          {
            key: 'act',
            header: t('act'),
            cell: (row: SecurityRole) => (
              <span className="flex gap-2 whitespace-nowrap">
                <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                  {t('edit')}
                </Button>
                <Button
                  variant="tertiary"
                  size="sm"
                  onPress={() => (row.retiredAt === null ? setRetiring(row) : void restore(row))}
                >
                  {t(row.retiredAt === null ? 'retire' : 'restore')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <TabFrame why={t('rolesWhy')} add={editable ? t('addRole') : null} onAdd={() => setOpen('new')}>
      <Fetched query={found}>
        {(rows) => (
          <Table
            caption={t('securityRoles')}
            whole
            rows={rows}
            rowKey={(row) => row.id}
            columns={columnsOf(rows)}
            empty={null}
          />
        )}
      </Fetched>
      {open && (
        <SecurityRoleDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
      {retiring && <RetireRoleDialog row={retiring} onClose={() => setRetiring(null)} />}
    </TabFrame>
  )
}
