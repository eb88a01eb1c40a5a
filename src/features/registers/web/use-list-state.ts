import { useAddress } from '../../../web/use-address.ts'
import type { Sort } from '../../../web/kit/table-types.ts'
import { type Filter, formatFilters, parseFilters, withFilter } from '../list/filters.rules.ts'

/** An address without filters shows the first ones; one that was cleared says so. */
const CLEARED = 'none'

/** Search, filters, order and columns of a list as its address has them, so that a link or a reload leads to the same rows. */
export function useListState(firstFilters: string) {
  const { get, set } = useAddress()
  const given = get('f')
  const filtersText = given === CLEARED ? '' : (given ?? firstFilters)
  const filters = parseFilters(filtersText)
  const sort = get('sort') ?? ''
  const shown = (get('cols') ?? '').split('.').filter(Boolean)
  const setFilters = (next: readonly Filter[]) => set({ f: formatFilters(next) || CLEARED })
  return {
    search: get('q') ?? '',
    filters,
    filtersText,
    sort,
    /** Keys of the columns chosen; empty: those shown at first. */
    shown,
    sorting:
      sort === ''
        ? undefined
        : ({
            key: sort.replace(/^-/, ''),
            direction: sort.startsWith('-') ? 'descending' : 'ascending',
          } satisfies Sort),
    setSearch: (q: string) => set({ q }),
    setFilter: (key: string, filter: Filter | null) => setFilters(withFilter(filters, key, filter)),
    setFilters,
    setSort: ({ key, direction }: Sort) => set({ sort: direction === 'descending' ? `-${key}` : key }),
    setShown: (keys: readonly string[]) => set({ cols: keys.join('.') }),
    /** All of it at once; null: as at first. */
    setAll: (view: { search: string; filters: string; sort: string; columns: readonly string[] } | null) =>
      set({
        q: view?.search ?? null,
        f: view ? view.filters || CLEARED : null,
        sort: view?.sort ?? null,
        cols: view?.columns.join('.') ?? null,
      }),
  }
}
export type ListState = ReturnType<typeof useListState>
