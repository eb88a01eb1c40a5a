import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { RegisterColumn } from '../../registers/web/register-list.types.ts'
import { entryLabels } from '../entries.labels.ts'
import type { EntryRow } from './areas-api.ts'
import { areasText } from './areas.text.ts'

/** Columns of the entry log; outsiders without escort and those who have not left are marked by words. */
export const useEntryColumns = (): RegisterColumn<EntryRow>[] => {
  const t = useText(areasText)
  const locale = useLocale()
  const label = (key: keyof typeof entryLabels) => entryLabels[key][locale]
  return [
    { key: 'day', header: label('day'), sortable: true, cell: (row) => <DateText day={row.day} /> },
    { key: 'at', header: label('enteredAt'), sortable: true, cell: (row) => row.enteredAt },
    {
      key: 'leftAt',
      header: label('leftAt'),
      sortable: true,
      cell: (row) => (row.leftAt ? row.leftAt.replace('T', ' ') : <Tag tone="yellow">{t('stillInside')}</Tag>),
    },
    { key: 'who', header: label('who'), sortable: true, rowHeader: true, cell: (row) => row.who },
    { key: 'affiliation', header: label('affiliation'), sortable: true, cell: (row) => row.affiliation || '–' },
    { key: 'area', header: label('areaId'), cell: (row) => row.area.name },
    { key: 'purpose', header: label('purpose'), cell: (row) => row.purpose || '–' },
    {
      key: 'escort',
      header: label('escort'),
      sortable: true,
      cell: (row) => row.escort || (row.unescorted ? <Tag tone="red">{t('unescorted')}</Tag> : '–'),
    },
    { key: 'carriedIn', header: label('carriedIn'), first: false, cell: (row) => row.carriedIn || '–' },
    { key: 'carriedOut', header: label('carriedOut'), first: false, cell: (row) => row.carriedOut || '–' },
    { key: 'checkedBy', header: label('checkedBy'), sortable: true, cell: (row) => row.checkedBy || '–' },
  ]
}
