import { z } from 'zod'

const id = z.uuid()
const day = z.iso.date()

/** Why somebody is away; kept to the least, and not asked for. */
export const absenceKinds = ['trip', 'leave', 'longLeave', 'training', 'other'] as const

/** Who holds a post; `away`: not there on the day, with the reason where it was told. */
export const holderShape = z.object({
  personId: id,
  name: z.string(),
  away: z.object({ kind: z.enum(absenceKinds).nullable(), validTo: day }).nullable(),
})
/** Who acts where nobody who holds the post is there; `by` empty: no substitute is there either. */
export const actingShape = z
  .object({
    why: z.enum(['absent', 'vacant']),
    by: z.array(z.object({ personId: id, name: z.string(), post: z.string().nullable() })),
  })
  .nullable()

export type Holder = z.output<typeof holderShape>
export type Acting = z.output<typeof actingShape>
