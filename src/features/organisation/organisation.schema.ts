import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

export const organisationKinds = [
  'wideAreaUnion',
  'partialAffairsUnion',
  'town',
  'city',
  'prefecture',
  'other',
] as const
export const boundBodyKinds = [
  'secretariat',
  'assembly',
  'electionCommission',
  'auditCommission',
  'executive',
  'other',
] as const
export const settingBodyKinds = [
  'executiveHead',
  'assembly',
  'educationBoard',
  'electionCommission',
  'auditCommission',
  'equityCommission',
  'other',
] as const
export const unitKinds = ['department', 'site'] as const

export const name = z.string().trim().min(1).max(100)
const id = z.uuid()
/** First day on which it exists; null: from the beginning. */
const validFrom = enteredDay.nullable().default(null)

export const organisationInput = z.object({
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{0,30}$/),
  name,
  kind: z.enum(organisationKinds),
  isSample: z.boolean().optional(),
})

/** A body that the policy binds (適用組織). Bodies are listed in the order in which they were entered. */
export const boundBodyInput = z.object({ name, kind: z.enum(boundBodyKinds), validFrom })

/** A body that sets the policy (策定主体, 地方自治法244条の6: the assembly and each executive organ), for one bound body or several. */
export const settingBodyInput = z.object({
  name,
  kind: z.enum(settingBodyKinds),
  decidingPostId: id.nullable().default(null),
  boundBodyIds: z.array(id).max(50).default([]),
  validFrom,
})

/** A department or a site; `parentId` null: directly under the organisation. */
export const unitInput = z.object({
  name,
  parentId: id.nullable().default(null),
  kind: z.enum(unitKinds).default('department'),
  validFrom,
})

/** A member municipality with its six-digit code (団体コード, check digit included). */
export const memberBodyInput = z.object({
  name,
  code: z
    .string()
    .trim()
    .regex(/^[0-9]{6}$/),
  validFrom,
})

/** Last day on which it exists, inclusive; null: until further notice. */
const validTo = enteredDay.nullable()
const change = { name: name.optional(), validFrom: enteredDay.nullable().optional(), validTo: validTo.optional() }

/** What may be changed later; what is left out stays as it is. */
export const organisationChange = z.object({ name, kind: z.enum(organisationKinds) })
export const boundBodyChange = z.object({ id, ...change, kind: z.enum(boundBodyKinds).optional() })
export const settingBodyChange = z.object({
  id,
  ...change,
  kind: z.enum(settingBodyKinds).optional(),
  decidingPostId: id.nullable().optional(),
  /** Whom it sets the policy for from `bindsFrom` on (today where that is left out). */
  boundBodyIds: z.array(id).max(50).optional(),
  bindsFrom: enteredDay.optional(),
})
export const unitChange = z.object({
  id,
  ...change,
  kind: z.enum(unitKinds).optional(),
  parentId: id.nullable().optional(),
})
export const memberBodyChange = z.object({
  id,
  ...change,
  code: z
    .string()
    .trim()
    .regex(/^[0-9]{6}$/)
    .optional(),
})
