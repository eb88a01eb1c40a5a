import { createApi } from '../../../web/api.ts'
import { evidenceContract } from '../../evidence/evidence.contract.ts'
import { committeeContract } from '../committee.contract.ts'

export const { client, query } = createApi({ committee: committeeContract, evidence: evidenceContract })

export type CommitteeData = Awaited<ReturnType<typeof client.committee.list>>
export type MeetingRow = CommitteeData['meetings'][number]
export type Meeting = Awaited<ReturnType<typeof client.committee.get>>
export type Item = Meeting['items'][number]
export type Proposed = CommitteeData['proposal'][number]
