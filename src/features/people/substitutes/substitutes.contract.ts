import { z } from 'zod'
import { endpoint } from '../../../core/contract.ts'
import { endInput } from '../people.schema.ts'
import { absenceKinds } from '../responsible.schema.ts'
import { absenceChange, absenceInput, substituteInput, substituteOrder } from './substitutes.schema.ts'

const id = z.uuid()
const day = z.iso.date()
const made = z.object({ id })
const ok = z.object({ ok: z.literal(true) })
const write = 'people.write'

export const substitutesContract = {
  substitutes: endpoint({
    method: 'GET',
    path: '/substitutes',
    permission: 'people.read',
    summary: 'Who stands in for which post, in the order in which they are asked',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        postId: id,
        post: z.string(),
        unitName: z.string().nullable(),
        /** Name of the substitute: a person, or a post with those who hold it. */
        by: z.string(),
        byPost: z.boolean(),
        position: z.number(),
        validFrom: day,
        validTo: day.nullable(),
        current: z.boolean(),
      }),
    ),
  }),
  createSubstitute: endpoint({
    method: 'POST',
    path: '/substitutes',
    permission: write,
    summary: 'Names a further substitute for a post',
    input: substituteInput,
    output: made,
  }),
  endSubstitute: endpoint({
    method: 'POST',
    path: '/substitutes/{id}/end',
    permission: write,
    summary: 'Ends a substitution on a day',
    input: endInput,
    output: ok,
  }),
  orderSubstitutes: endpoint({
    method: 'PUT',
    path: '/posts/{id}/substitutes/order',
    permission: write,
    summary: 'Puts the substitutes of a post in an order',
    input: substituteOrder,
    output: ok,
  }),
  absences: endpoint({
    method: 'GET',
    path: '/absences',
    permission: 'people.read',
    summary: 'Who is away from which day to which, latest first',
    input: z.object({ after: id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          personId: id,
          personName: z.string(),
          unitName: z.string().nullable(),
          kind: z.enum(absenceKinds).nullable(),
          validFrom: day,
          validTo: day,
          current: z.boolean(),
        }),
      ),
      next: id.nullable(),
    }),
  }),
  createAbsence: endpoint({
    method: 'POST',
    path: '/absences',
    permission: write,
    summary: 'Registers that somebody is away',
    input: absenceInput,
    output: made,
  }),
  updateAbsence: endpoint({
    method: 'PATCH',
    path: '/absences/{id}',
    permission: write,
    summary: 'Changes an absence',
    input: absenceChange,
    output: ok,
  }),
  removeAbsence: endpoint({
    method: 'DELETE',
    path: '/absences/{id}',
    permission: write,
    summary: 'Takes back an absence that did not come to pass',
    input: z.object({ id }),
    output: ok,
  }),
}
