import { roleNames } from '../../../core/permission.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { HistoryButton } from '../../history/web/HistoryButton.tsx'
import { accountsLabels } from '../accounts.labels.ts'
import type { Account } from './people-api.ts'

type AccountsTableProps = {
  rows: readonly Account[]
  onAct: (act: 'edit' | 'reset' | 'off' | 'on', row: Account) => void
}

export const AccountsTable = ({ rows, onAct }: AccountsTableProps) => {
  const t = useText(accountsLabels)
  const locale = useLocale()
  return (
    <Table
      caption={t('title')}
      whole
      rows={rows}
      rowKey={(row) => row.id}
      empty={null}
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
            row.grants.map(({ role, scopeId, scopeName }) => (
              <div key={`${role}${scopeId}`}>
                {roleNames[role][locale]}（{scopeName ?? t('wholeBody')}）
              </div>
            )),
        },
        { key: 'second', header: t('second'), cell: (row) => t(row.secondFactor ? 'on' : 'off') },
        {
          key: 'standing',
          header: t('standing'),
          cell: (row) => <Tag tone={row.active ? 'green' : 'red'}>{t(row.active ? 'active' : 'inactive')}</Tag>,
        },
        {
          key: 'act',
          header: t('act'),
          cell: (row) => (
            <div className="flex flex-wrap">
              <Button variant="tertiary" size="sm" onPress={() => onAct('edit', row)}>
                {t('edit')}
              </Button>
              <Button variant="tertiary" size="sm" onPress={() => onAct('reset', row)}>
                {t('reset')}
              </Button>
              <Button variant="tertiary" size="sm" onPress={() => onAct(row.active ? 'off' : 'on', row)}>
                {t(row.active ? 'deactivate' : 'activate')}
              </Button>
              <HistoryButton subjectId={row.id} name={row.displayName} />
            </div>
          ),
        },
      ]}
    />
  )
}
