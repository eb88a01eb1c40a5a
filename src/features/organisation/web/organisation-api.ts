import { createApi } from '../../../web/api.ts'
import { peopleContract } from '../../people/people.contract.ts'
import { organisationContract } from '../organisation.contract.ts'

export const { client, query } = createApi({ organisation: organisationContract })
export const { query: peopleQuery } = createApi({ people: peopleContract })

export type Organisation = Awaited<ReturnType<typeof client.organisation.get>>
export type BoundBody = Organisation['boundBodies'][number]
export type SettingBody = Organisation['settingBodies'][number]
export type Unit = Organisation['units'][number]
export type MemberBody = Organisation['memberBodies'][number]
