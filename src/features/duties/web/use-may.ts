import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { meContract } from '../../auth/me.contract.ts'

const { query } = createApi({ me: meContract })

/**
 * Whether the person may use the verb; false until it is known. The server decides anyway. What is written about duties concerns the whole body:
 * a permission that is limited to a unit does not open it.
 */
export const useMay = (verb: string): boolean => {
  const me = useQuery(query.me.get.queryOptions({ input: {}, staleTime: 60_000 }))
  const whole = verb === 'duties.write' || verb === 'duties.decide'
  return (whole ? me.data?.everywhere : me.data?.verbs)?.some((held) => held === verb) ?? false
}
