import { createApi } from '../../../web/api.ts'
import { demarcationsContract } from '../demarcations.contract.ts'

export const { client, query } = createApi({ demarcations: demarcationsContract })

export type Body = Awaited<ReturnType<typeof client.demarcations.get>>
export type Memorandum = Body['memoranda'][number]
export type Part = Body['parts'][number]
