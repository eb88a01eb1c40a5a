import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { leftReasonLabels } from '../programme.labels.ts'
import { LineDialog } from './LineDialog.tsx'
import type { Left, Programme } from './programme-api.ts'
import { programmeText } from './programme.text.ts'

/** Duties without a line in the year: none is lost from sight, each says why and who decides. */
export const LeftTable = ({ programme, change }: { programme: Programme; change: boolean }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const [taking, setTaking] = useState<Left | null>(null)
  const sections = new Map(programme.sections.map(({ key, label, heading }) => [key, `${label} ${heading}`]))
  const columns: Column<Left>[] = [
    {
      key: 'duty',
      header: t('duty'),
      rowHeader: true,
      width: '30%',
      cell: ({ dutyId, title, section }) => (
        <>
          <AppLink href={`/duties/${dutyId}`}>{title}</AppLink>
          <span className="block text-xs text-ink-soft">{sections.get(section) ?? t('silent')}</span>
        </>
      ),
    },
    { key: 'reason', header: t('reason'), width: '18%', cell: ({ reason }) => leftReasonLabels[reason][locale] },
    { key: 'note', header: t('note'), cell: ({ note }) => note || '–' },
    { key: 'decides', header: t('decides'), width: '24%', cell: ({ decidedBy }) => decidedBy },
    ...(change
      ? [
          {
            key: 'acts',
            header: '',
            cell: (row: Left) => (
              <Button
                variant="tertiary"
                size="sm"
                aria-label={t('takeInOf', { title: row.title })}
                onPress={() => setTaking(row)}
              >
                {t('takeIn')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <Table
        caption={t('left')}
        columns={columns}
        rows={programme.left}
        rowKey={({ dutyId }) => dutyId}
        whole
        empty={<EmptyState title={t('noLeft')} />}
      />
      {taking && <LineDialog programme={programme} duty={taking} onClose={() => setTaking(null)} />}
    </>
  )
}
