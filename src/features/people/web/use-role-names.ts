import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../web/locale.ts'
import { nameOf } from '../security-role.labels.ts'
import { query } from './people-api.ts'

/** What the body calls its security roles, by code; until that is known, nothing. */
export const useRoleNames = (): ((code: string) => string) => {
  const locale = useLocale()
  const { data } = useQuery(query.people.securityRoles.queryOptions({ input: {}, staleTime: 60_000 }))
  return (code) => {
    const role = data?.find((one) => one.code === code)
    return role ? nameOf(role, locale) : ''
  }
}
