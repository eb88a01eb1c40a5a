import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { useImportWords } from './import-words.ts'
import { importedRegisters, importsText } from './imports.text.ts'
import { type ImportRow, query } from './registers-api.ts'

const filters = ['register', 'person', 'from', 'to'] as const

/** 取込みの記録: every file that was taken into a register, as a transfer of data, latest first. */
export const ImportsPage = () => {
  const t = useText(importsText)
  const { get, set } = useAddress()
  const { registerName } = useImportWords()
  const given = filters.flatMap((key): [string, string][] => {
    const value = get(key)
    return value ? [[key, value]] : []
  })
  const cursor = useCursor<string>(JSON.stringify(given))
  const input = { ...Object.fromEntries(given), ...(cursor.at ? { after: cursor.at } : {}) }
  const found = useQuery(query.registers.imports.queryOptions({ input }))
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} printable />
      <div className="no-print mb-3 flex flex-wrap items-start gap-4">
        <FilterSelect
          label={t('register')}
          value={get('register')}
          onPick={(register) => set({ register })}
          options={Object.keys(importedRegisters).map((value) => ({ value, label: registerName(value) }))}
        />
        <SearchBox label={t('person')} value={get('person') ?? ''} onSearch={(person) => set({ person })} />
        <DateField label={t('from')} value={get('from')} onChange={(from) => set({ from })} />
        <DateField label={t('to')} value={get('to')} onChange={(to) => set({ to })} />
      </div>
      <Fetched query={found}>
        {({ rows, next }) => (
          <>
            <ImportsTable rows={rows} filtered={given.length > 0} />
            <Pager
              shown={rows.length}
              onPrevious={cursor.back}
              onNext={next ? () => cursor.forward(next) : undefined}
              pending={found.isFetching}
            />
          </>
        )}
      </Fetched>
    </Page>
  )
}

const ImportsTable = ({ rows, filtered }: { rows: readonly ImportRow[]; filtered: boolean }) => {
  const t = useText(importsText)
  const { registerName, countsText } = useImportWords()
  const told = useMay().may('history.read')
  const plain = (key: 'importedBy' | 'takenFrom' | 'carriedBy' | 'medium') => ({
    key,
    header: t(key),
    cell: (row: ImportRow) => row[key] || '–',
  })
  const history = {
    key: 'history',
    header: '',
    cell: ({ id }: ImportRow) => <AppLink href={`/history?subject=${id}`}>{t('history')}</AppLink>,
  }
  return (
    <Table
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={filtered ? <EmptyState title={t('noMatch')} /> : <EmptyState title={t('none')} next={t('noneNext')} />}
      columns={[
        {
          key: 'importedAt',
          header: t('importedAt'),
          rowHeader: true,
          cell: (row) => <AppLink href={`/register-imports/${row.id}`}>{formatInstant(row.importedAt)}</AppLink>,
        },
        { key: 'register', header: t('register'), cell: (row) => registerName(row.register) },
        { key: 'fileName', header: t('fileName'), cell: (row) => row.fileName },
        plain('importedBy'),
        plain('takenFrom'),
        plain('carriedBy'),
        plain('medium'),
        { key: 'permission', header: t('permission'), cell: (row) => row.permission || t('noPermission') },
        { key: 'counts', header: t('counts'), cell: (row) => countsText(row.counts) },
        ...(told ? [history] : []),
      ]}
    />
  )
}
