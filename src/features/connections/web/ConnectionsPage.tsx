import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { BulkField, ListAsked } from '../../registers/web/register-list.types.ts'
import { connectionColumns } from '../connection-columns.rules.ts'
import { useConnectionColumns } from './connection-list-columns.tsx'
import { useConnectionFilters } from './connection-filters.ts'
import { client, type ConnectionRow, query } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

const useConnections = (input: ListAsked) =>
  useQuery({ ...query.connections.list.queryOptions({ input }), placeholderData: keepPreviousData })

const useBulk = (): BulkField[] => {
  const locale = useLocale()
  return connectionColumns
    .filter(({ single }) => !single)
    .map(({ key, label, choices }) => ({
      key,
      label: label[locale],
      ...(choices && {
        options: Object.entries(choices).map(([value, words]) => ({ value, label: words[locale] })),
      }),
    }))
}

/** 許可通信一覧; nine columns, of which one speaks in sentences, lie across on paper. */
export const ConnectionsPage = () => {
  const t = useText(connectionsText)
  return (
    <div className="print-flow print-landscape lg:h-full">
      <RegisterList<ConnectionRow>
        register="connections"
        path="/connections"
        title={t('title')}
        subtitle={t('subtitle')}
        searchLabel={t('search')}
        columns={useConnectionColumns()}
        filters={useConnectionFilters()}
        firstFilters="standing=%3Dcurrent"
        rowName={(row) => `${row.number} ${row.name}`}
        useRows={useConnections}
        bulk={{ fields: useBulk(), preview: client.connections.previewBulk, confirm: client.connections.confirmBulk }}
        actions={
          <>
            <AppLink href="/zones">{t('zones')}</AppLink>
            <AppLink href="/zones/diagram">{t('diagram')}</AppLink>
          </>
        }
      />
    </div>
  )
}
