import { useQuery } from '@tanstack/react-query'
import type { Verb } from '../../../core/permission.ts'
import { createApi } from '../../../web/api.ts'
import { meContract } from '../me.contract.ts'

const { query } = createApi({ me: meContract })

/** Who is signed in, as the frame knows it already. */
export const useMe = () => useQuery(query.me.get.queryOptions({ input: {}, staleTime: 60_000 }))

/** What the signed-in person may do, to leave out buttons that the server would refuse. `everywhere`: not limited to a unit. */
export const useMay = (): { may: (verb: Verb) => boolean; everywhere: (verb: Verb) => boolean } => {
  const { data } = useMe()
  return {
    may: (verb) => data?.verbs.includes(verb) ?? false,
    everywhere: (verb) => data?.everywhere.includes(verb) ?? false,
  }
}
