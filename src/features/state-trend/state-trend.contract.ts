import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { day, reasonSchema, stateSchema } from '../duties/states.schema.ts'

const id = z.uuid()
/** Duties by state; as a snapshot keeps them and as they leave. */
export const stateCounts = z.object({
  met: z.number(),
  partly: z.number(),
  unmet: z.number(),
  unknown: z.number(),
  exempted: z.number(),
  notApplicable: z.number(),
})
const end = z.object({ state: stateSchema, reason: reasonSchema.nullable() }).nullable()

export const stateTrendContract = {
  series: endpoint({
    method: 'GET',
    path: '/trend',
    permission: 'duties.read',
    summary: 'How many duties stood how, day by day; empty for readers who do not reach the whole body',
    input: z.object({ from: enteredDay.optional(), to: enteredDay.optional(), bodyId: id.optional() }),
    output: z.object({
      from: day,
      to: day,
      limited: z.boolean(),
      bodies: z.array(z.object({ id, name: z.string() })),
      bodyId: id.nullable(),
      days: z.array(z.object({ day, must: stateCounts, should: stateCounts })),
    }),
  }),
  moves: endpoint({
    method: 'GET',
    path: '/trend/moves',
    permission: 'duties.read',
    summary: 'Duties that stand otherwise than on an earlier day, and why: both days folded anew',
    input: z.object({ from: enteredDay, to: enteredDay.optional(), bodyId: id.optional() }),
    output: z.object({
      from: day,
      to: day,
      limited: z.boolean(),
      moves: z.array(
        z.object({
          dutyId: id,
          title: z.string(),
          clause: z.string(),
          strength: z.enum(['must', 'should']),
          direction: z.enum(['better', 'worse', 'other']),
          was: end,
          became: end,
          causes: z.array(
            z.object({
              what: z.enum(['came', 'ended', 'withdrawn', 'objectsCame', 'objectsWent', 'terms']),
              kind: z.string(),
              day,
              count: z.number(),
            }),
          ),
        }),
      ),
    }),
  }),
}
