import { createApi } from '../../../web/api.ts'
import { stateTrendContract } from '../state-trend.contract.ts'

export const { client, query } = createApi({ trend: stateTrendContract })
export type Series = Awaited<ReturnType<typeof client.trend.series>>
export type Move = Awaited<ReturnType<typeof client.trend.moves>>['moves'][number]
