import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { useImportWords } from './import-words.ts'
import { importsText } from './imports.text.ts'
import { type ImportRecord, query } from './registers-api.ts'
import { RecordPage } from './RecordPage.tsx'

type Refusal = ImportRecord['refusals'][number]

/** One import: how the file came, what became of its rows, which could not be taken and why, and its history. */
export const ImportPage = () => {
  const t = useText(importsText)
  const { importId = '' } = useParams({ strict: false })
  const { registerName, countsText } = useImportWords()
  const found = useQuery(query.registers.importRecord.queryOptions({ input: { id: importId } }))
  return (
    <Fetched query={found}>
      {(row) => (
        <RecordPage
          id={row.id}
          isObject={false}
          title={t('of', { register: registerName(row.register) })}
          subtitle={`${formatInstant(row.importedAt)}　${row.fileName}`}
          crumbs={[{ label: t('title'), href: '/register-imports' }, { label: formatInstant(row.importedAt) }]}
          facts={[
            {
              heading: t('transfer'),
              items: [
                { term: t('importedBy'), value: row.importedBy },
                { term: t('takenFrom'), value: row.takenFrom || '–' },
                { term: t('carriedBy'), value: row.carriedBy || '–' },
                { term: t('medium'), value: row.medium || '–' },
                { term: t('permission'), value: row.permission || t('noPermission') },
              ],
            },
            {
              heading: t('result'),
              items: [
                { term: t('counts'), value: countsText(row.counts) },
                { term: t('digest'), value: <span className="font-mono break-all">{row.fileSha256}</span> },
              ],
            },
          ]}
        >
          {row.refusals.length > 0 && <Refusals rows={row.refusals} />}
        </RecordPage>
      )}
    </Fetched>
  )
}

const Refusals = ({ rows }: { rows: readonly Refusal[] }) => {
  const t = useText(importsText)
  return (
    <section>
      <h2 className="mb-1 font-700">{t('refusals')}</h2>
      <Table
        caption={t('refusals')}
        whole
        rows={rows}
        rowKey={({ sheet, row, column }) => `${sheet} ${row} ${column}`}
        empty={null}
        columns={[
          {
            key: 'place',
            header: t('place'),
            rowHeader: true,
            cell: ({ sheet, row }: Refusal) => t('placeOf', { sheet, row }),
          },
          { key: 'column', header: t('column'), cell: ({ column }: Refusal) => column },
          { key: 'value', header: t('value'), cell: ({ value }: Refusal) => value || '–' },
          { key: 'reason', header: t('reason'), cell: ({ reason, remedy }: Refusal) => `${reason}${remedy}` },
        ]}
      />
    </section>
  )
}
