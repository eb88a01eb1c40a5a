import { createApi } from '../../../web/api.ts'
import { reportsContract } from '../../reports/reports.contract.ts'

export const { client, query } = createApi({ reports: reportsContract })

export type Status = Awaited<ReturnType<typeof client.reports.status>>
export type DutyLine = Status['rows'][number]
export type PackageRow = Awaited<ReturnType<typeof client.reports.packages>>[number]
