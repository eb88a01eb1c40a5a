import { createApi } from '../../../web/api.ts'
import { facilitiesContract } from '../facilities.contract.ts'

export const { client, query } = createApi({ facilities: facilitiesContract })

export type FacilityRow = Awaited<ReturnType<typeof client.facilities.list>>['rows'][number]
export type Facility = Awaited<ReturnType<typeof client.facilities.get>>
