import { z } from 'zod'
import { shippedRoles } from '../../core/permission.ts'
import { usernamePattern } from '../auth/login-names.ts'

const grants = z
  .array(z.object({ role: z.enum(shippedRoles), scopeId: z.uuid().nullable() }))
  .min(1)
  .max(50)
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
