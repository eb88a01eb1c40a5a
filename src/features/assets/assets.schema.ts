import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { misplacedReasons } from '../zones/zones.schema.ts'

const text = (most = 2000) => z.string().trim().max(most)
const id = z.uuid()
const media = ['electronic', 'paper', 'handwritten', 'cloud', 'media', 'other'] as const
const personal = ['none', 'personal', 'specialCare', 'unknown'] as const
const count = z.number().int().min(0).max(999_999_999)

/** Every field of an asset; the number is given when it is left empty. */
const fields = {
  number: text(40),
  name: text(200).min(1),
  business: text(200),
  description: text(),
  confidentialityId: id.nullable(),
  integrityId: id.nullable(),
  availabilityId: id.nullable(),
  classReason: text(1000),
  unitId: id.nullable(),
  ownerPostId: id.nullable(),
  users: text(),
  medium: z.enum(media),
  place: text(400),
  containerId: id.nullable(),
  zoneId: id.nullable(),
  personal: z.enum(personal),
  specificPersonal: z.boolean(),
  persons: count.nullable(),
  binders: count.nullable(),
  takeOut: text(),
  retentionYears: z.number().int().min(1).max(100).nullable(),
  retentionNote: text(200),
  disposalMethod: text(),
  supplierId: id.nullable(),
  sourceNumber: text(40),
  fileName: text(200),
  purpose: text(),
  recordedItems: text(),
  collectedFrom: text(),
  confirmedOn: enteredDay.nullable(),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
}
const whole = z.object(fields)
export const newAsset = whole.partial().required({ name: true, medium: true })
export const assetChange = whole.partial().extend({ id })
export const assetFields = whole

const level = z.object({ id, code: z.string(), name: z.string(), rank: z.number().int() })
export const levelChoices = z.object({
  confidentiality: z.array(level),
  integrity: z.array(level),
  availability: z.array(level),
})

const named = z.object({ id, name: z.string() })
/** What the list and the page show of an asset, with names for what is stored as ids. */
export const assetRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  business: z.string(),
  unit: named.nullable(),
  owner: named.nullable(),
  medium: z.enum(media),
  place: z.string(),
  container: named.extend({ kind: z.string() }).nullable(),
  zone: named.nullable(),
  supplier: named.nullable(),
  confidentiality: level.nullable(),
  integrity: level.nullable(),
  availability: level.nullable(),
  personal: z.enum(personal),
  specificPersonal: z.boolean(),
  persons: z.number().int().nullable(),
  binders: z.number().int().nullable(),
  retentionYears: z.number().int().nullable(),
  retentionNote: z.string(),
  confirmedOn: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** How many checks find something wanting. */
  wanting: z.number().int(),
  /** Why it does not fit in the zone where it stands, by itself or by what holds it. */
  misplaced: z.array(z.enum(misplacedReasons)),
})

const span = { validFrom: z.string().nullable(), validTo: z.string().nullable() }
export const assetPage = assetRow.extend({
  fields: assetFields,
  source: z.object({ id, number: z.string(), name: z.string() }).nullable(),
  extracts: z.array(z.object({ id, number: z.string(), name: z.string() })),
  classes: z.array(
    z.object({
      confidentiality: z.string().nullable(),
      integrity: z.string().nullable(),
      availability: z.string().nullable(),
      reason: z.string(),
      ...span,
    }),
  ),
  zones: z.array(z.object({ name: z.string(), ...span })),
  assessments: z.array(z.object({ id, name: z.string(), nextReview: z.string().nullable() })),
})

const assessmentKind = z.enum(['basic', 'focused', 'full'])
const assessment = {
  number: text(40),
  name: text(200).min(1),
  kind: assessmentKind,
  publishedOn: enteredDay.nullable(),
  nextReview: enteredDay.nullable(),
  unitId: id.nullable(),
  assetIds: z.array(id).max(500),
}
export const newAssessment = z.object({
  ...assessment,
  number: assessment.number.default(''),
  publishedOn: assessment.publishedOn.default(null),
  nextReview: assessment.nextReview.default(null),
  unitId: assessment.unitId.default(null),
  assetIds: assessment.assetIds.default([]),
})
export const assessmentChange = z.object(assessment).partial().extend({ id })
export const assessmentRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: assessmentKind,
  publishedOn: z.string().nullable(),
  nextReview: z.string().nullable(),
  unit: named.nullable(),
  /** The review is due: its day has come. */
  overdue: z.boolean(),
  assets: z.array(z.object({ id, number: z.string(), name: z.string() })),
})

/** One file of the 管理簿: 特定個人情報ファイル or 個人情報ファイル; what is in the file itself never stands here. */
export const personalFile = z.object({
  id,
  number: z.string(),
  fileName: z.string(),
  unitName: z.string(),
  business: z.string(),
  purpose: z.string(),
  recordedItems: z.string(),
  collectedFrom: z.string(),
  specialCare: z.boolean(),
  persons: z.number().int().nullable(),
  medium: z.enum(media),
  validFrom: z.string().nullable(),
})
export const personalFileKind = z.enum(['specific', 'personal'])
