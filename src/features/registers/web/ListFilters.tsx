import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { useText } from '../../../web/locale.ts'
import type { Filter } from '../list/filters.rules.ts'
import { filterWords } from './filter-words.ts'
import { FiltersDialog } from './FiltersDialog.tsx'
import type { RegisterFilter } from './register-list.types.ts'
import { query } from './registers-api.ts'
import { registersText } from './registers.text.ts'
import type { ListState } from './use-list-state.ts'

type ListFiltersProps = { searchLabel: string; filters: readonly RegisterFilter[]; state: ListState }

const EMPTY = '-'

/** Search line, the quick filters, and a chip for each filter in force. */
export const ListFilters = ({ searchLabel, filters, state }: ListFiltersProps) => {
  const t = useText(registersText)
  const [open, setOpen] = useState(false)
  const names = usePickedNames(filters, state.filters)
  const present = (key: string) => state.filters.find((one) => one.key === key)
  return (
    <div className="no-print mb-2 flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <SearchBox label={searchLabel} value={state.search} onSearch={state.setSearch} />
        {filters
          .filter(({ quick }) => quick)
          .map((spec) => (
            <FilterSelect
              key={spec.key}
              label={spec.label}
              value={valueOf(present(spec.key))}
              onPick={(value) => state.setFilter(spec.key, value === null ? null : filterOf(spec.key, value))}
              options={[
                ...(spec.kind === 'choice'
                  ? spec.options
                  : [
                      { value: 'true', label: t('yes') },
                      { value: 'false', label: t('no') },
                    ]),
                ...(spec.kind === 'choice' ? [{ value: EMPTY, label: t('empty') }] : []),
              ]}
            />
          ))}
        {filters.some(({ quick }) => !quick) && (
          <Button variant="secondary" onPress={() => setOpen(true)}>
            {t('moreFilters')}
          </Button>
        )}
      </div>
      {state.filters.length > 0 && (
        <ul aria-label={t('filters')} className="flex flex-wrap items-center gap-2">
          {state.filters.map((filter) => {
            const spec = filters.find(({ key }) => key === filter.key)
            const words = spec ? filterWords(spec, filter, t, names) : filter.key
            return (
              <li key={filter.key}>
                <button
                  type="button"
                  className="inline-flex min-h-7 items-center gap-1 rounded-full border border-line bg-chosen px-3 text-sm hover:underline"
                  aria-label={t('remove', { what: words })}
                  onClick={() => state.setFilter(filter.key, null)}
                >
                  {words}
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            )
          })}
          <li>
            <Button variant="tertiary" size="sm" onPress={() => state.setFilters([])}>
              {t('clearAll')}
            </Button>
          </li>
        </ul>
      )}
      {open && (
        <FiltersDialog filters={filters.filter(({ quick }) => !quick)} state={state} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}

const valueOf = (filter: Filter | undefined): string | null =>
  filter?.op === 'in' ? (filter.values[0] ?? null) : filter?.op === 'empty' ? EMPTY : null

const filterOf = (key: string, value: string): Filter =>
  value === EMPTY ? { key, op: 'empty' } : { key, op: 'in', values: [value] }

/** Names of what was picked from the server, for chips after a reload. */
function usePickedNames(filters: readonly RegisterFilter[], present: readonly Filter[]): ReadonlyMap<string, string> {
  const picked = new Set(filters.filter(({ kind }) => kind === 'pick').map(({ key }) => key))
  const ids = present.flatMap((filter) => (filter.op === 'in' && picked.has(filter.key) ? filter.values : []))
  const found = useQueries({
    queries: ids.map((id) =>
      query.registers.pick.queryOptions({
        input: {
          id,
          kinds:
            'asset,system,terminal,medium,area,store,facility,connection,zone,supplier,unit,memberBody,post,person',
        },
        staleTime: 60_000,
      }),
    ),
  })
  return new Map(found.flatMap(({ data }) => data ?? []).map(({ id, name }) => [id, name]))
}
