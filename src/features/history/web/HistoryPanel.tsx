import { useState } from 'react'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { historyLabels } from '../history.labels.ts'
import { HistoryOfRecord } from './HistoryOfRecord.tsx'

/** The history of the record that a page is about, closed at first and asked for when opened. */
export const HistoryPanel = ({ subjectId }: { subjectId: string }) => {
  const t = useText(historyLabels)
  const { may } = useMay()
  const [open, setOpen] = useState(false)
  if (!may('duties.read')) return null
  return (
    <div className="no-print my-4">
      <Disclosure title={t('ofThis')} onOpen={() => setOpen(true)}>
        {open && <HistoryOfRecord subjectId={subjectId} />}
      </Disclosure>
    </div>
  )
}
