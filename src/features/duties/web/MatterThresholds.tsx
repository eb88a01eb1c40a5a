import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useText } from '../../../web/locale.ts'
import type { client } from './duties-api.ts'
import { mattersText } from './lists.text.ts'
import { ProvenanceTag } from './ProvenanceTag.tsx'
import { useMay } from './use-may.ts'

export type Threshold = Awaited<ReturnType<typeof client.duties.operationalMatters>>['thresholds'][number]

/** 照合の基準: from which value on a check finds something wanting. Each is decided on the page of its check, beside what it finds. */
export const MatterThresholds = ({ rows }: { rows: readonly Threshold[] }) => {
  const t = useText(mattersText)
  const opens = useMay('registers.read')
  const decides = useMay('duties.decide') && opens
  const columns: Column<Threshold>[] = [
    {
      key: 'threshold',
      header: t('threshold'),
      rowHeader: true,
      width: '34%',
      cell: ({ label, register }) => (
        <>
          {label}
          <span className="block text-xs text-ink-soft">{register}</span>
        </>
      ),
    },
    {
      key: 'value',
      header: t('thresholdValue'),
      width: '16%',
      cell: ({ value, unit, provenance }) => (
        <>
          {value} {unit} <ProvenanceTag provenance={provenance} />
        </>
      ),
    },
    {
      key: 'check',
      header: t('thresholdCheck'),
      width: '36%',
      cell: ({ code, check }) => (opens ? <AppLink href={`/checks/${code}`}>{check}</AppLink> : check),
    },
    {
      key: 'decided',
      header: t('decided'),
      width: '14%',
      cell: ({ decidedOn, documentNumber }) =>
        decidedOn ? (
          <>
            <DateText day={decidedOn} />
            {documentNumber && <span className="block text-xs text-ink-soft">{documentNumber}</span>}
          </>
        ) : (
          <span className="text-ink-soft">{t('notYet')}</span>
        ),
    },
  ]
  return (
    <section className="mt-6">
      <h2 className="mb-1 text-base font-700">{t('thresholds')}</h2>
      <p className="mb-2 text-sm text-ink-soft">{t(decides ? 'thresholdsHow' : 'thresholdsWhat')}</p>
      <Table
        caption={t('thresholds')}
        columns={columns}
        rows={rows}
        rowKey={({ code, key }) => `${code} ${key}`}
        empty={null}
      />
    </section>
  )
}
