import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { decisionInput } from './duties.contract.ts'
import { modelFacts, networkModels } from './network-model.rules.ts'

const model = z.enum(networkModels)
const measure = z.object({ measureId: z.string(), title: z.string(), dutyId: z.uuid().nullable() })

export const networkModelContract = {
  get: endpoint({
    method: 'GET',
    path: '/network-model',
    permission: 'duties.read',
    summary: 'The network model that the body has decided on, and what another one would change',
    input: z.object({ model: model.optional() }),
    output: z.object({
      chosen: model.nullable(),
      since: z.string().nullable(),
      /** For the model asked for, or else the chosen one. */
      facts: z.array(z.object({ fact: z.enum(modelFacts), before: z.boolean().nullable(), after: z.boolean() })),
      /** Measures that apply under it; those without a duty become duties with the choice. */
      applying: z.array(measure),
      /** Duties that rest on a fact which no longer holds: each needs a decision of 対象外 of its own. */
      ceasing: z.array(measure),
      externalAudit: z.boolean(),
    }),
  }),
  choose: endpoint({
    method: 'POST',
    path: '/network-model',
    permission: 'duties.decide',
    summary: 'Records the decision for a network model; facts change and the measures that follow become duties',
    input: z.object({ model, decision: decisionInput }),
    output: z.object({ taken: z.number().int() }),
  }),
}
