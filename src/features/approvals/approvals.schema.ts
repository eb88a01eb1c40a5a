import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { overrideInput } from '../dual-roles/dual-roles.schema.ts'
import { recordAttributes, recordShown } from '../records/records.schema.ts'
import { viewingShown } from './incoming.schema.ts'

const id = z.uuid()
const day = z.string()
const text = (most: number) => z.string().trim().max(most)

export const approvalKinds = [
  'documentRevision',
  'programme',
  'operationalMatters',
  'exemption',
  'takeOut',
  'connection',
  'disposal',
  'riskAcceptance',
  'inquiry',
  'other',
] as const
export const approvalWays = ['paper', 'elsewhere', 'here'] as const
export const approvalStates = [
  'draft',
  'circulating',
  'returned',
  'takenBack',
  'withdrawn',
  'decided',
  'refused',
] as const
export const stepKinds = ['circulate', 'consult', 'decide'] as const
const stepStates = ['waiting', 'here', 'agreed', 'decided', 'refused', 'returned', 'pulledUp'] as const
const provenances = ['法令', '省令', '総務省ガイドライン', '組織の決定', '既定値'] as const
const tiers = ['basicPolicy', 'standard', 'procedure', 'plan'] as const
const confidentiality = z.enum(['3A', '3B', '3C', '2', '1'])
const amount = z.number().int().min(0).max(999_999_999_999)

/** What must hold of the matter for a 決裁区分: a closed set, so that a table can be read by anybody. */
export const conditionShape = z.object({
  leastClass: confidentiality.optional(),
  leastAmount: amount.optional(),
  provenances: z.array(z.enum(provenances)).min(1).optional(),
  unitIds: z.array(id).min(1).max(500).optional(),
  tiers: z.array(z.enum(tiers)).min(1).optional(),
  emergency: z.boolean().optional(),
})
/** What is known of the matter when it is drafted. */
export const factsShape = z.object({
  confidentiality: confidentiality.nullish(),
  amount: amount.nullish(),
  provenance: z.enum(provenances).nullish(),
  unitId: id.nullish(),
  tier: z.enum(tiers).nullish(),
  emergency: z.boolean().optional(),
})

/** By exactly one of the three; asked when it is saved, beside what it names. */
const classStep = z.object({
  position: z.number().int().min(1).max(50),
  kind: z.enum(stepKinds),
  postId: id.nullable().default(null),
  securityRole: z.string().trim().min(1).max(60).nullable().default(null),
  superior: z.boolean().default(false),
})
const classFields = {
  name: text(100).min(1),
  condition: conditionShape.default({}),
  way: z.enum(approvalWays).default('paper'),
  standing: z.boolean().default(false),
  settingBodyId: id.nullable().default(null),
  retentionYears: z.number().int().min(1).max(100).nullable().default(5),
  steps: z.array(classStep).min(1).max(30),
}
export const newClass = z.object({ kind: z.enum(approvalKinds), ...classFields })
export const classChange = z.object({ id, position: z.number().int().min(1).max(1000).optional(), ...classFields })
export const classRow = z.object({
  id,
  kind: z.enum(approvalKinds),
  name: z.string(),
  position: z.number().int(),
  condition: conditionShape,
  way: z.enum(approvalWays),
  standing: z.boolean(),
  settingBody: z.object({ id, name: z.string() }).nullable(),
  retentionYears: z.number().int().nullable(),
  retiredOn: day.nullable(),
  provenance: z.enum(provenances),
  steps: z.array(
    z.object({
      position: z.number().int(),
      kind: z.enum(stepKinds),
      postId: id.nullable(),
      post: z.string().nullable(),
      securityRole: z.string().nullable(),
      role: z.string().nullable(),
      superior: z.boolean(),
    }),
  ),
})

export const newApproval = z.object({
  kind: z.enum(approvalKinds),
  subject: text(200).min(1),
  body: text(10_000).min(1),
  reason: text(2000).default(''),
  proposal: z.record(z.string(), z.unknown()).default({}),
  facts: factsShape.prefault({}),
  unitId: id.nullable().default(null),
  classId: id.optional(),
  way: z.enum(approvalWays).optional(),
  ...recordAttributes,
})
const seen = { id, version: z.number().int() }
export const amendInput = z.object({
  ...seen,
  subject: text(200).min(1).optional(),
  body: text(10_000).min(1).optional(),
  reason: text(2000).optional(),
  classId: id.nullable().optional(),
  way: z.enum(approvalWays).optional(),
})
const comment = text(1000)
/** An act at a step; `actingReason` where somebody acts for the holder (代決). */
const atStep = { ...seen, stepId: id, comment: comment.default(''), actingReason: text(300).default('') }
export const stepInput = z.object(atStep)
export const decideInput = z.object({ ...atStep, override: overrideInput.optional() })
export const commentedInput = z.object({ ...atStep, comment: comment.min(1) })
export const drafterInput = z.object({ ...seen, comment: comment.default('') })
export const afterViewInput = z.object({ id, stepId: id, comment: comment.default('') })
const enteredDecision = {
  ...seen,
  decidedOn: enteredDay,
  decidedPost: text(100).min(1),
  decidedName: text(100).min(1),
  override: overrideInput.optional(),
}
export const paperInput = z.object({
  ...enteredDecision,
  documentNumber: text(100).default(''),
  place: text(200).default(''),
})
export const elsewhereInput = z.object({
  ...enteredDecision,
  documentNumber: text(100).min(1),
  place: text(200).min(1),
})
/** A multipart form carries text. */
export const fileInput = z.object({ id, scan: z.enum(['true', 'false']).default('false'), file: z.file().optional() })

const who = z.object({ personId: id, name: z.string() })
export const stepShown = z.object({
  id,
  round: z.number().int(),
  position: z.number().int(),
  kind: z.enum(stepKinds),
  postId: id,
  post: z.string(),
  standing: z.boolean(),
  state: z.enum(stepStates),
  personName: z.string(),
  actedOn: day.nullable(),
  actingReason: z.string(),
  comment: z.string(),
  /** 後閲 due or done. */
  afterView: z.object({ name: z.string(), seen: z.boolean() }).nullable(),
  /** Who could act at it today, the holder first; empty once it is settled. */
  holders: z.array(who.extend({ away: z.boolean() })),
  acting: z.array(who),
})
export const plannedStep = z.object({
  position: z.number().int(),
  kind: z.enum(stepKinds),
  post: z.string(),
  holders: z.array(z.string()),
})
const act = z.object({ allowed: z.boolean(), reason: z.string().nullable() })
const stepActs = act.extend({
  stepId: id.nullable(),
  /** 代決: for whom; a reason is asked for. */
  acting: z.string().nullable(),
})
export const approvalRow = z.object({
  id,
  kind: z.enum(approvalKinds),
  subject: z.string(),
  state: z.enum(approvalStates),
  way: z.enum(approvalWays),
  className: z.string().nullable(),
  unit: z.object({ id, name: z.string() }).nullable(),
  draftedByName: z.string(),
  draftedPost: z.string(),
  draftedOn: day,
  key: z.string(),
  decidedOn: day.nullable(),
  /** Posts where it lies. */
  at: z.array(z.string()),
  waitsForMe: z.boolean(),
  own: z.boolean(),
})
export const approvalPage = approvalRow.extend({
  classId: id.nullable(),
  body: z.string(),
  reason: z.string(),
  round: z.number().int(),
  version: z.number().int(),
  place: z.string(),
  decidedBy: z.string().nullable(),
  record: recordShown,
  /** What takes effect when it is decided, in words. */
  matter: z.array(z.object({ text: z.string(), href: z.string().nullable() })),
  steps: z.array(stepShown),
  planned: z.object({ steps: z.array(plannedStep), missing: z.array(z.string()) }).nullable(),
  log: z.array(
    z.object({
      act: z.string(),
      round: z.number().int(),
      post: z.string(),
      personName: z.string(),
      forPerson: z.string(),
      comment: z.string(),
      day,
      at: z.string(),
    }),
  ),
  files: z.array(z.object({ id, name: z.string(), scan: z.boolean() })),
  viewings: z.array(viewingShown),
  acts: z.object({
    amend: act,
    submit: act,
    takeBack: act,
    withdraw: act,
    enterPaper: act,
    enterElsewhere: act,
    addFile: act,
    addScan: act,
    askViewing: act,
    agree: stepActs,
    decide: stepActs,
    refuse: stepActs,
    return: stepActs,
    pullUp: stepActs,
    afterView: stepActs,
  }),
})
/** What waits for somebody, for my work: a step, a 後閲, a paper to see, an own draft that came back. */
export const waitingRow = z.object({
  what: z.enum(['step', 'afterView', 'viewing', 'returned']),
  id,
  subject: z.string(),
  post: z.string(),
  acting: z.boolean(),
  since: z.string(),
  href: z.string(),
})
