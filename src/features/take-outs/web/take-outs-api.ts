import { createApi } from '../../../web/api.ts'
import { takeOutsContract } from '../take-outs.contract.ts'

export const { client, query } = createApi({ takeOuts: takeOutsContract })

export type TakeOutRow = Awaited<ReturnType<typeof client.takeOuts.list>>['rows'][number]
export type TakeOut = Awaited<ReturnType<typeof client.takeOuts.get>>
