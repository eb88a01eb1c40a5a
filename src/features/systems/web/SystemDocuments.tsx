import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { documentKindLabels } from '../systems.labels.ts'
import { DocumentDialog } from './DocumentDialog.tsx'
import { client, type System, type SystemDocument } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

/** Specifications, diagrams, procedures of a system: ours and those of others with their edition. */
export const SystemDocuments = ({ system, write }: { system: System; write: boolean }) => {
  const t = useText(systemsText)
  const locale = useLocale()
  const done = useDone()
  const [editing, setEditing] = useState<SystemDocument | 'new' | null>(null)
  const [removing, setRemoving] = useState<SystemDocument | null>(null)
  const columns = [
    { key: 'kind', header: t('kind'), cell: (row: SystemDocument) => documentKindLabels[row.kind][locale] },
    { key: 'title', header: t('documentTitle'), rowHeader: true, cell: (row: SystemDocument) => row.title },
    { key: 'issuer', header: t('issuer'), cell: (row: SystemDocument) => row.issuer || t('own') },
    {
      key: 'edition',
      header: t('edition'),
      cell: (row: SystemDocument) => (
        <>
          {row.edition} {row.dated && <DateText day={row.dated} />}
          {!row.edition && !row.dated && '–'}
        </>
      ),
    },
    { key: 'where', header: t('whereKept'), cell: (row: SystemDocument) => <Where row={row} /> },
    ...(write
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: SystemDocument) => (
              <span className="no-print flex gap-1">
                <Button variant="tertiary" size="sm" onPress={() => setEditing(row)}>
                  {t('change')}
                  <span className="sr-only">{row.title}</span>
                </Button>
                <Button variant="tertiary" size="sm" onPress={() => setRemoving(row)}>
                  {t('remove')}
                  <span className="sr-only">{row.title}</span>
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <section>
      <div className="mb-1 flex items-center justify-between gap-3">
        <h2 className="font-700">{t('documents')}</h2>
        {write && (
          <span className="no-print">
            <Button variant="secondary" size="sm" onPress={() => setEditing('new')}>
              {t('addDocument')}
            </Button>
          </span>
        )}
      </div>
      <Table
        caption={t('documents')}
        whole
        rows={system.documents}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={t('noDocuments')} next={write && t('noDocumentsNext')} />}
      />
      {editing && (
        <DocumentDialog
          systemId={system.id}
          document={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(null)}
          title={t('removeDocument', { title: removing.title })}
          consequences={[t('removeWhat')]}
          confirmLabel={t('remove')}
          onConfirm={async () => {
            await client.systems.removeDocument({ id: removing.id })
            await done(t('removed'))
          }}
        />
      )}
    </section>
  )
}

const Where = ({ row }: { row: SystemDocument }) => (
  <span className="flex flex-col">
    {row.document && <AppLink href={`/documents/${row.document.id}`}>{row.document.title}</AppLink>}
    {row.fileName && (
      <a className="underline" href={`/api/system-documents/${row.id}/file`} download>
        {row.fileName}
      </a>
    )}
    {row.place}
    {!row.document && !row.fileName && !row.place && '–'}
  </span>
)
