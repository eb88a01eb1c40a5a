import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const id = z.uuid()
const day = z.iso.date()

/** An unavoidable double role, approved: why, by whom (a person, whoever holds a post, or somebody who is not on the roster), when. */
export const overrideInput = z.object({
  reason: z.string().trim().min(1).max(500),
  approvedBy: z.union([
    z.object({ personId: id }),
    z.object({ postId: id }),
    z.object({ name: z.string().trim().min(1).max(100) }),
  ]),
  decidedOn: enteredDay,
  /** Last day, at most the end of the fiscal year; that is taken where none is given. */
  until: enteredDay.nullable().default(null),
  documentNumber: z.string().trim().max(100).default(''),
})
export type Override = z.output<typeof overrideInput>

/** Added to the input of every command that may create a double role. */
export const withOverride = { override: overrideInput.optional() }

/** What a refusal names in `details.dualRoles`: the form in place shows it again. */
export const refusedSchema = z.object({
  person: z.string(),
  what: z.string(),
  clause: z.string(),
  from: day.nullable(),
  to: day.nullable(),
})
export type Refused = z.output<typeof refusedSchema>

/** Shown beside a holder: 兼務あり（理由・承認者・期限）. */
export const dualMark = z.object({
  personId: id,
  role: z.string(),
  standing: z.enum(['approved', 'expired', 'missing']),
  reason: z.string(),
  approver: z.string(),
  until: day.nullable(),
})
export type DualMark = z.output<typeof dualMark>

export const dualRoleRow = z.object({
  key: z.string(),
  /** Of the approval; null where there is none. */
  id: id.nullable(),
  kind: z.enum(['standing', 'act']),
  pair: z.string(),
  clause: z.string(),
  personId: id.nullable(),
  person: z.string(),
  what: z.string(),
  one: z.string(),
  other: z.string(),
  about: z.string(),
  from: day,
  to: day.nullable(),
  standing: z.enum(['approved', 'expired', 'missing']),
  reason: z.string(),
  approver: z.string(),
  decidedOn: day.nullable(),
  until: day.nullable(),
  documentNumber: z.string(),
})
export type DualRoleRow = z.output<typeof dualRoleRow>
