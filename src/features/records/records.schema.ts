import { z } from 'zod'

export const recordKinds = [
  'revision',
  'evidence',
  'decision',
  'exemption',
  'import',
  'report',
  'takeOut',
  'disposal',
  'handOver',
  'memorandum',
  'configuration',
  'inquiry',
  'accountConfirmation',
  'outsideList',
] as const
export const disclosures = ['open', 'partly', 'closed'] as const

/** 年度, 保存年限 (null: 永年), 開示区分 with the reason where not open, 文書番号; what is left out stays. */
export const recordChange = z.object({
  id: z.uuid(),
  fiscalYear: z.number().int().min(1950).max(2200).optional(),
  retentionYears: z.number().int().min(1).max(100).nullable().optional(),
  disclosure: z.enum(disclosures).optional(),
  disclosureReason: z.string().trim().max(500).optional(),
  documentNumber: z.string().trim().max(100).optional(),
})
