import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import { entryLabels } from '../entries.labels.ts'
import { entryColumns } from '../entry-columns.rules.ts'
import { client, type EntryRow, query } from './areas-api.ts'
import { areasText } from './areas.text.ts'
import { useEntryColumns } from './entry-list-columns.tsx'

const useEntries = (input: ListAsked) =>
  useQuery({ ...query.entries.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** What is the same for many entries: who escorted them, who looked them through. */
const together = new Set(['purpose', 'escort', 'checkedBy', 'note'])

/** 入退室管理簿. */
export const EntriesPage = () => {
  const t = useText(areasText)
  const locale = useLocale()
  return (
    <RegisterList<EntryRow>
      register="area-entries"
      path="/area-entries"
      title={t('log')}
      subtitle={t('entriesSubtitle')}
      searchLabel={t('entriesSearch')}
      columns={useEntryColumns()}
      filters={[
        { key: 'unescorted', label: t('unescortedHelp'), kind: 'flag', quick: true },
        { key: 'stillInside', label: t('stillInside'), kind: 'flag', quick: true },
        { key: 'day', label: entryLabels.day[locale], kind: 'day' },
        { key: 'areaId', label: entryLabels.areaId[locale], kind: 'pick', search: pickObjects('area') },
      ]}
      rowName={(row) => `${row.day} ${row.who}`}
      useRows={useEntries}
      bulk={{
        fields: bulkFields(
          entryColumns.filter(({ key }) => together.has(key)),
          locale,
        ),
        preview: client.entries.previewBulk,
        confirm: client.entries.confirmBulk,
      }}
      actions={<AppLink href="/areas">{t('title')}</AppLink>}
    />
  )
}
