import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import type { CheckDetail, Finding } from './checks-api.ts'
import { checksText } from './checks.text.ts'
import { EndDialog, ReportDialog } from './FalsePositiveDialogs.tsx'
import { FalsePositiveCell } from './FalsePositiveCell.tsx'
import { objectPath } from './object-path.ts'

/** What was found wanting, each row with why and the way to its page. */
export const FindingRows = ({ check }: { check: CheckDetail }) => {
  const t = useText(checksText)
  const { get, set } = useAddress()
  const [report, setReport] = useState<Finding | null>(null)
  const [end, setEnd] = useState<Finding | null>(null)
  const columns: Column<Finding>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      width: '28%',
      cell: ({ objectId, kind, name, number }) => (
        <>
          <AppLink href={objectPath(kind, objectId)}>{name}</AppLink>
          {number && <span className="block text-xs text-ink-soft">{number}</span>}
        </>
      ),
    },
    { key: 'unit', header: t('unit'), width: '12%', cell: ({ unitName }) => unitName || '–' },
    { key: 'why', header: t('why'), width: '32%', cell: ({ why }) => why },
    { key: 'dataOn', header: t('dataOn'), width: '10%', cell: ({ dataOn }) => <DateText day={dataOn} /> },
    {
      key: 'falsePositive',
      header: t('falsePositive'),
      width: '18%',
      cell: (row) => <FalsePositiveCell row={row} onReport={() => setReport(row)} onEnd={() => setEnd(row)} />,
    },
  ]
  const clean = check.population > 0
  return (
    <section className="mt-5">
      <h2 className="mb-1 text-base font-700">{t('rows')}</h2>
      {check.limited && <p className="text-sm text-ink-soft">{t('limited')}</p>}
      <Table
        whole
        caption={t('rows')}
        columns={columns}
        rows={check.rows}
        rowKey={({ objectId }) => objectId}
        empty={
          <EmptyState
            title={clean ? t('nothing') : t('noObjects')}
            reason={clean ? t('nothingWhy', { n: check.population }) : t('noObjectsWhy')}
          />
        }
      />
      <div className="no-print mt-2 flex gap-2">
        {get('after') && (
          <Button variant="tertiary" size="sm" onPress={() => set({ after: null })}>
            {t('first')}
          </Button>
        )}
        {check.next && (
          <Button variant="secondary" size="sm" onPress={() => set({ after: check.next })}>
            {t('next')}
          </Button>
        )}
      </div>
      <ReportDialog code={check.code} row={report} onClose={() => setReport(null)} />
      <EndDialog row={end} onClose={() => setEnd(null)} />
    </section>
  )
}
