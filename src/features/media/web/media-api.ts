import { createApi } from '../../../web/api.ts'
import { mediaContract } from '../media.contract.ts'
import { storesContract } from '../stores/stores.contract.ts'

export const { client, query } = createApi({ media: mediaContract, stores: storesContract })

export type MediumRow = Awaited<ReturnType<typeof client.media.list>>['rows'][number]
export type Medium = Awaited<ReturnType<typeof client.media.get>>
export type StoreRow = Awaited<ReturnType<typeof client.stores.list>>['rows'][number]
export type Store = Awaited<ReturnType<typeof client.stores.get>>
