import { createApi } from '../../../web/api.ts'
import { disposalsContract } from '../disposals.contract.ts'

export const { client, query } = createApi({ disposals: disposalsContract })

export type DisposalRow = Awaited<ReturnType<typeof client.disposals.list>>['rows'][number]
export type Disposal = Awaited<ReturnType<typeof client.disposals.get>>
