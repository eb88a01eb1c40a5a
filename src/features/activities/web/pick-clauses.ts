import type { Option } from '../../../web/kit/Select.tsx'
import { client } from './activities-api.ts'

/** Clauses of confirmed documents, found by words in them. */
export const pickClauses = async (search: string, signal: AbortSignal): Promise<Option[]> =>
  search.trim() === ''
    ? []
    : (await client.duties.searchClauses({ search }, { signal })).rows.map(({ id, path, heading, documentTitle }) => ({
        value: id,
        label: [path, heading].filter(Boolean).join(' '),
        description: documentTitle,
      }))

/** Duties, found by their words. */
export const pickDuties = async (search: string, signal: AbortSignal): Promise<Option[]> =>
  (await client.duties.list({ search, limit: 20 }, { signal })).rows.map(({ id, title }) => ({
    value: id,
    label: title,
  }))
