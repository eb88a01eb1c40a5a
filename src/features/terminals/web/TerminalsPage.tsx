import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { terminalColumns } from '../terminal-columns.rules.ts'
import { useTerminalColumns } from './terminal-list-columns.tsx'
import { useTerminalFilters } from './terminal-filters.ts'
import { client, query, type TerminalRow } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'

const useTerminals = (input: ListAsked) =>
  useQuery({ ...query.terminals.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 端末・サーバ台帳. */
export const TerminalsPage = () => {
  const t = useText(terminalsText)
  const locale = useLocale()
  return (
    <RegisterList<TerminalRow>
      register="terminals"
      path="/terminals"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useTerminalColumns()}
      filters={useTerminalFilters()}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useTerminals}
      bulk={{
        fields: bulkFields(terminalColumns, locale),
        preview: client.terminals.previewBulk,
        confirm: client.terminals.confirmBulk,
      }}
      actions={
        <>
          <AppLink href="/systems">{t('systems')}</AppLink>
          <AppLink href="/outside-lists">{t('outsideLists')}</AppLink>
        </>
      }
    />
  )
}
