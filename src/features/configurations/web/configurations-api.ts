import { createApi } from '../../../web/api.ts'
import { configurationsContract } from '../configurations.contract.ts'

export const { client, query } = createApi({ configurations: configurationsContract })

export type Confirmation = Awaited<ReturnType<typeof client.configurations.get>>
