import { createApi } from '../../../web/api.ts'
import { checksContract } from '../checks.contract.ts'

export const { client, query } = createApi({ checks: checksContract })

export type CheckListRow = Awaited<ReturnType<typeof client.checks.list>>['rows'][number]
export type CheckDetail = Awaited<ReturnType<typeof client.checks.get>>
export type Finding = CheckDetail['rows'][number]
