import { createApi } from '../../../web/api.ts'
import { myWorkContract } from '../../my-work.contract.ts'

const api = createApi({ myWork: myWorkContract })
export const { query } = api

export type MyWork = Awaited<ReturnType<typeof api.client.myWork.get>>
export type Work = MyWork['late'][number]
