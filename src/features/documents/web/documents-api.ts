import { createApi } from '../../../web/api.ts'
import { documentsContract } from '../documents.contract.ts'

export const { client, query } = createApi({ documents: documentsContract })

export type DocumentItem = Awaited<ReturnType<typeof client.documents.list>>['documents'][number]
export type DocumentDetail = Awaited<ReturnType<typeof client.documents.get>>
export type ShownRevision = NonNullable<DocumentDetail['shown']>
export type Reading = Awaited<ReturnType<typeof client.documents.reading>>
