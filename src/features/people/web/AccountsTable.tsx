import { useState } from 'react'
import { formatInstant } from '../../../web/format-instant.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { GrantLine } from '../../auth/web/GrantLine.tsx'
import { HistoryButton } from '../../history/web/HistoryButton.tsx'
import { accountsLabels } from '../accounts.labels.ts'
import { AccountStanding } from './AccountStanding.tsx'
import type { Account } from './people-api.ts'

export type AccountAct = 'edit' | 'reset' | 'off' | 'on' | 'unlock' | 'sessions'
type AccountsTableProps = { rows: readonly Account[]; onAct: (act: AccountAct, row: Account) => void }

/** What an administrator looks for in the list. */
const filters = {
  showLocked: ({ lockedUntil }: Account) => lockedUntil !== null,
  showNever: ({ lastSignInAt, active }: Account) => lastSignInAt === null && active,
  showMissing: ({ secondFactorRequired, secondFactor, active }: Account) =>
    secondFactorRequired && !secondFactor && active,
  showInactive: ({ active }: Account) => !active,
}
type Filter = keyof typeof filters
const filterNames = Object.keys(filters) as Filter[]

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

const found = (row: Account, search: string): boolean =>
  folded(`${row.displayName}/${row.username}/${row.personName ?? ''}`).includes(folded(search))

export const AccountsTable = ({ rows, onAct }: AccountsTableProps) => {
  const t = useText(accountsLabels)
  const [filter, setFilter] = useState<Filter | null>(null)
  const [search, setSearch] = useState('')
  const shown = rows.filter((row) => (filter === null || filters[filter](row)) && found(row, search))
  const button = (act: AccountAct, label: string, row: Account) => (
    <Button variant="tertiary" size="sm" onPress={() => onAct(act, row)}>
      {label}
    </Button>
  )
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-end gap-4">
        <SearchBox label={t('search')} value={search} onSearch={setSearch} />
        <Select
          label={t('show')}
          placeholder={t('showAll')}
          options={filterNames.map((value) => ({ value, label: t(value) }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <Table
        caption={t('title')}
        whole
        rows={shown}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('nobody')} />}
        columns={[
          {
            key: 'name',
            header: t('displayName'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.displayName}
                <span className="block text-xs font-400 text-ink-soft">{row.username}</span>
              </>
            ),
          },
          { key: 'person', header: t('person'), cell: (row) => row.personName ?? '–' },
          {
            key: 'roles',
            header: t('roles'),
            cell: (row) =>
              row.grants.map((grant) => <GrantLine key={`${grant.role}${grant.scopeId}${grant.own}`} grant={grant} />),
          },
          {
            key: 'second',
            header: t('second'),
            cell: (row) => t(row.secondFactor ? 'on' : row.secondFactorRequired ? 'secondMissing' : 'off'),
          },
          {
            key: 'last',
            header: t('lastSignIn'),
            cell: (row) => (
              <>
                {row.lastSignInAt === null ? t('never') : formatInstant(row.lastSignInAt)}
                {row.sessions > 0 && <div>{button('sessions', t('sessionsOf', { n: row.sessions }), row)}</div>}
              </>
            ),
          },
          { key: 'standing', header: t('standing'), cell: (row) => <AccountStanding row={row} /> },
          {
            key: 'act',
            header: t('act'),
            cell: (row) => (
              <div className="flex flex-wrap">
                {row.lockedUntil !== null && button('unlock', t('unlock'), row)}
                {button('edit', t('edit'), row)}
                {button('reset', t('reset'), row)}
                {button(row.active ? 'off' : 'on', t(row.active ? 'deactivate' : 'activate'), row)}
                <HistoryButton subjectId={row.id} name={row.displayName} />
              </div>
            ),
          },
        ]}
      />
    </>
  )
}
