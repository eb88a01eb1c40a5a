import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { historyColumn } from '../../history/web/HistoryButton.tsx'
import { peopleLabels } from '../people.labels.ts'
import { AssignmentDialog } from './AssignmentDialog.tsx'
import { datedColumns } from './dated-columns.tsx'
import { EndDialog } from './EndDialog.tsx'
import { client, query, type Assignment } from './people-api.ts'
import { TabFrame } from './TabFrame.tsx'

export const AssignmentsTab = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const cursor = useCursor<string>('')
  const found = useQuery({
    ...query.people.assignments.queryOptions({ input: cursor.at ? { after: cursor.at } : {} }),
    placeholderData: keepPreviousData,
  })
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Assignment | null>(null)
  const columns = [
    { key: 'person', header: t('person'), rowHeader: true, cell: (row: Assignment) => row.personName },
    { key: 'post', header: t('post'), cell: (row: Assignment) => row.postTitle },
    { key: 'unit', header: t('unit'), cell: (row: Assignment) => row.unitName ?? t('wholeBody') },
    ...datedColumns<Assignment>(t, editable ? setEnding : null),
    historyColumn<Assignment>(t('history'), (row) => row.personName),
  ]
  return (
    <TabFrame why={t('assignmentsWhy')} add={editable ? t('addAssignment') : null} onAdd={() => setAdding(true)}>
      <Fetched query={found}>
        {({ rows, next }) => (
          <>
            <Table
              caption={t('assignments')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={<EmptyState title={t('noAssignments')} />}
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
      {adding && <AssignmentDialog onClose={() => setAdding(false)} />}
      {ending && (
        <EndDialog
          name={`${ending.personName} ${ending.postTitle}`}
          validTo={ending.validTo}
          onEnd={(end) => client.people.endAssignment({ id: ending.id, ...end })}
          onClose={() => setEnding(null)}
        />
      )}
    </TabFrame>
  )
}
