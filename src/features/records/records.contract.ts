import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { recordChange, recordKinds, disclosures } from './records.schema.ts'

const id = z.uuid()

export const recordsContract = {
  get: endpoint({
    method: 'GET',
    path: '/records/{id}',
    permission: 'documents.read',
    summary: 'The 公文書 attributes of a record',
    input: z.object({ id }),
    output: z.object({
      id,
      kind: z.enum(recordKinds),
      fiscalYear: z.number(),
      retentionYears: z.number().nullable(),
      disclosure: z.enum(disclosures),
      disclosureReason: z.string(),
      documentNumber: z.string(),
    }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/records/{id}',
    permission: 'documents.write',
    summary: 'Changes the 公文書 attributes of a record',
    input: recordChange,
    output: z.object({ ok: z.literal(true) }),
  }),
}
