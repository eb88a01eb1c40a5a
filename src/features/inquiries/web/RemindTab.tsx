import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { showToast } from '../../../web/kit/toast.ts'
import { problemOf } from '../../../web/problem.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { client, type Inquiry, type TargetLine } from './inquiries-api.ts'
import { StandingMark } from './StandingMark.tsx'
import { shownDay } from '../../../web/shown-day.ts'

/** 督促: those who have not answered, how often they were reminded, and the letters of each day. */
export const RemindTab = ({ inquiry }: { inquiry: Inquiry }) => {
  const t = useText(inquiriesText)
  const done = useDone()
  const open = inquiry.targets.filter(({ standing }) => standing === 'waiting' || standing === 'returned')
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => new Set(open.map(({ id }) => id)))
  const [pending, setPending] = useState(false)
  const chosen = open.filter(({ id }) => keys.has(id)).map(({ id }) => id)
  const days = [...new Set(inquiry.targets.flatMap(({ remindedOn }) => remindedOn ?? []))].toSorted().toReversed()
  const remind = async () => {
    setPending(true)
    try {
      const { reminded } = await client.inquiries.remind({ id: inquiry.id, targetIds: chosen })
      await done(t('remindersMade', { n: reminded }))
    } catch (error) {
      showToast('error', problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  const columns = [
    {
      key: 'name',
      header: t('target'),
      rowHeader: true,
      cell: (row: TargetLine) => <AppLink href={`/inquiries/${inquiry.id}/targets/${row.id}`}>{row.unitName}</AppLink>,
    },
    { key: 'standing', header: t('standing'), cell: (row: TargetLine) => <StandingMark standing={row.standing} /> },
    { key: 'number', header: t('reminders'), cell: (row: TargetLine) => t('remindersN', { n: row.reminders }) },
    {
      key: 'last',
      header: t('remindedOn'),
      cell: (row: TargetLine) => (row.remindedOn ? <DateText day={row.remindedOn} /> : '–'),
    },
    {
      key: 'note',
      header: t('note'),
      cell: (row: TargetLine) => row.comment || (row.failedCodes >= 10 ? t('locked') : '–'),
    },
  ]
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t('remindWhy')}</p>
      <div className="no-print mb-3 flex flex-wrap items-center gap-3">
        {open.length > 0 && (
          <Button pending={pending} disabled={chosen.length === 0} onPress={() => void remind()}>
            {t('makeReminders', { n: chosen.length })}
          </Button>
        )}
        {days.map((day) => (
          <a
            key={day}
            href={`/api/inquiries/${inquiry.id}/reminders.docx?on=${day}`}
            download
            className={buttonClass('secondary', 'sm')}
          >
            {t('reminderFile', { day: shownDay(day) })}
          </a>
        ))}
      </div>
      <Table
        caption={t('remind')}
        whole
        rows={open}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.unitName}
        selection={{ keys, onChange: setKeys }}
        columns={columns}
        empty={<EmptyState title={t('nobody')} />}
      />
    </>
  )
}
