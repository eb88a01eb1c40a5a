import { createApi } from '../../../web/api.ts'
import { areasContract, entriesContract } from '../areas.contract.ts'

export const { client, query } = createApi({ areas: areasContract, entries: entriesContract })

export type AreaRow = Awaited<ReturnType<typeof client.areas.list>>['rows'][number]
export type Area = Awaited<ReturnType<typeof client.areas.get>>
export type EntryRow = Awaited<ReturnType<typeof client.entries.list>>['rows'][number]
export type Entry = Awaited<ReturnType<typeof client.entries.get>>
