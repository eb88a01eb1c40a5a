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
  'approval',
  'incoming',
  'programme',
  'minutes',
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

/** The same attributes as they are entered with a new record; who enters it sees the defaults first. */
export const recordAttributes = {
  documentNumber: z.string().trim().max(100).default(''),
  retentionYears: z.coerce.number().int().min(1).max(100).nullable().default(5),
  disclosure: z.enum(disclosures).default('partly'),
  disclosureReason: z.string().trim().max(500).default('事務の適正な遂行に支障を及ぼすおそれのある情報を含むため'),
}
export const recordShown = z.object({
  fiscalYear: z.number().int(),
  documentNumber: z.string(),
  retentionYears: z.number().int().nullable(),
  disclosure: z.enum(disclosures),
  disclosureReason: z.string(),
})
