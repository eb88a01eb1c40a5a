import { createApi } from '../../../web/api.ts'
import { sampleContract } from '../../sample.contract.ts'

export const { client, query } = createApi({ sample: sampleContract })

export type SampleHint = Awaited<ReturnType<typeof client.sample.start>>
