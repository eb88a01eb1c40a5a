import { createApi } from '../../../web/api.ts'
import { documentsContract } from '../../documents/documents.contract.ts'
import { systemsContract } from '../systems.contract.ts'

export const { client, query } = createApi({ systems: systemsContract, documents: documentsContract })

export type SystemRow = Awaited<ReturnType<typeof client.systems.list>>['rows'][number]
export type System = Awaited<ReturnType<typeof client.systems.get>>
export type SystemDocument = System['documents'][number]
