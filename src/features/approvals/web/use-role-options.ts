import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import type { Option } from '../../../web/kit/Select.tsx'
import { useLocale } from '../../../web/locale.ts'
import { peopleContract } from '../../people/people.contract.ts'
import { nameOf } from '../../people/security-role.labels.ts'

const { query } = createApi({ people: peopleContract })

/** Security roles of the body that somebody can be designated to, for a step of a route. */
export const useRoleOptions = (): Option[] => {
  const locale = useLocale()
  const { data } = useQuery(query.people.securityRoles.queryOptions({ input: {}, staleTime: 60_000 }))
  return (data ?? [])
    .filter(({ retiredAt }) => retiredAt === null)
    .map((role) => ({ value: `role:${role.code}`, label: nameOf(role, locale) }))
}
