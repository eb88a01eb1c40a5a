import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { AbsencesList } from './AbsencesList.tsx'
import { datedColumns } from './dated-columns.tsx'
import { EndDialog } from './EndDialog.tsx'
import { OrderButtons } from './OrderButtons.tsx'
import { client, query, type Substitute } from './people-api.ts'
import { SubstituteDialog } from './SubstituteDialog.tsx'
import { TabFrame } from './TabFrame.tsx'

/** Who stands in for a post, and who is away. */
export const SubstitutesTab = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const done = useDone()
  const found = useQuery(query.people.substitutes.queryOptions({ input: {} }))
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Substitute | null>(null)
  const columnsOf = (rows: readonly Substitute[]) => {
    const ofPost = (postId: string) => rows.filter((row) => row.postId === postId)
    return [
      { key: 'post', header: t('post'), rowHeader: true, cell: (row: Substitute) => row.post },
      { key: 'unit', header: t('unit'), cell: (row: Substitute) => row.unitName ?? t('wholeBody') },
      {
        key: 'by',
        header: t('by'),
        cell: (row: Substitute) => `${ofPost(row.postId).indexOf(row) + 1}. ${row.by}`,
      },
      ...(editable
        ? [
            {
              key: 'order',
              header: t('order'),
              cell: (row: Substitute) => (
                <OrderButtons
                  name={row.by}
                  id={row.id}
                  ids={ofPost(row.postId).map(({ id }) => id)}
                  onOrder={async (ids) => {
                    await client.people.orderSubstitutes({ id: row.postId, ids: [...ids] })
                    await done(t('saved'))
                  }}
                />
              ),
            },
          ]
        : []),
      ...datedColumns<Substitute>(t, editable ? setEnding : null),
    ]
  }
  return (
    <>
      <TabFrame why={t('substitutesWhy')} add={editable ? t('addSubstitute') : null} onAdd={() => setAdding(true)}>
        <Fetched query={found}>
          {(rows) => (
            <Table
              caption={t('substitutes')}
              whole
              rows={rows}
              rowKey={(row) => row.id}
              columns={columnsOf(rows)}
              empty={<EmptyState title={t('noSubstitutes')} next={t('noSubstitutesNext')} />}
            />
          )}
        </Fetched>
      </TabFrame>
      <h2 className="mt-8 mb-2 font-700">{t('absences')}</h2>
      <AbsencesList editable={editable} />
      {adding && <SubstituteDialog onClose={() => setAdding(false)} />}
      {ending && (
        <EndDialog
          name={`${ending.post} ${ending.by}`}
          validTo={ending.validTo}
          onEnd={({ validTo }) => client.people.endSubstitute({ id: ending.id, validTo })}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}
