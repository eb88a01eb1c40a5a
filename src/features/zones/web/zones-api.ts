import { createApi } from '../../../web/api.ts'
import { zonesContract } from '../zones.contract.ts'

export const { client, query } = createApi({ zones: zonesContract })

export type Zone = Awaited<ReturnType<typeof client.zones.list>>['zones'][number]
export type Pair = Awaited<ReturnType<typeof client.zones.list>>['pairs'][number]
export type ZonePageData = Awaited<ReturnType<typeof client.zones.get>>
