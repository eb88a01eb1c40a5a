import { createApi } from '../../../web/api.ts'
import { homeContract } from '../../home.contract.ts'

const api = createApi({ home: homeContract })

export const { query } = api

export type Home = Awaited<ReturnType<typeof api.client.home.get>>
type HomePolicy = NonNullable<Home['policy']>
export type HomeClause = HomePolicy['clauses'][number]
export type HomeTodo = Home['todo'][number]
export type PastDay = Awaited<ReturnType<typeof api.client.home.asOf>>
export type ClauseDetail = Awaited<ReturnType<typeof api.client.home.clause>>
