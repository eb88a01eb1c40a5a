import { z } from 'zod'
import { enteredDay as day } from '../../../core/dates/entered-day.ts'
import { absenceKinds } from '../responsible.schema.ts'

const id = z.uuid()

/** 代理: who stands in for a post, a post's holders or one person; asked after those that are there already. */
export const substituteInput = z.object({
  postId: id,
  byPostId: id.nullable().default(null),
  byPersonId: id.nullable().default(null),
  validFrom: day,
  validTo: day.nullable().default(null),
})
/** The substitutes of the post `id` that still count, in the order in which they are asked. */
export const substituteOrder = z.object({ id, ids: z.array(id).max(50) })

/** 不在: from a day to a day, both included. Why is told only where it helps. */
export const absenceInput = z.object({
  personId: id,
  kind: z.enum(absenceKinds).nullable().default(null),
  validFrom: day,
  validTo: day,
})
export const absenceChange = z.object({
  id,
  kind: z.enum(absenceKinds).nullable().optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
})
