/** One filter of a list. It is kept as text in the address, in saved views and in the link of the Excel file alike. */
export type Filter = { key: string } & (
  | { op: 'in'; values: string[] }
  | { op: 'between'; from: string; to: string }
  | { op: 'empty' }
  | { op: 'filled' }
)

const textOf = (filter: Filter): string => {
  if (filter.op === 'empty') return '-'
  if (filter.op === 'filled') return '*'
  if (filter.op === 'between') return `${filter.from}..${filter.to}`
  return `=${filter.values.map(encodeURIComponent).join(',')}`
}

const BETWEEN = /^([^.,=]*)\.\.([^.,=]*)$/

const filterOf = (key: string, text: string): Filter | null => {
  if (text === '-') return { key, op: 'empty' }
  if (text === '*') return { key, op: 'filled' }
  if (text.startsWith('=')) {
    const values = text.slice(1).split(',').filter(Boolean)
    return values.length === 0 ? null : { key, op: 'in', values: values.map(decoded) }
  }
  const [, from, to] = BETWEEN.exec(text) ?? []
  return from === undefined || to === undefined || (from === '' && to === '') ? null : { key, op: 'between', from, to }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `medium==paper,cloud&confirmedOn=2026-04-01..` as filters; what cannot be read is left out, so that an old bookmark still opens. */
export const parseFilters = (text: string): Filter[] =>
  [...new URLSearchParams(text)].flatMap(([key, value]) => filterOf(key, value) ?? [])

export const formatFilters = (filters: readonly Filter[]): string =>
  new URLSearchParams(filters.map((filter): [string, string] => [filter.key, textOf(filter)])).toString()

/** The filters with the one of this column replaced; null takes it away. */
export const withFilter = (filters: readonly Filter[], key: string, filter: Filter | null): Filter[] => [
  ...filters.filter((one) => one.key !== key),
  ...(filter ? [filter] : []),
]
