import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { meContract } from '../../auth/me.contract.ts'

const { query } = createApi({ me: meContract })

/** Whether the person may import and correct documents, which are the whole body's; false until it is known. The server decides anyway. */
export const useMayWrite = (): boolean => {
  const me = useQuery(query.me.get.queryOptions({ input: {}, staleTime: 60_000 }))
  return me.data?.everywhere.some((held) => held === 'documents.write') ?? false
}
