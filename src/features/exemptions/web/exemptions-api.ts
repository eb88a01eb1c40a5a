import { createApi } from '../../../web/api.ts'
import { dutiesContract } from '../../duties/duties.contract.ts'
import { exemptionsContract } from '../exemptions.contract.ts'

export const { client, query } = createApi({ exemptions: exemptionsContract, duties: dutiesContract })

export type ExemptionRow = Awaited<ReturnType<typeof client.exemptions.list>>['rows'][number]
export type Exemption = Awaited<ReturnType<typeof client.exemptions.get>>
