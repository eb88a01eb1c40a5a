import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { measureSchema } from './measures.schema.ts'

export const measuresContract = {
  list: endpoint({
    method: 'GET',
    path: '/measures',
    permission: 'measures.read',
    summary: 'The catalogue of measures with the guideline headings it answers',
    input: z.object({}),
    output: z.object({
      rows: z.array(measureSchema),
      outline: z.array(
        z.object({
          key: z.string(),
          clause: z.string().nullable(),
          heading: z.string(),
          level: z.number(),
          fromMemory: z.boolean(),
        }),
      ),
      /** Measures that the organisation has taken up as duties, with the duty's id. */
      dutyIds: z.record(z.string(), z.uuid()),
    }),
  }),
}
