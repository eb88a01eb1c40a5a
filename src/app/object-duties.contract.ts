import { z } from 'zod'
import { endpoint } from '../core/contract.ts'
import { reasonSchema, verdictSchema } from '../features/duties/states.schema.ts'

const id = z.uuid()

export const objectDutiesContract = {
  of: endpoint({
    method: 'GET',
    path: '/objects/{id}/duties',
    permission: 'duties.read',
    summary: 'How the duties stand that one object of a register has, the gravest first',
    input: z.object({ id }),
    output: z.array(
      z.object({
        dutyId: id,
        title: z.string(),
        strength: z.enum(['must', 'should']),
        verdict: verdictSchema,
        reason: reasonSchema.nullable(),
      }),
    ),
  }),
}
