import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useText } from '../../../web/locale.ts'
import type { client } from './duties-api.ts'
import { mattersText } from './lists.text.ts'
import { ProvenanceTag } from './ProvenanceTag.tsx'

export type Matter = Awaited<ReturnType<typeof client.duties.operationalMatters>>['rows'][number]

/** Each term with where it comes from. */
export const useMatterColumns = (): Column<Matter>[] => {
  const t = useText(mattersText)
  return [
    {
      key: 'matter',
      header: t('matter'),
      rowHeader: true,
      width: '27%',
      cell: ({ dutyId, title, head }) => (
        <>
          <AppLink href={`/duties/${dutyId}`}>{title}</AppLink>
          {head && <span className="block text-xs text-ink-soft">{head}</span>}
        </>
      ),
    },
    {
      key: 'who',
      header: t('who'),
      width: '20%',
      cell: ({ who, whoProvenance }) => (
        <>
          {who} <ProvenanceTag provenance={whoProvenance} />
        </>
      ),
    },
    {
      key: 'frequency',
      header: t('frequency'),
      width: '17%',
      cell: ({ frequency, frequencyProvenance }) => (
        <>
          {frequency} <ProvenanceTag provenance={frequencyProvenance} />
        </>
      ),
    },
    {
      key: 'evidence',
      header: t('evidence'),
      width: '22%',
      cell: ({ evidence, evidenceProvenance }) => (
        <>
          {evidence} <ProvenanceTag provenance={evidenceProvenance} />
        </>
      ),
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
}
