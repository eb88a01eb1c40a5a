import type { Option } from '../../../web/kit/Select.tsx'
import { client } from './people-api.ts'

/** For a field in which a person of the roster is found by typing. */
export async function searchPeople(search: string, signal: AbortSignal): Promise<Option[]> {
  const { rows } = await client.people.people({ search, limit: 20 }, { signal })
  return rows.map(({ id, name, unitName, posts }) => ({
    value: id,
    label: name,
    description: [unitName, ...posts].filter(Boolean).join(' '),
  }))
}
