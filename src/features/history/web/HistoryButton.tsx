import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { historyLabels } from '../history.labels.ts'
import { HistoryOfRecord } from './HistoryOfRecord.tsx'

/** Opens the history of one record of a list. */
export const HistoryButton = ({ subjectId, name }: { subjectId: string; name: string }) => {
  const t = useText(historyLabels)
  const { may } = useMay()
  const [open, setOpen] = useState(false)
  if (!may('duties.read')) return null
  return (
    <span className="no-print">
      <Button variant="tertiary" size="sm" aria-label={t('ofNamed', { name })} onPress={() => setOpen(true)}>
        {t('title')}
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={t('ofNamed', { name })} wide>
          <HistoryOfRecord subjectId={subjectId} />
        </Dialog>
      )}
    </span>
  )
}

/** A last column for tables of records: 履歴. */
export const historyColumn = <Row extends { id: string }>(
  header: string,
  nameOf: (row: Row) => string,
): Column<Row> => ({
  key: 'history',
  header,
  cell: (row) => <HistoryButton subjectId={row.id} name={nameOf(row)} />,
})
