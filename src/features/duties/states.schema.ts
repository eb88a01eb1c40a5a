import { z } from 'zod'

/** What leaves the server of a fold's result; the rules' own types are in states.types.ts. */
export const stateSchema = z.enum(['met', 'partly', 'unmet', 'unknown', 'exempted', 'notApplicable'])
export const verdictSchema = z.enum(['positive', 'negative', 'none', 'exempted', 'notApplicable'])
export const reasonSchema = z.enum([
  'notYetDue',
  'expired',
  'notStarted',
  'noObjects',
  'insufficient',
  'declarationOnly',
  'noOperation',
  'noRule',
  'auditFinding',
  'incidentFinding',
  'negativeResult',
  'transition',
  'decided',
  'exemption',
])
export const assuranceSchema = z.enum(['A', 'B', 'C', 'D'])
export const day = z.iso.date()

export const countsSchema = z.object({
  total: z.number(),
  met: z.number(),
  partly: z.number(),
  unmet: z.number(),
  unknown: z.number(),
  exempted: z.number(),
  notApplicable: z.number(),
  noRule: z.number(),
  unknownBy: z.partialRecord(
    z.enum(['notYetDue', 'expired', 'notStarted', 'noObjects', 'insufficient', 'declarationOnly', 'noOperation']),
    z.number(),
  ),
})

export const markSchema = z.object({
  state: stateSchema,
  reason: reasonSchema.nullable(),
  counts: countsSchema,
  due: day.nullable(),
})

/** Who acts next: the act, the post that has to do it and who holds it today. */
export const nextSchema = z.object({
  act: z.enum(['attach', 'confirm', 'linkRule', 'registerObjects', 'renew', 'correct', 'decide']),
  role: z.enum(['owner', 'confirmer', 'securityOffice', 'chiefSecurityOfficer', 'ciso', 'auditor', 'cisoOffice']),
  due: day.nullable(),
  /** e.g. `業務課長 佐伯 美緒`; empty where no post is designated yet. */
  who: z.string(),
})
