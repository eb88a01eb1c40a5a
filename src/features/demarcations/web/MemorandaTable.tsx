import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { agreementLabels, memorandumKindLabels } from '../demarcations.labels.ts'
import type { Memorandum } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'

type Props = {
  rows: readonly Memorandum[]
  write: boolean
  onChange: (memorandum: Memorandum) => void
  onWithdraw: (memorandum: Memorandum) => void
}

/** Memoranda, judgements and confirmations of a body, the latest first. */
export const MemorandaTable = ({ rows, write, onChange, onWithdraw }: Props) => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  const label = (key: keyof typeof agreementLabels) => agreementLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return (
    <Table
      caption={t('memoranda')}
      whole
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('noMemoranda')} next={t('noMemorandaNext')} />}
      columns={[
        { key: 'title', header: label('title'), rowHeader: true, cell: (row: Memorandum) => row.title },
        { key: 'kind', header: label('kind'), cell: (row: Memorandum) => memorandumKindLabels[row.kind][locale] },
        {
          key: 'standing',
          header: t('standing'),
          cell: (row: Memorandum) => (
            <Tag tone={row.inForce ? 'green' : 'plain'}>
              {t(row.withdrawn ? 'withdrawn' : row.inForce ? 'inForce' : 'past')}
            </Tag>
          ),
        },
        { key: 'signedOn', header: label('signedOn'), cell: (row: Memorandum) => day(row.signedOn) },
        { key: 'lastDay', header: label('lastDay'), cell: (row: Memorandum) => day(row.lastDay) },
        { key: 'nextReview', header: label('nextReview'), cell: (row: Memorandum) => day(row.nextReview) },
        {
          key: 'reason',
          header: label('reason'),
          cell: (row: Memorandum) => [row.reason, row.decidedBy].filter(Boolean).join(' / ') || '–',
        },
        { key: 'contact', header: label('contact'), cell: (row: Memorandum) => row.contact || '–' },
        {
          key: 'file',
          header: t('file'),
          cell: (row: Memorandum) =>
            row.fileName ? (
              <a className="text-main underline" href={`/api/memoranda/${row.id}/file`} download>
                {row.fileName}
              </a>
            ) : (
              '–'
            ),
        },
        ...(write
          ? [
              {
                key: 'acts',
                header: t('change'),
                cell: (row: Memorandum) =>
                  row.withdrawn ? (
                    '–'
                  ) : (
                    <span className="no-print flex gap-1">
                      <Button variant="tertiary" size="sm" onPress={() => onChange(row)}>
                        {t('change')}
                      </Button>
                      <Button variant="tertiary" size="sm" onPress={() => onWithdraw(row)}>
                        {t('withdraw')}
                      </Button>
                    </span>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
