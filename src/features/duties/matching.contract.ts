import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'

const id = z.uuid()
const pair = z.object({ clauseId: id, measureId: z.string().regex(/^m\d{4}$/) })

export const matchingContract = {
  get: endpoint({
    method: 'GET',
    path: '/revisions/{id}/matching',
    permission: 'duties.read',
    summary: 'Which measures answer to which clause: proposed and decided, and what the documents are silent on',
    input: z.object({ id }),
    output: z.object({
      revision: z.object({ id, title: z.string(), tier: z.enum(['basicPolicy', 'standard', 'procedure', 'plan']) }),
      clauses: z.array(
        z.object({
          id,
          path: z.string(),
          label: z.string(),
          heading: z.string(),
          text: z.string(),
          depth: z.number(),
          proposals: z.array(
            z.object({
              measureId: z.string(),
              title: z.string(),
              score: z.number(),
              why: z.string(),
              decided: z.enum(['accepted', 'rejected']).nullable(),
            }),
          ),
        }),
      ),
      silent: z.array(
        z.object({
          measureId: z.string(),
          title: z.string(),
          heads: z.array(z.number()),
          strength: z.enum(['must', 'should']),
        }),
      ),
      decided: z.boolean(),
    }),
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/revisions/{id}/matching',
    permission: 'duties.write',
    summary: 'Confirms which measures answer to which clause; makes the duties that are new',
    input: z.object({ id, accepted: z.array(pair).max(5000), rejected: z.array(pair).max(5000) }),
    output: z.object({ duties: z.number(), anchors: z.number(), rules: z.number() }),
  }),
}
