import { AppLink } from '../../../web/kit/AppLink.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { checkMethodNames } from '../checks.labels.ts'
import type { CheckListRow } from './checks-api.ts'
import { checksText } from './checks.text.ts'
import { DutyLinks } from './DutyLinks.tsx'

/** Columns of a list of checks; those of coherence speak for no duty. */
export const useCheckColumns = (duties: boolean): Column<CheckListRow>[] => {
  const locale = useLocale()
  const t = useText(checksText)
  const columns: (Column<CheckListRow> | false)[] = [
    {
      key: 'check',
      header: t('check'),
      rowHeader: true,
      width: duties ? '36%' : '60%',
      cell: ({ code, title, method }) => (
        <>
          <AppLink href={`/checks/${code}`}>{title}</AppLink>{' '}
          {method !== 'register' && <Tag>{checkMethodNames[method][locale]}</Tag>}
        </>
      ),
    },
    {
      key: 'negatives',
      header: t('negatives'),
      align: 'end',
      width: '9%',
      cell: ({ negatives, ranAt }) =>
        ranAt === null ? '–' : negatives > 0 ? <strong className="text-red-1000">{negatives}</strong> : negatives,
    },
    { key: 'population', header: t('population'), align: 'end', width: '9%', cell: ({ population }) => population },
    {
      key: 'ranAt',
      header: t('ranAt'),
      width: '16%',
      cell: ({ ranAt }) => (ranAt === null ? t('never') : formatInstant(new Date(ranAt).toISOString())),
    },
    duties && {
      key: 'duties',
      header: t('duties'),
      width: '30%',
      cell: ({ duties: own }) =>
        own.length === 0 ? <span className="text-ink-soft">{t('noDuty')}</span> : <DutyLinks duties={own} />,
    },
  ]
  return columns.filter((column) => column !== false)
}
