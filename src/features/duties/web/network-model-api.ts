import { createApi } from '../../../web/api.ts'
import { networkModelContract } from '../network-model.contract.ts'

export const { client, query } = createApi({ networkModel: networkModelContract })

export type ModelAnswer = Awaited<ReturnType<typeof client.networkModel.get>>
