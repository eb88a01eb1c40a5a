import type { UseQueryResult } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Selection } from '../../../web/kit/table-types.ts'
import { useText } from '../../../web/locale.ts'
import type { ListPage, RegisterColumn } from './register-list.types.ts'
import { registersText } from './registers.text.ts'
import type { ListState } from './use-list-state.ts'

type RegisterTableProps<Row> = {
  found: UseQueryResult<ListPage<Row>>
  cursor: { back: (() => void) | undefined; forward: (next: string) => void }
  state: ListState
  path: string
  /** Whether one may add a row by the form, and take in a file. */
  add: boolean
  takesIn: boolean
  caption: string
  columns: readonly RegisterColumn<Row>[]
  rowName: (row: Row) => string
  selection: Selection | undefined
}

/** The rows of a page, or what to do where there are none. The name of a row opens it. */
export const RegisterTable = <Row extends { id: string }>(props: RegisterTableProps<Row>) => {
  const { found, cursor, state, path, add, takesIn, caption, columns, rowName, selection } = props
  const t = useText(registersText)
  const linked = columns.map((column) =>
    column.rowHeader
      ? { ...column, cell: (row: Row) => <AppLink href={`${path}/${row.id}`}>{column.cell(row)}</AppLink> }
      : column,
  )
  const narrowed = state.search !== '' || state.filters.length > 0
  const empty = narrowed ? (
    <EmptyState
      title={t('none')}
      next={t('noneNext')}
      action={
        <Button
          variant="secondary"
          onPress={() => state.setAll({ search: '', filters: '', sort: state.sort, columns: state.shown })}
        >
          {t('clearAll')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t('nothingYet')}
      next={t(takesIn ? 'nothingNext' : add ? 'nothingAdd' : 'nothingMayNotWrite')}
      action={
        takesIn ? (
          <AppLink plain href={`${path}/import`} className={buttonClass('secondary')}>
            {t('takeIn')}
          </AppLink>
        ) : undefined
      }
    />
  )
  return (
    <Fetched query={found} lines={12}>
      {({ rows, next, total, more }) => (
        <>
          <Table
            caption={caption}
            columns={linked}
            rows={rows}
            rowKey={(row) => row.id}
            rowLabel={rowName}
            sort={state.sorting}
            onSort={state.setSort}
            {...(selection ? { selection } : {})}
            empty={empty}
          />
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              total={more ? undefined : total}
              onPrevious={cursor.back}
              onNext={next ? () => cursor.forward(next) : undefined}
              pending={found.isPlaceholderData}
            />
          )}
          {more && <p className="text-sm text-ink-soft">{t('moreThan', { n: total.toLocaleString('ja-JP') })}</p>}
        </>
      )}
    </Fetched>
  )
}
