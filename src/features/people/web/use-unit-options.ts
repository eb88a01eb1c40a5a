import { useQuery } from '@tanstack/react-query'
import type { Option } from '../../../web/kit/Select.tsx'
import { unitPaths } from '../../organisation/unit-tree.rules.ts'
import { query } from './people-api.ts'

/** Units by their place in the tree, then member bodies; those within reach. */
export const useUnitOptions = (): Option[] => {
  const { data } = useQuery(query.organisation.get.queryOptions({ input: {} }))
  if (!data) return []
  return [
    ...unitPaths(data.units).map(({ id, path }) => ({ value: id, label: path })),
    ...data.memberBodies.map(({ id, name }) => ({ value: id, label: name })),
  ]
}
