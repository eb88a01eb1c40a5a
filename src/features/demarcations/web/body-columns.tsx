import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { agreementLabels } from '../demarcations.labels.ts'
import type { BodyRow } from '../demarcations.schema.ts'
import { demarcationsText } from './demarcations.text.ts'
import { StandingMark } from './StandingMark.tsx'

/** Columns of the matrix of member bodies. */
export const useBodyColumns = (): Column<BodyRow>[] => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  const label = (key: keyof typeof agreementLabels) => agreementLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return [
    { key: 'code', header: label('number'), cell: (row) => row.code },
    {
      key: 'name',
      header: label('name'),
      rowHeader: true,
      cell: (row) => <AppLink href={`/demarcations/${row.id}`}>{row.name}</AppLink>,
    },
    { key: 'standing', header: t('standing'), cell: (row) => <StandingMark standing={row.standing} /> },
    { key: 'title', header: label('title'), cell: (row) => row.title || '–' },
    { key: 'signedOn', header: label('signedOn'), cell: (row) => day(row.signedOn) },
    { key: 'lastDay', header: label('lastDay'), cell: (row) => day(row.lastDay) },
    {
      key: 'nextReview',
      header: label('nextReview'),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-1">
          {day(row.nextReview)}
          {row.reviewDue && <Tag tone="yellow">{t('reviewDue')}</Tag>}
        </span>
      ),
    },
    { key: 'contact', header: label('contact'), cell: (row) => row.contact || '–' },
    { key: 'objects', header: t('objects'), align: 'end', cell: (row) => row.objects },
    {
      key: 'unnamed',
      header: t('unnamed'),
      align: 'end',
      cell: (row) => (row.unnamed > 0 ? <Tag tone="yellow">{row.unnamed}</Tag> : 0),
    },
  ]
}
