import { z } from 'zod'
import { endpoint } from '../core/contract.ts'
import { enteredDay } from '../core/dates/entered-day.ts'
import { assuranceSchema, countsSchema, day, markSchema, nextSchema } from '../features/duties/states.schema.ts'

const id = z.uuid()
const tier = z.enum(['basicPolicy', 'standard', 'procedure', 'plan'])

export const homeClause = z.object({
  id,
  depth: z.number(),
  type: z.string(),
  label: z.string(),
  heading: z.string(),
  text: z.string(),
  /** null where only counts are shown (no duty of its own); `counts.total` 0 where nothing is obliged. */
  mark: markSchema.nullable(),
  counts: countsSchema,
  recommended: countsSchema,
  assurance: assuranceSchema.nullable(),
  dataDate: day.nullable(),
  validUntil: day.nullable(),
  retroactive: z.boolean(),
  next: nextSchema.nullable(),
})

export const homeContract = {
  get: endpoint({
    method: 'GET',
    path: '/home',
    permission: 'duties.read',
    summary: 'The policy itself, every clause with its state',
    input: z.object({ bodyId: id.optional(), documentId: id.optional() }),
    output: z.object({
      today: day,
      /** 令和9年7月1日, while it lies ahead. */
      countdown: z.object({ day, daysLeft: z.number() }).nullable(),
      bodies: z.array(z.object({ id, name: z.string() })),
      bodyId: id.nullable(),
      documents: z.array(z.object({ id, tier, title: z.string(), parentId: id.nullable() })),
      policy: z
        .object({
          documentId: id,
          revisionId: id,
          tier,
          title: z.string(),
          number: z.number(),
          dated: z.string(),
          effectiveFrom: day.nullable(),
          disclosure: z.enum(['open', 'partly', 'closed']),
          clauses: z.array(homeClause),
        })
        .nullable(),
      heads: z.array(z.object({ head: z.number(), name: z.string(), counts: countsSchema })),
      todo: z.array(
        z.object({ dutyId: id, title: z.string(), clause: z.string(), mark: markSchema, next: nextSchema }),
      ),
      /** What stands between a new installation and a live policy; null when nothing does. */
      /** The reader does not reach the whole body: marks and counts are of what they see. */
      limited: z.boolean(),
      setup: z.object({ step: z.enum(['import', 'proofread', 'match']), revisionId: id.nullable() }).nullable(),
    }),
  }),
  asOf: endpoint({
    method: 'GET',
    path: '/home/as-of',
    permission: 'duties.read',
    summary: 'Marks of the clauses on a past day, folded anew with what was known then',
    input: z.object({ day: enteredDay, bodyId: id.optional(), knownAt: z.iso.datetime().optional() }),
    output: z.object({
      day,
      knownAt: z.string(),
      clauses: z.array(
        z.object({ clauseId: id, mark: markSchema.nullable(), counts: countsSchema, retroactive: z.boolean() }),
      ),
    }),
  }),
  clause: endpoint({
    method: 'GET',
    path: '/clauses/{id}',
    permission: 'duties.read',
    summary: 'One clause: its duties, why it stands as it does, the proof, what moved',
    input: z.object({ id, bodyId: id.optional() }),
    output: z.object({
      clause: homeClause,
      path: z.string(),
      guideline: z.array(z.string()),
      duties: z.array(
        z.object({
          id,
          title: z.string(),
          strength: z.enum(['must', 'should']),
          mark: markSchema,
          assurance: assuranceSchema.nullable(),
          dataDate: day.nullable(),
          next: nextSchema.nullable(),
          objectCount: z.number(),
          negativeCount: z.number(),
        }),
      ),
      evidence: z.array(z.object({ id, name: z.string(), dataDate: day, validUntil: day.nullable(), dutyId: id })),
      /** Null where the reader does not reach the whole body: how its marks moved tells of what they do not see. */
      changes: z
        .array(z.object({ day, title: z.string(), was: z.string().nullable(), became: z.string(), dutyId: id }))
        .nullable(),
    }),
  }),
}
