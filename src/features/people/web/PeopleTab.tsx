import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { historyColumn } from '../../history/web/HistoryButton.tsx'
import { useMay } from '../../auth/web/use-may.ts'
import { peopleLabels } from '../people.labels.ts'
import { query, type Person } from './people-api.ts'
import { PersonDialog } from './PersonDialog.tsx'
import { TabFrame } from './TabFrame.tsx'
import { useCursor } from '../../../web/use-cursor.ts'

export const PeopleTab = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const { get, set } = useAddress()
  const { may } = useMay()
  const search = get('q') ?? ''
  const cursor = useCursor<string>(search)
  const found = useQuery({
    ...query.people.people.queryOptions({ input: { search, ...(cursor.at ? { after: cursor.at } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const [open, setOpen] = useState<Person | 'new' | null>(null)
  const columns = [
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: Person) => row.name },
    { key: 'kana', header: t('kana'), cell: (row: Person) => row.kana || '–' },
    { key: 'unit', header: t('unit'), cell: (row: Person) => row.unitName ?? t('wholeBody') },
    { key: 'posts', header: t('posts'), cell: (row: Person) => row.posts.join('、') || '–' },
    { key: 'kind', header: t('kind'), cell: (row: Person) => t(row.kind) },
    { key: 'number', header: t('staffNumber'), cell: (row: Person) => row.staffNumber ?? '–' },
    ...(may('registers.read')
      ? [
          {
            key: 'logins',
            header: t('logins'),
            cell: (row: Person) => <AppLink href={`/system-accounts/people/${row.id}`}>{t('openLogins')}</AppLink>,
          },
        ]
      : []),
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: Person) => (
              <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                {t('edit')}
              </Button>
            ),
          },
        ]
      : []),
    historyColumn<Person>(t('history'), (row) => row.name),
  ]
  return (
    <TabFrame
      why={t('peopleWhy')}
      add={editable ? t('addPerson') : null}
      onAdd={() => setOpen('new')}
      tools={<SearchBox label={t('search')} value={search} onSearch={(q) => set({ q })} />}
    >
      <Fetched query={found}>
        {({ rows, next }) => (
          <>
            <Table
              caption={t('people')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={<EmptyState title={t('noPeople')} />}
            />
            <Pager
              shown={rows.length}
              onPrevious={cursor.back}
              onNext={next ? () => cursor.forward(next) : undefined}
              pending={found.isFetching}
            />
          </>
        )}
      </Fetched>
      {open && (
        <PersonDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </TabFrame>
  )
}
