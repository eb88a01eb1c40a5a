import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { assessmentLabels } from '../assets.labels.ts'
import type { Assessment } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

/** `onOpen` null: nothing may be changed. */
export const useAssessmentColumns = (onOpen: ((row: Assessment) => void) | null): Column<Assessment>[] => {
  const t = useText(assetsText)
  const locale = useLocale()
  return [
    { key: 'number', header: t('assessmentNumber'), cell: (row) => row.number || '–' },
    { key: 'name', header: t('assessmentName'), rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: t('kind'), cell: (row) => assessmentLabels[row.kind][locale] },
    { key: 'unit', header: t('unit'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    {
      key: 'assets',
      header: t('assets'),
      cell: (row) =>
        row.assets.length === 0
          ? '–'
          : row.assets.map(({ id, number, name }) => (
              <div key={id}>
                <AppLink href={`/assets/${id}`}>
                  {number} {name}
                </AppLink>
              </div>
            )),
    },
    {
      key: 'publishedOn',
      header: t('publishedOn'),
      cell: (row) => (row.publishedOn ? <DateText day={row.publishedOn} /> : '–'),
    },
    {
      key: 'nextReview',
      header: t('nextReview'),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.nextReview ? <DateText day={row.nextReview} /> : '–'}
          {row.overdue && <Tag tone="red">{t('overdue')}</Tag>}
        </span>
      ),
    },
    ...(onOpen
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: Assessment) => (
              <Button variant="tertiary" size="sm" onPress={() => onOpen(row)}>
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}
