import { createApi } from '../../../web/api.ts'
import { handOversContract } from '../hand-overs.contract.ts'

export const { client, query } = createApi({ handOvers: handOversContract })

export type HandOverRow = Awaited<ReturnType<typeof client.handOvers.list>>['rows'][number]
export type HandOver = Awaited<ReturnType<typeof client.handOvers.get>>
