import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { BulkEditDialog } from './BulkEditDialog.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { ListFilters } from './ListFilters.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import type { ListAsked, ListPage, RegisterListProps } from './register-list.types.ts'
import { registersText } from './registers.text.ts'
import { SavedViews } from './SavedViews.tsx'
import { useListState } from './use-list-state.ts'

type Props<Row extends { id: string }> = RegisterListProps<Row> & {
  /** Asks the server, as a hook: `useQuery({...query.assets.list.queryOptions({ input }), placeholderData: keepPreviousData})`. */
  useRows: (asked: ListAsked) => UseQueryResult<ListPage<Row>>
}

/** The list of a register: search, filters, columns, saved views, order, pages, Excel out and in, change together, print. */
export const RegisterList = <Row extends { id: string }>(props: Props<Row>) => {
  const { register, path, title, subtitle, columns, filters, firstFilters = '', bulk, actions, useRows } = props
  const { takesIn = true, excel = true, addVerb = 'registers.write', addLabel } = props
  const t = useText(registersText)
  const { may } = useMay()
  const state = useListState(firstFilters)
  const asked = { search: state.search, filters: state.filtersText, sort: state.sort }
  const cursor = useCursor<string>(JSON.stringify(asked))
  const found = useRows({ ...asked, ...(cursor.at ? { after: cursor.at } : {}) })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<'columns' | 'bulk' | null>(null)
  const write = may('registers.write')
  const add = may(addVerb)
  const first = columns.filter((column) => column.first !== false).map(({ key }) => key)
  const shown = state.shown.length > 0 ? state.shown : first
  const visible = columns.filter(({ key, rowHeader }) => rowHeader || shown.includes(key))
  const link = new URLSearchParams(asked).toString()
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={subtitle}
        printable
        actions={
          <>
            {actions}
            {excel && (
              <a href={`/api${path}.xlsx?${link}`} download className={buttonClass('tertiary', 'sm')}>
                {t('excel')}
              </a>
            )}
            {write && takesIn && (
              <AppLink plain href={`${path}/import`} className={buttonClass('secondary', 'sm')}>
                {t('takeIn')}
              </AppLink>
            )}
            {add && (
              <AppLink plain href={`${path}/new`} className={buttonClass('primary', 'sm')}>
                {addLabel ?? t('add')}
              </AppLink>
            )}
          </>
        }
      />
      <ListFilters searchLabel={props.searchLabel} filters={filters} state={state} />
      <div className="no-print mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <SavedViews register={register} state={state} />
        <Button variant="tertiary" size="sm" onPress={() => setOpen('columns')}>
          {t('columns')}
        </Button>
        {write && bulk && (
          <span className="ml-auto flex items-center gap-3">
            {chosen.size > 0 && <span className="text-sm">{t('chosen', { n: chosen.size })}</span>}
            <Button variant="secondary" size="sm" disabled={!found.data?.total} onPress={() => setOpen('bulk')}>
              {t('bulk')}
            </Button>
          </span>
        )}
      </div>
      <RegisterTable
        {...{ found, cursor, state, path, add }}
        takesIn={takesIn && write}
        caption={title}
        columns={visible}
        rowName={props.rowName}
        selection={write && bulk ? { keys: chosen, onChange: setChosen } : undefined}
      />
      {open === 'columns' && (
        <ColumnsDialog columns={columns} shown={shown} onChange={state.setShown} onClose={() => setOpen(null)} />
      )}
      {open === 'bulk' && bulk && (
        <BulkEditDialog
          calls={bulk}
          fields={bulk.fields}
          chosen={[...chosen]}
          listed={{ ...asked, total: found.data?.total ?? 0 }}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            setChosen(new Set())
          }}
        />
      )}
    </Page>
  )
}
