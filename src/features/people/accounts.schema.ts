import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { usernamePattern } from '../auth/login-names.ts'

/** Code of a role of the organisation, shipped or its own; which ones there are is asked of the rows. */
export const roleCode = z.string().regex(/^\w{1,60}$/)

/** A role on the whole body, on a unit or member body with what lies below, or on one's own things; its days are inclusive. */
export const grantSchema = z.object({
  role: roleCode,
  scopeId: z.uuid().nullable(),
  own: z.boolean().default(false),
  validFrom: enteredDay.nullable().default(null),
  validTo: enteredDay.nullable().default(null),
})
export type Grant = z.output<typeof grantSchema>
/** The very same grant given twice counts once. */
const grants = z
  .array(grantSchema)
  .min(1)
  .max(50)
  .transform((all) => [...new Map(all.map((grant) => [JSON.stringify(grant), grant])).values()])
const displayName = z.string().trim().min(1).max(100)

export const accountInput = z.object({
  username: z.string().trim().regex(usernamePattern),
  email: z.email().nullable().default(null),
  displayName,
  password: z.string().max(200),
  personId: z.uuid().nullable().default(null),
  grants,
})

/** What is left out stays as it is; the user name stays for good, since people sign in with it. */
export const accountChange = z.object({
  id: z.uuid(),
  displayName: displayName.optional(),
  email: z.email().nullable().optional(),
  personId: z.uuid().nullable().optional(),
  active: z.boolean().optional(),
  grants: grants.optional(),
})

export const passwordInput = z.object({
  id: z.uuid(),
  password: z.string().max(200),
  /** Also takes the second step away: the device is lost, the recovery codes too. */
  clearSecondFactor: z.boolean().default(false),
})
