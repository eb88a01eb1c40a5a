import { useQuery } from '@tanstack/react-query'
import type { Option } from '../../../web/kit/Select.tsx'
import { query } from './people-api.ts'

/** Posts with the unit they belong to: 総務課 係長. */
export const usePostOptions = (): Option[] => {
  const { data } = useQuery(query.people.posts.queryOptions({ input: {} }))
  return (data ?? []).map(({ id, title, unitName }) => ({
    value: id,
    label: unitName ? `${unitName} ${title}` : title,
  }))
}
