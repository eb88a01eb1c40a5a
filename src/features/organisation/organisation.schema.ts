import { z } from 'zod'

export const organisationKinds = ['wideAreaUnion', 'partialAffairsUnion', 'town', 'city', 'prefecture', 'other'] as const
export const boundBodyKinds = ['secretariat', 'assembly', 'electionCommission', 'auditCommission', 'executive', 'other'] as const

export const name = z.string().trim().min(1).max(100)

export const organisationInput = z.object({
  code: z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9-]{0,30}$/),
  name,
  kind: z.enum(organisationKinds),
  isSample: z.boolean().optional(),
})
