import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const id = z.uuid()
const programmeStates = ['draft', 'asked', 'decided', 'superseded', 'dropped'] as const
const programmeSources = ['frequency', 'carriedOver', 'event', 'added'] as const
const leftReasons = [
  'onEvent',
  'continuous',
  'once',
  'notApplicable',
  'noObject',
  'exempted',
  'notYetInForce',
  'notThisYear',
  'noFrequency',
  'byDecision',
] as const

export const fiscalYear = z.coerce.number().int().min(2000).max(2199)

/** A place in the application: never another site, never a script. */
const stepSchema = z.object({
  title: z.string().trim().min(1).max(100),
  href: z
    .string()
    .max(200)
    .regex(/^\/(?![/\\])\S*$/),
})
export const stepsSchema = z.array(stepSchema).max(20)

/** What a person sets of a line; a new one has defaults. */
export const lineInput = z.object({
  dutyId: id.nullable().default(null),
  title: z.string().trim().min(1).max(100),
  opens: enteredDay,
  due: enteredDay,
  ownerPostId: id.nullable().default(null),
  perUnit: z.boolean().default(false),
  steps: stepsSchema.default([]),
  recordAsked: z.string().trim().max(200).default(''),
  minutes: z.number().int().min(1).max(10_000).nullable().default(null),
  legalDay: z.boolean().default(false),
  note: z.string().trim().max(1000).default(''),
})
export type LineInput = z.output<typeof lineInput>

const sectionSchema = z.object({ key: z.string(), label: z.string(), heading: z.string() })

const counts = z.object({
  total: z.number(),
  done: z.number(),
  late: z.number(),
  skipped: z.number(),
  open: z.number(),
  overdue: z.number(),
})
export type Counts = z.output<typeof counts>

const lineRow = z.object({
  id,
  version: z.number(),
  dutyId: id.nullable(),
  dutyTitle: z.string(),
  section: z.string(),
  title: z.string(),
  opens: z.iso.date(),
  due: z.iso.date(),
  ownerPostId: id.nullable(),
  owner: z.string(),
  perUnit: z.boolean(),
  steps: stepsSchema,
  recordAsked: z.string(),
  minutes: z.number().nullable(),
  source: z.enum(programmeSources),
  legalDay: z.boolean(),
  note: z.string(),
  /** Of its activities; null before the decision. */
  counts: counts.nullable(),
})
const leftRow = z.object({
  dutyId: id,
  title: z.string(),
  section: z.string(),
  reason: z.enum(leftReasons),
  decidedBy: z.string(),
  note: z.string(),
})

const programmeRow = z.object({
  id,
  fiscalYear: z.number(),
  version: z.number(),
  state: z.enum(programmeStates),
  decidedOn: z.iso.date().nullable(),
  decidedBy: z.string(),
  documentNumber: z.string(),
  approvalId: id.nullable(),
  note: z.string(),
  changes: z.number(),
})

const quietMonthsSchema = z.object({ months: z.array(z.number().int().min(1).max(12)), decided: z.boolean() })

export const programmePage = z.object({
  fiscalYear: z.number(),
  /** Every version of the year, the newest first. */
  versions: z.array(programmeRow),
  shown: programmeRow.nullable(),
  sections: z.array(sectionSchema),
  lines: z.array(lineRow),
  left: z.array(leftRow),
  quiet: quietMonthsSchema,
  holidays: z.array(z.object({ day: z.iso.date(), ja: z.string(), en: z.string() })),
  /** The table of holidays ends before the year does: windows may fall on a holiday. */
  holidaysEnd: z.boolean(),
  /** Plan against done by month (0 = April) and section. */
  done: z.array(counts.extend({ month: z.number(), section: z.string() })),
  /** Fiscal years that can be opened: those that have a programme, this one and the next. */
  years: z.array(z.number()),
})
export type ProgrammePage = z.output<typeof programmePage>
export type LineRow = z.output<typeof lineRow>
