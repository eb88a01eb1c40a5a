import { createApi } from '../../../web/api.ts'
import { approvalsContract } from '../approvals.contract.ts'
import { incomingContract } from '../incoming.contract.ts'

export const { client, query } = createApi({ approvals: approvalsContract, incoming: incomingContract })

export type ApprovalRow = Awaited<ReturnType<typeof client.approvals.list>>['rows'][number]
export type Approval = Awaited<ReturnType<typeof client.approvals.get>>
export type ApprovalClass = Awaited<ReturnType<typeof client.approvals.classes>>['rows'][number]
export type Waiting = Awaited<ReturnType<typeof client.approvals.waiting>>['rows'][number]
export type IncomingRow = Awaited<ReturnType<typeof client.incoming.list>>['rows'][number]
export type Incoming = Awaited<ReturnType<typeof client.incoming.get>>
