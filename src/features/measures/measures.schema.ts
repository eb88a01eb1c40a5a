import { z } from 'zod'

/** Roles a measure can address, as 対策基準 1 and the 特定個人情報ガイドライン name them. */
export const MEASURE_ROLES = [
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
  'staff',
  'personalNumberGeneralOfficer',
  'personalNumberProtectionOfficer',
  'personalNumberAuditor',
  'personalNumberHandler',
  'head',
  'assembly',
] as const

/** What a duty is counted over: the kind of object of duty × object (states.md R1). */
export const MEASURE_OBJECTS = [
  'organisation',
  'boundBody',
  'unit',
  'memberBody',
  'post',
  'person',
  'asset',
  'system',
  'terminal',
  'medium',
  'area',
  'zone',
  'connection',
  'supplier',
  'contract',
  'cloudService',
  'socialAccount',
  'account',
  'activity',
] as const

/** In which document tier 整備 (the rule in force) is looked for (states.md R2). */
export const MEASURE_TIERS = ['basicPolicy', 'standard', 'procedure', 'plan'] as const

export const MEASURE_STRENGTHS = ['must', 'should'] as const

/** Where a fact of a row comes from; shown beside everything the system supplies by itself. */
export const PROVENANCES = ['法令', '省令', '総務省ガイドライン', '組織の決定', '既定値'] as const

export const FREQUENCIES = [
  'once',
  'continuous',
  'month',
  'quarter',
  'halfYear',
  'year',
  'twoYears',
  'threeYears',
] as const

/** The five threat classes of 基本方針 3. */
export const THREATS = [1, 2, 3, 4, 5] as const

/** The eight heads (号) of 施行規則16条の3第1項. */
export const HEADS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** 附則2 of 令和8年総務省令第80号: heads 5 and 7 spare what exists or is under way on the day of effect. */
export const HEAD_TRANSITIONS = ['none', 'existingSystemsAndOutsourcing'] as const

/** Assurance of evidence, A the highest (states.md R7). */
export const ASSURANCES = ['A', 'B', 'C', 'D'] as const

export const EVIDENCE_KINDS = [
  'record',
  'document',
  'list',
  'configuration',
  'measurement',
  'contract',
  'minutes',
  'certificate',
  'photo',
  'report',
] as const

/** The fact about a body that must hold for a row to apply to it. */
export const APPLIES_IF = [
  'always',
  'personalNumber',
  'personalData',
  'lgwan',
  'internet',
  'modelAlphaPrime',
  'modelBeta',
  'cloud',
  'outsourcing',
  'socialMedia',
  'development',
  'remoteWork',
  'wireless',
  'ownServerRoom',
  'byod',
] as const

const SOURCE_LAWS = [
  '番号法',
  '個人情報保護法',
  '特定個人情報ガイドライン',
  '地方自治法',
  '施行規則',
  '総行サ第42号',
  '監査ガイドライン',
] as const

const line = (max: number) => z.string().trim().min(1).max(max)
const distinct = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((values) => new Set(values).size === values.length)

const headSchema = z.strictObject({
  head: z.literal(HEADS),
  appliesFrom: z.iso.date(),
  transition: z.enum(HEAD_TRANSITIONS),
})

const frequencySchema = z
  .strictObject({
    every: z.enum(FREQUENCIES).optional(),
    trigger: line(60).optional(),
    provenance: z.enum(PROVENANCES),
  })
  .refine((frequency) => frequency.every !== undefined || frequency.trigger !== undefined)

const evidenceSchema = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  name: line(60),
  least: z.enum(ASSURANCES),
  maxAgeMonths: z.int().positive().max(120).optional(),
})

const measureIdSchema = z.string().regex(/^m\d{4}$/)

/** One row of the catalogue of measures (対策項目集), content/measures/*.yaml. */
export const measureSchema = z.strictObject({
  id: measureIdSchema,
  edition: line(20),
  clause: line(20).nullable(),
  outline: line(20).nullable(),
  heads: z.array(headSchema),
  sources: z.array(z.strictObject({ law: z.enum(SOURCE_LAWS), article: line(40) })),
  title: z.strictObject({ ja: line(30), en: line(90) }),
  text: line(400),
  subject: z.enum(MEASURE_ROLES),
  strength: z.enum(MEASURE_STRENGTHS),
  critical: z.boolean(),
  frequency: frequencySchema,
  threats: distinct(z.literal(THREATS)).min(1),
  tier: z.enum(MEASURE_TIERS),
  objects: z.enum(MEASURE_OBJECTS),
  /** Met by the building and the room in which the object stands: falls away where these lie under another body's policy (states.md R14). */
  physical: z.literal(true).optional(),
  evidence: z.array(evidenceSchema).min(1),
  appliesIf: z.enum(APPLIES_IF),
  confusedWith: distinct(measureIdSchema),
  terms: distinct(line(40)).min(3).max(10),
  clauseHeadings: distinct(line(60)).min(1).max(4),
  source: line(120),
  fromMemory: z.boolean(),
  provenance: z.enum(PROVENANCES),
})

/** One heading of the guideline, content/outline/*.yaml; every entry is answered by a row at or below it. */
export const outlineEntrySchema = z.strictObject({
  key: z.string().regex(/^\d+(\.\d+)*$/),
  clause: line(20).nullable(),
  heading: line(80),
  level: z.literal([1, 2, 3]),
  fromMemory: z.boolean(),
})

export type Measure = z.infer<typeof measureSchema>
export type OutlineEntry = z.infer<typeof outlineEntrySchema>
export type MeasureRole = (typeof MEASURE_ROLES)[number]
export type MeasureObject = (typeof MEASURE_OBJECTS)[number]
export type MeasureTier = (typeof MEASURE_TIERS)[number]
export type MeasureStrength = (typeof MEASURE_STRENGTHS)[number]
export type Provenance = (typeof PROVENANCES)[number]
export type Frequency = (typeof FREQUENCIES)[number]
export type Threat = (typeof THREATS)[number]
export type Head = (typeof HEADS)[number]
export type HeadTransition = (typeof HEAD_TRANSITIONS)[number]
export type Assurance = (typeof ASSURANCES)[number]
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]
export type AppliesIf = (typeof APPLIES_IF)[number]
