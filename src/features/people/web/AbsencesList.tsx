import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { useDone } from '../../../web/use-done.ts'
import { absenceLabels } from '../holders.text.ts'
import { peopleLabels } from '../people.labels.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { datedColumns } from './dated-columns.tsx'
import { type Absence, client, query } from './people-api.ts'
import { TabFrame } from './TabFrame.tsx'

export const AbsencesList = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const locale = useLocale()
  const done = useDone()
  const cursor = useCursor<string>('')
  const found = useQuery({
    ...query.people.absences.queryOptions({ input: cursor.at ? { after: cursor.at } : {} }),
    placeholderData: keepPreviousData,
  })
  const [open, setOpen] = useState<Absence | 'new' | null>(null)
  const [removing, setRemoving] = useState<Absence | null>(null)
  const columns = [
    { key: 'person', header: t('person'), rowHeader: true, cell: (row: Absence) => row.personName },
    { key: 'unit', header: t('unit'), cell: (row: Absence) => row.unitName ?? t('wholeBody') },
    {
      key: 'reason',
      header: t('reason'),
      cell: (row: Absence) => (row.kind === null ? '–' : absenceLabels[row.kind][locale]),
    },
    ...datedColumns<Absence>(t, null),
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: Absence) => (
              <span className="flex gap-2 whitespace-nowrap">
                <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                  {t('edit')}
                </Button>
                <Button variant="tertiary" size="sm" onPress={() => setRemoving(row)}>
                  {t('takeBack')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <TabFrame why={t('absencesWhy')} add={editable ? t('addAbsence') : null} onAdd={() => setOpen('new')}>
      <Fetched query={found}>
        {({ rows, next }) => (
          <>
            <Table
              caption={t('absences')}
              whole
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={<EmptyState title={t('noAbsences')} />}
            />
            {(rows.length > 0 || cursor.at) && (
              <Pager
                shown={rows.length}
                onPrevious={cursor.back}
                onNext={next ? () => cursor.forward(next) : undefined}
                pending={found.isFetching}
              />
            )}
          </>
        )}
      </Fetched>
      {open && (
        <AbsenceDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(null)}
          title={t('takeBackTitle', { name: removing.personName })}
          consequences={[t('takeBackWhy')]}
          confirmLabel={t('takeBack')}
          onConfirm={async () => {
            await client.people.removeAbsence({ id: removing.id })
            await done(t('takenBack'))
          }}
        />
      )}
    </TabFrame>
  )
}
