import { createApi } from '../../../web/api.ts'
import { dutiesContract } from '../../duties/duties.contract.ts'
import { evidenceContract } from '../../evidence/evidence.contract.ts'
import { activitiesContract } from '../activities.contract.ts'

export const { client, query } = createApi({
  activities: activitiesContract,
  duties: dutiesContract,
  evidence: evidenceContract,
})

export type ActivityRow = Awaited<ReturnType<typeof client.activities.list>>['rows'][number]
export type ActivityView = Awaited<ReturnType<typeof client.activities.get>>
export type EventRule = Awaited<ReturnType<typeof client.activities.rules>>[number]
