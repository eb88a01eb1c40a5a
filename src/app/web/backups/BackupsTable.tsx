import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { fileSize } from '../../../web/kit/file-size.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { BackupRow } from './backups-api.ts'
import { backupsText } from './backups.text.ts'

export const BackupsTable = ({ rows }: { rows: readonly BackupRow[] }) => {
  const t = useText(backupsText)
  return (
    <Table
      caption={t('title')}
      whole
      rows={rows}
      rowKey={(row) => row.name}
      empty={<EmptyState title={t('empty')} />}
      columns={[
        { key: 'madeAt', header: t('madeAt'), rowHeader: true, cell: (row) => formatInstant(row.madeAt) },
        { key: 'kind', header: t('kind'), cell: (row) => t(row.kind) },
        { key: 'size', header: t('size'), align: 'end', cell: (row) => fileSize(row.size) },
        { key: 'proof', header: t('proof'), cell: (row) => <ProofCell row={row} /> },
        { key: 'name', header: t('name'), cell: (row) => <span className="break-all">{row.name}</span> },
      ]}
    />
  )
}

const ProofCell = ({ row: { proof } }: { row: BackupRow }) => {
  const t = useText(backupsText)
  const locale = useLocale()
  if (!proof) return <Tag>{t('notTried')}</Tag>
  return (
    <>
      <Tag tone={proof.ok ? 'green' : 'red'}>{t(proof.ok ? 'good' : 'bad')}</Tag> {formatInstant(proof.at)}
      {proof.problem && <span className="block text-xs">{proof.problem[locale]}</span>}
    </>
  )
}
