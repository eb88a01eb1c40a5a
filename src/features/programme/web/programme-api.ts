import { createApi } from '../../../web/api.ts'
import { programmeContract } from '../programme.contract.ts'

export const { client, query } = createApi({ programme: programmeContract })

export type Programme = Awaited<ReturnType<typeof client.programme.get>>
export type Line = Programme['lines'][number]
export type Left = Programme['left'][number]
export type Version = NonNullable<Programme['shown']>
