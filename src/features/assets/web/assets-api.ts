import { createApi } from '../../../web/api.ts'
import { assetsContract } from '../assets.contract.ts'

export const { client, query } = createApi({ assets: assetsContract })

export type AssetRow = Awaited<ReturnType<typeof client.assets.list>>['rows'][number]
export type Asset = Awaited<ReturnType<typeof client.assets.get>>
export type Assessment = Awaited<ReturnType<typeof client.assets.assessments>>[number]
