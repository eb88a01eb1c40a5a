import { z } from 'zod'
import { verbs } from '../../../core/permission.ts'

const name = z.string().trim().min(1).max(40)

/** Verbs in the order in which they are declared, each once. */
const verbList = z
  .array(z.enum(verbs))
  .max(verbs.length)
  .transform((chosen) => verbs.filter((verb) => chosen.includes(verb)))

export const roleInput = z.object({
  nameJa: name,
  nameEn: name,
  note: z.string().trim().max(300).default(''),
  requiresSecondFactor: z.boolean().default(false),
  verbs: verbList,
})

/** Codes of roles stand in grants; as a part of a path anything may come, and what is none is not found. */
const code = z.string().max(100)
export const roleCodeInput = z.object({ code })
export const roleChange = roleInput.extend({ code })
export const rolePreviewInput = z.object({ code, verbs: verbList })
