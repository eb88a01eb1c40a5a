import { z } from 'zod'
import { enteredDay as day } from '../../core/dates/entered-day.ts'
import { withOverride } from '../dual-roles/dual-roles.schema.ts'
import { roleCode } from './security-roles.schema.ts'

export const personKinds = ['regular', 'fiscalYear', 'dispatched', 'member', 'contractor'] as const

/**
 * Roles shipped for designation (充て職・指名), as the 対策基準 and the 特定個人情報ガイドライン name them. Measures and duties refer to these codes;
 * which roles a body has, and what it calls them, are rows (decision 0015).
 */
export const securityRoles = [
  'ciso',
  'cisoAdviser',
  'chiefSecurityOfficer',
  'departmentSecurityOfficer',
  'securityManager',
  'systemManager',
  'systemOperator',
  'committee',
  'csirt',
  'auditOfficer',
  'auditor',
  'personalNumberGeneralOfficer',
  'personalNumberProtectionOfficer',
  'personalNumberAuditor',
  'personalNumberHandler',
  'confirmer',
] as const
export type SecurityRole = (typeof securityRoles)[number]

const id = z.uuid()
/** Last day, inclusive; null: until further notice. */
const validTo = day.nullable().default(null)

/** A post (職) of a unit or member body; `unitId` null: of the whole organisation, such as the head. */
export const postInput = z.object({
  title: z.string().trim().min(1).max(100),
  unitId: id.nullable().default(null),
  superiorId: id.nullable().default(null),
  validFrom: day.nullable().default(null),
})

/** Somebody on the roster, with or without an account. `covered`: whether the text's own definition of 職員等 covers them. */
export const personInput = z.object({
  name: z.string().trim().min(1).max(100),
  kana: z.string().trim().max(100).default(''),
  unitId: id.nullable().default(null),
  staffNumber: z.string().trim().min(1).max(40).nullable().default(null),
  kind: z.enum(personKinds).default('regular'),
  covered: z.boolean().default(true),
  email: z.email().nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo,
})

/** 発令: who holds which post from which day to which. */
export const assignmentInput = z.object({ personId: id, postId: id, validFrom: day, validTo, ...withOverride })

/** 充て職・指名: which security role goes with which post. */
export const designationInput = z.object({
  securityRole: roleCode,
  postId: id,
  validFrom: day,
  validTo,
  ...withOverride,
})

/** What may be changed later; what is left out stays as it is. */
export const postChange = z.object({
  id,
  title: z.string().trim().min(1).max(100).optional(),
  superiorId: id.nullable().optional(),
  validFrom: day.nullable().optional(),
  validTo: day.nullable().optional(),
})
export const personChange = z.object({
  id,
  name: z.string().trim().min(1).max(100).optional(),
  kana: z.string().trim().max(100).optional(),
  unitId: id.nullable().optional(),
  staffNumber: z.string().trim().min(1).max(40).nullable().optional(),
  kind: z.enum(personKinds).optional(),
  covered: z.boolean().optional(),
  email: z.email().nullable().optional(),
  validFrom: day.nullable().optional(),
  validTo: day.nullable().optional(),
})
/** The last day on which it holds. */
export const endInput = z.object({ id, validTo: day, ...withOverride })
