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
/** For so many days a password that was handed over opens the door. */
export const INITIAL_DAYS = 14
const displayName = z.string().trim().min(1).max(100)

export const accountInput = z.object({
  username: z.string().trim().regex(usernamePattern),
  email: z.email().nullable().default(null),
  displayName,
  password: z.string().max(200),
  personId: z.uuid().nullable().default(null),
  grants,
  /** The password is handed over: it runs out, and has to be changed at the first sign-in. */
  mustChangePassword: z.boolean().default(false),
})

/** Accounts made in one go: one command, one printing of slips. */
export const ROSTER_MOST = 300
export const rosterAccounts = z.object({
  rows: z
    .array(z.object({ personId: z.uuid(), username: z.string().trim().regex(usernamePattern), grant: grantSchema }))
    .min(1)
    .max(ROSTER_MOST),
  /** For so many days the initial passwords open the door. */
  validDays: z.number().int().min(1).max(90).default(INITIAL_DAYS),
})

/** What is handed to a person once, on paper. */
export const slip = z.object({
  displayName: z.string(),
  unitName: z.string().nullable(),
  username: z.string(),
  password: z.string(),
  validUntil: z.iso.date(),
})
export type Slip = z.output<typeof slip>

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
  /** Left out: one is made at random, and handed back once for a slip. */
  password: z.string().max(200).optional(),
  mustChangePassword: z.boolean().default(true),
  /** Also takes the second step away: the device is lost, the recovery codes too. */
  clearSecondFactor: z.boolean().default(false),
})
