import { z } from 'zod'

export const contactKinds = ['post', 'person', 'outside'] as const
/** Months after which an entry counts as unverified until a body decides otherwise (既定値). */
export const DEFAULT_VERIFY_MONTHS = 6

const id = z.uuid()
const words = z.string().trim()

/** Numbers in the order in which they are tried; `hours`: when somebody answers. `personal`: a private number. */
export const contactPhone = z.object({
  number: words.min(1).max(40),
  hours: words.max(60).default(''),
  personal: z.boolean().default(false),
})
const phones = z.array(contactPhone).max(8)

/** Somebody to call: a post (whoever holds it), a person of the roster, or somebody outside by name. `parentId`: who calls them. */
export const contactInput = z.object({
  kind: z.enum(contactKinds),
  postId: id.nullable().default(null),
  personId: id.nullable().default(null),
  name: words.max(100).default(''),
  /** Unit or member body that an outside entry belongs to. */
  unitId: id.nullable().default(null),
  pointOfContact: z.boolean().default(false),
  email: z.union([z.literal(''), z.email()]).default(''),
  note: words.max(200).default(''),
  parentId: id.nullable().default(null),
  phones: phones.default([]),
  /** Whether the numbers were just tried. */
  verified: z.boolean().default(false),
})
/** What may be changed later; what is left out stays as it is. Other numbers or another address count as unverified unless `verified` says so. */
export const contactChange = z.object({
  id,
  name: words.min(1).max(100).optional(),
  pointOfContact: z.boolean().optional(),
  email: z.union([z.literal(''), z.email()]).optional(),
  note: words.max(200).optional(),
  parentId: id.nullable().optional(),
  phones: phones.optional(),
  verified: z.boolean().optional(),
})
export const contactMove = z.object({ id, direction: z.enum(['up', 'down']) })
export const contactSetting = z.object({ verifyMonths: z.number().int().min(1).max(36) })
