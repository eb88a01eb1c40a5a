import { Table } from '../../../web/kit/Table.tsx'
import { useText, type Dictionary } from '../../../web/locale.ts'
import { shownDay } from '../../../web/shown-day.ts'

const labels = {
  title: { ja: '領域の移り変わり', en: 'Zones over time' },
  period: { ja: '期間', en: 'Days' },
  zone: { ja: '領域', en: 'Zone' },
} satisfies Dictionary
type Span = { name: string; validFrom: string | null; validTo: string | null }

/** In which zone something stood on which days, where there was more than one. */
export const ZoneSpans = ({ zones }: { zones: readonly Span[] }) => {
  const t = useText(labels)
  if (zones.length < 2) return null
  const days = ({ validFrom, validTo }: Span) =>
    `${validFrom ? shownDay(validFrom) : ''}～${validTo ? shownDay(validTo) : ''}`
  return (
    <section>
      <h2 className="mb-1 font-700">{t('title')}</h2>
      <Table
        caption={t('title')}
        whole
        rows={zones}
        rowKey={(row) => `${row.validFrom} ${row.validTo}`}
        empty={null}
        columns={[
          { key: 'period', header: t('period'), rowHeader: true, cell: days },
          { key: 'zone', header: t('zone'), cell: (row: Span) => row.name },
        ]}
      />
    </section>
  )
}
