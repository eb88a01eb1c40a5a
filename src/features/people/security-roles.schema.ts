import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const id = z.uuid()
const nameJa = z.string().trim().min(1).max(60)
/** Without an English name the Japanese one is shown. */
const nameEn = z.string().trim().max(80)
/** What the role does, in the words of the body's own 対策基準. */
const task = z.string().trim().max(400)

/** A code as designations and duties keep it: that of a shipped role, or one made up for a role of the body's own. */
export const roleCode = z.string().trim().min(1).max(60)

export const securityRoleInput = z.object({ nameJa, nameEn: nameEn.default(''), task: task.default('') })
/** What may be changed later; what is left out stays as it is. The code never changes: measures and duties refer to it. */
export const securityRoleChange = z.object({
  id,
  nameJa: nameJa.optional(),
  nameEn: nameEn.optional(),
  task: task.optional(),
})
/** The first day on which nobody can be designated any more; null brings the role back. */
export const securityRoleRetirement = z.object({ id, retiredAt: enteredDay.nullable() })
/** Every role once, in the order wanted. */
export const securityRoleOrder = z.object({ ids: z.array(id).max(200) })
