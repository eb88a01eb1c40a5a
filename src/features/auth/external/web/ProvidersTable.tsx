import { Button } from '../../../../web/kit/Button.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { useText } from '../../../../web/locale.ts'
import { providersLabels } from '../providers.labels.ts'
import type { ProviderRow } from './providers-api.ts'

export type ProviderAct = 'edit' | 'test' | 'links' | 'on' | 'off' | 'remove'
type ProvidersTableProps = { rows: readonly ProviderRow[]; onAct: (act: ProviderAct, row: ProviderRow) => void }

const whereOf = ({ settings }: ProviderRow): string =>
  settings.kind === 'oidc' ? settings.issuer : `${settings.host}:${settings.port}`

export const ProvidersTable = ({ rows, onAct }: ProvidersTableProps) => {
  const t = useText(providersLabels)
  return (
    <Table
      caption={t('title')}
      whole
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('none')} reason={t('noneWhy')} />}
      columns={[
        { key: 'name', header: t('name'), rowHeader: true, cell: (row) => row.name },
        { key: 'kind', header: t('kind'), cell: (row) => t(row.settings.kind) },
        { key: 'where', header: t('where'), cell: (row) => <span className="break-all">{whereOf(row)}</span> },
        {
          key: 'links',
          header: t('links'),
          cell: (row) => (
            <Button variant="tertiary" size="sm" onPress={() => onAct('links', row)}>
              {t('linksCount', { n: row.links })}
            </Button>
          ),
        },
        {
          key: 'standing',
          header: t('standing'),
          cell: (row) => <Tag tone={row.active ? 'green' : 'plain'}>{t(row.active ? 'active' : 'inactive')}</Tag>,
        },
        { key: 'act', header: t('act'), cell: (row) => <Acts row={row} onAct={onAct} /> },
      ]}
    />
  )
}

const Acts = ({ row, onAct }: { row: ProviderRow; onAct: ProvidersTableProps['onAct'] }) => {
  const t = useText(providersLabels)
  const act = (name: ProviderAct, label: string) => (
    <Button variant="tertiary" size="sm" onPress={() => onAct(name, row)}>
      {label}
    </Button>
  )
  return (
    <div className="flex flex-wrap">
      {act('test', t('test'))}
      {act('edit', t('edit'))}
      {row.active ? act('off', t('switchOff')) : act('on', t('switchOn'))}
      {!row.active && row.links === 0 && act('remove', t('remove'))}
    </div>
  )
}
