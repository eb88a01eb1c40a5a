import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { evidenceView } from '../evidence/evidence.schema.ts'

const id = z.uuid()
const day = z.iso.date()
const title = z.string().trim().min(1).max(200)
const version = z.coerce.number().int().min(1)
const minutes = z.number().int().min(1).max(100_000).nullable()

/** Where the work is done: a page of ours, or an address outside. */
const href = z
  .string()
  .trim()
  .max(1000)
  .regex(/^(\/(?!\/)\S*|https?:\/\/\S+)?$/)

const stepDraft = z.object({ title, href: href.default('') })
const stepShape = stepDraft.extend({
  doneAt: z.string().nullable().default(null),
  doneBy: z.string().default(''),
})
export const stepsShape = z.array(stepShape)

const sources = ['programme', 'event', 'committee', 'correction', 'added'] as const
const states = ['open', 'done', 'skipped', 'withdrawn'] as const
export const events = [
  'personCame',
  'personLeft',
  'personMoved',
  'systemBegan',
  'systemEnded',
  'terminalEnded',
  'contractBegan',
  'contractEnded',
  'policyRevised',
  'exemptionEnding',
] as const
const named = z.object({ id, name: z.string() }).nullable()

export const activityRow = z.object({
  id,
  title: z.string(),
  state: z.enum(states),
  /** Open, and its last day has passed. */
  late: z.boolean(),
  opens: day,
  due: day,
  /** Law sets the day. */
  legalDay: z.boolean(),
  unit: named,
  owner: named,
  duty: named,
  /** The first clause that the duty is anchored to, with its path. */
  clause: z.object({ id, path: z.string() }).nullable(),
  source: z.enum(sources),
  minutes: z.number().nullable(),
  steps: z.object({ done: z.number(), all: z.number() }),
  doneOn: day.nullable(),
  doneBy: z.string(),
  outcome: z.enum(['positive', 'negative']).nullable(),
  hasRecord: z.boolean(),
  mine: z.boolean(),
})

const act = z.object({ allowed: z.boolean(), reason: z.string().nullable() })
export const activityActs = ['report', 'undo', 'change', 'skip', 'withdraw'] as const
export type ActivityAct = (typeof activityActs)[number]

export const activityPage = activityRow.extend({
  version: z.number(),
  clauseText: z.string(),
  ownerHolders: z.string(),
  /** For whom the reader would act; null where they hold the post themselves or it is not theirs. */
  actingFor: z.string().nullable(),
  steps: stepsShape,
  recordAsked: z.string(),
  note: z.string(),
  skipReason: z.string(),
  eventGone: z.boolean(),
  event: z.object({ kind: z.enum(events), about: z.string(), day }).nullable(),
  evidence: evidenceView.nullable(),
  /** Objects of the duty that a report speaks of today. */
  objects: z.object({ count: z.number(), names: z.array(z.string()) }),
  earlier: z.array(
    z.object({
      id,
      title: z.string(),
      due: day,
      state: z.enum(states),
      late: z.boolean(),
      doneOn: day.nullable(),
      doneBy: z.string(),
      outcome: z.enum(['positive', 'negative']).nullable(),
      note: z.string(),
      skipReason: z.string(),
    }),
  ),
  acts: z.record(z.enum(activityActs), act),
})

const written = {
  title,
  ownerPostId: id.nullable(),
  opens: enteredDay,
  due: enteredDay,
  steps: z.array(stepDraft).max(30),
  recordAsked: z.string().trim().max(500),
  minutes,
  note: z.string().trim().max(2000),
}
export const newActivity = z.object({
  ...written,
  ownerPostId: written.ownerPostId.default(null),
  dutyId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  steps: written.steps.default([]),
  recordAsked: written.recordAsked.default(''),
  minutes: minutes.default(null),
  note: written.note.default(''),
  /** The same work of an earlier year: its history is carried on. */
  againOf: id.optional(),
})
export const activityChange = z.object({ id, version, ...z.object(written).partial().shape })
export const stepTick = z.object({ id, step: z.number().int().min(0).max(29), done: z.boolean() })
export const activityReport = z.object({
  id,
  version,
  doneOn: enteredDay,
  outcome: z.enum(['positive', 'negative']),
  note: z.string().trim().max(2000).default(''),
  /** What proves it; none: it stays an own declaration. */
  form: z.enum(['none', 'file', 'link', 'paper']).default('none'),
  name: z.string().trim().max(100).default(''),
  file: z.file().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  place: z.string().trim().min(1).max(200).optional(),
  periodFrom: enteredDay.optional(),
  periodTo: enteredDay.optional(),
  documentNumber: z.string().trim().max(100).default(''),
  retentionYears: z.coerce.number().int().min(1).max(100).default(5),
  disclosure: z.enum(['open', 'partly', 'closed']).default('partly'),
  disclosureReason: z.string().trim().max(500).default('事務の適正な遂行に支障を及ぼすおそれのある情報を含むため'),
})
export const withReason = z.object({ id, version, reason: z.string().trim().min(1).max(500) })

export const ruleShape = z.object({
  id,
  event: z.enum(events),
  duty: named,
  title: z.string(),
  owner: named,
  securityRole: z.string().nullable(),
  daysBefore: z.number(),
  daysAfter: z.number(),
  steps: z.array(stepDraft),
  recordAsked: z.string(),
  minutes: z.number().nullable(),
  active: z.boolean(),
  provenance: z.enum(['法令', '省令', '総務省ガイドライン', '組織の決定', '既定値']),
  since: day,
  /** Open activities that it started. */
  open: z.number(),
})
const span = z.number().int().min(0).max(365)
export const ruleChange = z.object({
  id,
  title: title.optional(),
  ownerPostId: id.nullable().optional(),
  securityRole: z.string().max(60).nullable().optional(),
  daysBefore: span.optional(),
  daysAfter: span.optional(),
  steps: z.array(stepDraft).max(30).optional(),
  recordAsked: written.recordAsked.optional(),
  minutes: minutes.optional(),
  active: z.boolean().optional(),
})
