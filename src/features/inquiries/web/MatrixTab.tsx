import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { standingLabels, wayLabels } from '../inquiries.labels.ts'
import { standings } from '../inquiries.schema.ts'
import { inquiriesText } from '../inquiries.text.ts'
import type { Inquiry, TargetLine } from './inquiries-api.ts'
import { StandingMark, standingBox } from './StandingMark.tsx'

/** Where everybody stands at a glance, then in lines. */
export const MatrixTab = ({ inquiry }: { inquiry: Inquiry }) => {
  const t = useText(inquiriesText)
  const word = useText(standingLabels)
  const way = useText(wayLabels)
  const address = useAddress()
  const only = standings.find((each) => each === address.get('standing')) ?? null
  const counts = standings.map((each) => ({
    standing: each,
    n: inquiry.targets.filter(({ standing }) => standing === each).length,
  }))
  const shown = inquiry.targets.filter(({ standing }) => only === null || standing === only)
  const href = (row: TargetLine) => `/inquiries/${inquiry.id}/targets/${row.id}`
  const columns = [
    {
      key: 'name',
      header: t('target'),
      rowHeader: true,
      cell: (row: TargetLine) => <AppLink href={href(row)}>{row.unitName}</AppLink>,
    },
    { key: 'standing', header: t('standing'), cell: (row: TargetLine) => <StandingMark standing={row.standing} /> },
    {
      key: 'received',
      header: t('receivedAt'),
      cell: (row: TargetLine) => (row.receivedAt ? formatInstant(row.receivedAt) : '–'),
    },
    { key: 'way', header: t('way'), cell: (row: TargetLine) => (row.way ? way(row.way) : '–') },
    {
      key: 'judged',
      header: t('judged'),
      align: 'end' as const,
      cell: (row: TargetLine) => (row.rows > 0 ? `${row.judged} / ${row.rows}` : '–'),
    },
    { key: 'odd', header: t('odd'), align: 'end' as const, cell: (row: TargetLine) => row.odd || '–' },
    { key: 'edition', header: t('edition'), align: 'end' as const, cell: (row: TargetLine) => row.edition },
    {
      key: 'reminders',
      header: t('reminders'),
      cell: (row: TargetLine) =>
        row.remindedOn ? (
          <>
            {t('remindersN', { n: row.reminders })} <DateText day={row.remindedOn} />
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'note',
      header: t('note'),
      cell: (row: TargetLine) => row.note || row.comment || (row.failedCodes >= 10 ? t('locked') : '–'),
    },
  ]
  return (
    <>
      <div role="group" aria-label={t('counts')} className="no-print mb-3 flex flex-wrap gap-2">
        <Button
          variant={only === null ? 'primary' : 'secondary'}
          size="sm"
          onPress={() => address.set({ standing: null })}
        >
          {t('everyone')} {inquiry.targets.length}
        </Button>
        {counts
          .filter(({ n }) => n > 0)
          .map(({ standing, n }) => (
            <Button
              key={standing}
              variant={only === standing ? 'primary' : 'secondary'}
              size="sm"
              aria-pressed={only === standing}
              onPress={() => address.set({ standing })}
            >
              {word(standing)} {n}
            </Button>
          ))}
      </div>
      <p className="print-only mb-2">{counts.map(({ standing, n }) => `${word(standing)} ${n}`).join('　')}</p>
      <ul className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
        {shown.map((row) => (
          <li key={row.id}>
            <AppLink
              plain
              href={href(row)}
              className={`block h-full rounded-6 border-2 bg-white px-2.5 py-1.5 leading-snug hover:bg-chosen ${standingBox(row.standing)}`}
            >
              <span className="block font-700">{row.unitName}</span>
              <span className="flex flex-wrap items-center justify-between gap-x-2">
                <StandingMark standing={row.standing} />
                {row.odd > 0 && row.standing !== 'accepted' && (
                  <span className="text-xs text-red-900">{t('oddN', { n: row.odd })}</span>
                )}
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
      <Table caption={t('standing')} whole rows={shown} rowKey={(row) => row.id} columns={columns} empty={null} />
    </>
  )
}
