import { createApi } from '../../../web/api.ts'
import { measuresContract } from '../measures.contract.ts'

const api = createApi({ measures: measuresContract })

export const { query } = api

export type Catalogue = Awaited<ReturnType<typeof api.client.measures.list>>
