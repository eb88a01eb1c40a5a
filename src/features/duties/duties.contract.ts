import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { dualMark, withOverride } from '../dual-roles/dual-roles.schema.ts'
import { evidenceView } from '../evidence/evidence.schema.ts'
import {
  assuranceSchema,
  countsSchema,
  day,
  markSchema,
  nextSchema,
  reasonSchema,
  stateSchema,
  verdictSchema,
} from './states.schema.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })
export const recordInput = z.object({
  documentNumber: z.string().trim().max(100).default(''),
  retentionYears: z.number().int().min(1).max(100).nullable().default(5),
  disclosure: z.enum(['open', 'partly', 'closed']).default('partly'),
  disclosureReason: z
    .string()
    .trim()
    .max(500)
    .default('個人に関する情報又は事務の適正な遂行に支障を及ぼすおそれのある情報を含むため'),
})
/** A 決裁 taken on paper or in the body's own system, entered here with its day and number. */
export const decisionInput = z.object({
  decidedOn: enteredDay,
  decidedBy: z.string().trim().min(1).max(100),
  place: z.string().trim().max(200).default(''),
  record: recordInput.prefault({}),
})
const provenance = z.enum(['法令', '省令', '総務省ガイドライン', '組織の決定', '既定値'])
const every = z.enum(['once', 'continuous', 'month', 'quarter', 'halfYear', 'year', 'twoYears', 'threeYears'])

export const dutyRow = z.object({
  id,
  measureId: z.string().nullable(),
  title: z.string(),
  strength: z.enum(['must', 'should']),
  critical: z.boolean(),
  heads: z.array(z.number()),
  objectKind: z.string(),
  bodyId: id,
  bodyName: z.string(),
  mark: markSchema,
  assurance: assuranceSchema.nullable(),
  dataDate: day.nullable(),
  validUntil: day.nullable(),
  next: nextSchema.nullable(),
  owner: z.string(),
})
export type DutyRow = z.infer<typeof dutyRow>

const objectRow = z.object({
  id,
  name: z.string(),
  unitName: z.string(),
  bodyId: id,
  verdict: verdictSchema,
  reason: reasonSchema.nullable(),
  assurance: assuranceSchema.nullable(),
  dataDate: day.nullable(),
  validUntil: day.nullable(),
  retroactive: z.boolean(),
  /** What checks found wanting, in words. */
  findings: z.array(z.object({ code: z.string(), title: z.string(), why: z.string() })),
  next: nextSchema.nullable(),
  evidence: z.array(evidenceView),
})
export const clauseLink = z.object({
  id,
  documentId: id,
  documentTitle: z.string(),
  tier: z.enum(['basicPolicy', 'standard', 'procedure', 'plan']),
  path: z.string(),
  label: z.string(),
  heading: z.string(),
  text: z.string(),
})

export const dutyDetail = dutyRow.extend({
  text: z.string(),
  subjectRole: z.string(),
  tier: z.enum(['basicPolicy', 'standard', 'procedure', 'plan']),
  provenance,
  every: every.nullable(),
  trigger: z.string().nullable(),
  frequencyProvenance: provenance,
  least: assuranceSchema,
  maxAgeMonths: z.number().nullable(),
  /** Same duty for other bound bodies: marks of their own. */
  bodies: z.array(z.object({ bodyId: id, bodyName: z.string(), mark: markSchema })),
  anchors: z.array(clauseLink),
  rules: z.array(clauseLink),
  evidenceKinds: z.array(
    z.object({ kind: z.string(), name: z.string(), least: assuranceSchema, maxAgeMonths: z.number().nullable() }),
  ),
  sources: z.array(z.string()),
  objects: z.array(objectRow),
  /** The reader sees only the objects within their scope; states and counts are of these. */
  limited: z.boolean(),
  /** Checks that speak for the duty, each with its N (R6). */
  checks: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      method: z.enum(['register', 'configuration', 'measurement']),
      proves: z.boolean(),
      population: z.number(),
      negatives: z.number(),
      ranAt: z.date().nullable(),
      reconciledOn: day.nullable(),
    }),
  ),
  changes: z.array(
    z.object({ day, was: stateSchema.nullable(), became: stateSchema, reason: reasonSchema.nullable() }),
  ),
  decisions: z.array(
    z.object({
      kind: z.enum(['notApplicable', 'exemption']),
      objectName: z.string().nullable(),
      from: day,
      to: day.nullable(),
      by: z.string(),
      reason: z.string(),
      signalId: id,
      /** Line of 例外措置台帳, where the reader reaches it. */
      exemptionId: id.nullable(),
      /** Applied for and decided by one person, with somebody's approval. */
      dualRole: dualMark.omit({ personId: true, role: true }).nullable(),
    }),
  ),
  can: z.object({
    attach: z.boolean(),
    confirm: z.boolean(),
    linkRule: z.boolean(),
    decide: z.boolean(),
    exempt: z.boolean(),
    registerObjects: z.boolean(),
    assign: z.boolean(),
  }),
})

const operationalMatter = z.object({
  dutyId: id,
  title: z.string(),
  head: z.string(),
  who: z.string(),
  whoProvenance: provenance,
  frequency: z.string(),
  frequencyProvenance: provenance,
  evidence: z.string(),
  evidenceProvenance: provenance,
  decidedOn: day.nullable(),
  documentNumber: z.string(),
})

/** From which value on a check finds something wanting; decided on the page of the check. */
const threshold = z.object({
  code: z.string(),
  key: z.string(),
  check: z.string(),
  register: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  provenance,
  decidedOn: day.nullable(),
  documentNumber: z.string(),
})

export const dutiesContract = {
  list: endpoint({
    method: 'GET',
    path: '/duties',
    permission: 'duties.read',
    summary: 'Duties with their states',
    input: z.object({
      search: z.string().max(100).optional(),
      state: stateSchema.optional(),
      head: z.coerce.number().int().min(1).max(8).optional(),
      bodyId: id.optional(),
      strength: z.enum(['must', 'should']).optional(),
      sort: z.enum(['urgency', 'title', 'measure']).default('urgency'),
      after: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(dutyRow), total: z.number(), next: z.string().nullable() }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/duties/{id}',
    permission: 'duties.read',
    summary: 'One duty: its objects, signals and history',
    input: z.object({ id, bodyId: id.optional() }),
    output: dutyDetail,
  }),
  searchClauses: endpoint({
    method: 'GET',
    path: '/clauses',
    permission: 'duties.read',
    summary: 'Clauses of confirmed documents by words in them',
    input: z.object({
      search: z.string().trim().min(1).max(100),
      tier: z.enum(['basicPolicy', 'standard', 'procedure', 'plan']).optional(),
    }),
    output: z.object({ rows: z.array(clauseLink) }),
  }),
  linkRule: endpoint({
    method: 'POST',
    path: '/duties/{id}/rules',
    permission: 'duties.write',
    summary: 'Says which clause of a standard, procedure or plan states the duty',
    input: z.object({ id, clauseId: id }),
    output: ok,
  }),
  unlinkRule: endpoint({
    method: 'DELETE',
    path: '/duties/{id}/rules/{clauseId}',
    permission: 'duties.write',
    summary: 'Takes a wrongly linked rule back',
    input: z.object({ id, clauseId: id }),
    output: ok,
  }),
  assignOwner: endpoint({
    method: 'PUT',
    path: '/duties/{id}/owner',
    permission: 'duties.write',
    summary: 'Gives the duty to a post',
    input: z.object({ id, postId: id.nullable() }),
    output: ok,
  }),
  create: endpoint({
    method: 'POST',
    path: '/duties',
    permission: 'duties.write',
    summary: "A duty of the organisation's own, anchored to a clause",
    input: z.object({
      title: z.string().trim().min(1).max(60),
      text: z.string().trim().min(1).max(400),
      clauseId: id,
      objectKind: z.enum(['organisation', 'boundBody', 'unit', 'memberBody']),
      strength: z.enum(['must', 'should']),
      subjectRole: z.string().max(40),
      every: every,
    }),
    output: z.object({ id }),
  }),
  registerObject: endpoint({
    method: 'POST',
    path: '/duties/{id}/objects',
    permission: 'duties.write',
    summary: "Registers an object of the duty's kind by name",
    input: z.object({ id, name: z.string().trim().min(1).max(100), unitId: id.nullable() }),
    output: z.object({ id }),
  }),
  decideNotApplicable: endpoint({
    method: 'POST',
    path: '/duties/{id}/not-applicable',
    permission: 'duties.decide',
    summary: 'Records the decision that the duty, or one object of it, is not applicable (a year at most)',
    input: z.object({
      id,
      objectId: id.nullable(),
      reason: z.string().trim().min(1).max(500),
      fact: z.string().trim().min(1).max(100),
      until: enteredDay,
      decision: decisionInput,
      ...withOverride,
    }),
    output: ok,
  }),
  endDecision: endpoint({
    method: 'POST',
    path: '/duties/{id}/decisions/{signalId}/end',
    permission: 'duties.decide',
    summary: 'Ends a not-applicable decision from today on',
    input: z.object({ id, signalId: id, reason: z.string().trim().min(1).max(500) }),
    output: ok,
  }),
  silent: endpoint({
    method: 'GET',
    path: '/duties/silent',
    permission: 'duties.read',
    summary: 'Measures on which the documents are silent, by 号',
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          measureId: z.string(),
          title: z.string(),
          text: z.string(),
          heads: z.array(z.number()),
          strength: z.enum(['must', 'should']),
          appliesIf: z.string(),
          takenUp: z.boolean(),
        }),
      ),
    }),
  }),
  takeUp: endpoint({
    method: 'POST',
    path: '/duties/take-up',
    permission: 'duties.write',
    summary: 'Makes duties of measures on which the documents are silent',
    input: z.object({ measureIds: z.array(z.string()).min(1).max(500) }),
    output: z.object({ created: z.number() }),
  }),
  operationalMatters: endpoint({
    method: 'GET',
    path: '/operational-matters',
    permission: 'duties.read',
    summary: '運用事項決定一覧: who, how often, by what proof, and the thresholds of checks, each with its provenance',
    input: z.object({}),
    output: z.object({
      rows: z.array(operationalMatter),
      undecided: z.number(),
      thresholds: z.array(threshold),
      undecidedThresholds: z.number(),
    }),
  }),
  decideOperationalMatters: endpoint({
    method: 'POST',
    path: '/operational-matters/decision',
    permission: 'duties.decide',
    summary: 'One 決裁 turns defaults into decisions of the organisation',
    input: z.object({
      decision: decisionInput,
      items: z
        .array(z.object({ dutyId: id, every: every.nullable() }))
        .min(1)
        .max(1000),
      ...withOverride,
    }),
    output: z.object({ decided: z.number() }),
  }),
  operationalMattersSheet: endpoint({
    method: 'GET',
    path: '/operational-matters/sheet.docx',
    permission: 'duties.read',
    summary: '運用事項決定一覧 as a Word file',
    input: z.object({}),
    output: z.file(),
  }),
  heads: endpoint({
    method: 'GET',
    path: '/heads',
    permission: 'duties.read',
    summary: '施行規則16条の3 対応状況一覧',
    input: z.object({ bodyId: id.optional() }),
    output: z.object({
      startsOn: day,
      daysLeft: z.number(),
      heads: z.array(
        z.object({
          head: z.number(),
          name: z.string(),
          counts: countsSchema,
          recommended: countsSchema,
          rows: z.array(dutyRow),
          silent: z.number(),
        }),
      ),
    }),
  }),
  headsSheet: endpoint({
    method: 'GET',
    path: '/heads/sheet.xlsx',
    permission: 'duties.read',
    summary: '施行規則16条の3 対応状況一覧 as an Excel file',
    input: z.object({ bodyId: id.optional() }),
    output: z.file(),
  }),
}
