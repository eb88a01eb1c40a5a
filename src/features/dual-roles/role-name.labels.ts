import type { Locale } from '../../core/context.ts'
import type { Message } from '../../core/errors.ts'
import { shippedSecurityRoles } from '../people/security-role.labels.ts'

const words: Record<string, Message> = shippedSecurityRoles

/** The name of a security role; one that is not shipped goes by its code. */
export const roleName = (code: string, locale: Locale): string => words[code]?.[locale] ?? code
